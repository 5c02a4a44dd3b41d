import type { Message } from './message.ts';

/**
 * Puts a message on the clipboard in both formats, also where the clipboard's interface is missing or refused; the answer is whether it got
 * there. A browser takes it only right after a click, so it is given what is still loading. Fails where that cannot be loaded.
 */
export async function copyMessage(message: Promise<Message>): Promise<boolean> {
  try {
    const blob = async (type: string, format: keyof Message) => new Blob([(await message)[format]], { type });
    const item = new ClipboardItem({ 'text/html': blob('text/html', 'html'), 'text/plain': blob('text/plain', 'text') });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyBySelection(await message);
  }
}

/** Answers a `copy` event with both formats. */
export function fillCopy(event: ClipboardEvent, { text, html }: Message): void {
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

/** The old way: something must be selected, and the focus returns to where it was. */
function copyBySelection(message: Message): boolean {
  const focused = document.activeElement;
  const area = Object.assign(document.createElement('textarea'), { value: message.text, ariaLabel: 'Text for Slack' });
  area.style.position = 'fixed';
  area.addEventListener('copy', (event) => {
    fillCopy(event, message);
  });
  // Outside of an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  // Nothing else works in such a browser.
  // oxlint-disable-next-line typescript/no-deprecated
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
