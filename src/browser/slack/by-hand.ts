import { fillCopy } from './clipboard.ts';
import type { Message } from './message.ts';

/** Shows the text of a message, selected, for the reader to copy; a copy of all of it has both formats, and closes the dialog. */
export function copyByHand(message: Message, onCopied: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'slack-by-hand';
  dialog.innerHTML = `<h2 id="slack-by-hand">Press Ctrl+C</h2>
    <p>Your browser did not let this page copy. The text is selected: press Ctrl+C (⌘C on a Mac), then paste it into Slack.</p>
    <textarea readonly rows="10" aria-label="Text for Slack"></textarea>
    <form method="dialog"><button>Close</button></form>`;
  dialog.setAttribute('aria-labelledby', 'slack-by-hand');
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  offer(dialog, message, onCopied);
}

function offer(dialog: HTMLDialogElement, message: Message, onCopied: () => void): void {
  const area = dialog.querySelector('textarea');
  if (!area) return;
  area.value = message.text;
  area.focus();
  area.select();
  area.addEventListener('copy', (event) => {
    if (area.selectionEnd - area.selectionStart < message.text.length) return;
    fillCopy(event, message);
    dialog.close();
    onCopied();
  });
}
