/** Puts text on the clipboard, also where its interface is refused; gives whether it got there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, ariaLabel: 'Link' });
    // Inside the open dialog: outside of it nothing can be selected.
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    // The only way that is left in such a browser.
    // oxlint-disable-next-line typescript/no-deprecated
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
