import type { Message } from './message.ts';

/** Puts a message on the clipboard in both formats, also where the clipboard's interface is missing or refused; the answer is whether it got there. */
export async function copyMessage(message: Message): Promise<boolean> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const item = new ClipboardItem({ 'text/html': blob('text/html', message.html), 'text/plain': blob('text/plain', message.text) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyBySelection(message);
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
  document.body.append(area);
  area.select();
  // Nothing else works in such a browser.
  // oxlint-disable-next-line typescript/no-deprecated
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
