import styles from './copy-for-slack.css?url';
import { copyByHand } from './by-hand.ts';
import { copyMessage } from './clipboard.ts';
import { fileOf, messageOfButton, messageOfHeading } from './read-page.ts';
import { say } from './status.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));

/** Copies what was clicked: the message of a button, or the link of a heading, which still leads to the heading. Whatever comes before a click loads the message. */
export async function onEvent({ type, target, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): Promise<void> {
  const button = (target as Element).closest('.copy-for-slack button');
  if (type !== 'click') {
    if (button) await fileOf(button).catch(() => undefined);
    return;
  }
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  // A screen reader repeats the same words only if they were gone in between.
  say('');
  const link = (target as Element).closest<HTMLAnchorElement>('.sl-anchor-link');
  if (link) await copyLink(link);
  else if (button) await copyFor(button);
}

async function copyFor(button: Element): Promise<void> {
  const message = messageOfButton(button);
  const confirm = () => {
    say(button.matches('[data-caveats]') ? 'Copied for Slack, with caveats' : 'Copied for Slack');
  };
  try {
    if (await copyMessage(message)) confirm();
    else copyByHand(await message, confirm);
  } catch {
    say('Not copied: the text could not be loaded');
  }
}

/** Nothing is lost where it fails: the address bar has the address, and a dialog would be in the way of a reader who only wanted to go there. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  say(
    (await copyMessage(Promise.resolve(messageOfHeading(link)))) ? 'Link copied for Slack' : 'Not copied; the link is in the address bar',
  );
}
