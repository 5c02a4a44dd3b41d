import styles from './copy-for-slack.css?url';
import { copyByHand } from './by-hand.ts';
import { copyMessage } from './clipboard.ts';
import { messageOfHeading, messageOfPage } from './read-page.ts';
import { say } from './status.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));

/** Copies what was clicked: a button of the page, or the link of a heading, which still leads to the heading. */
export async function onEvent({ type, target, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): Promise<void> {
  if (type !== 'click' || ctrlKey || metaKey || shiftKey || altKey) return;
  // A screen reader repeats the same words only if they were gone in between.
  say('');
  const link = (target as Element).closest<HTMLAnchorElement>('.sl-anchor-link');
  if (link) await copyLink(link);
  else await copyPage((target as Element).closest('[data-caveats]') !== null);
}

async function copyPage(withCaveats: boolean): Promise<void> {
  const message = messageOfPage(withCaveats);
  const confirm = () => {
    say(withCaveats ? 'Copied for Slack, with caveats' : 'Copied for Slack');
  };
  if (await copyMessage(message)) confirm();
  else copyByHand(message, confirm);
}

/** Nothing is lost where it fails: the address bar has the address, and a dialog would be in the way of a reader who only wanted to go there. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  say((await copyMessage(messageOfHeading(link))) ? 'Link copied for Slack' : 'Not copied; the link is in the address bar');
}
