import type { MessageFile } from '../../facts/shared-message.ts';
import { headingLink, message, type Message } from './message.ts';

const files = new Map<string, Promise<MessageFile>>();

/** The message that a button copies: the one of the page that it names, with its caveats if there are any and they are wanted. */
export async function messageOfButton(button: Element): Promise<Message> {
  const { caveats, ...file } = await fileOf(button);
  return message({ ...file, caveats: button.matches('[data-caveats]') ? caveats : [] });
}

/** Loads the message of a button before it is wanted; one that failed is requested again. */
export function fileOf(button: Element): Promise<MessageFile> {
  const address = button.closest<HTMLElement>('[data-message]')?.dataset['message'] ?? '';
  const known = files.get(address);
  if (known) return known;
  const file = fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return (await response.json()) as MessageFile;
  });
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

/** The link to the heading that a heading's own link belongs to. */
export function messageOfHeading(link: HTMLAnchorElement): Message {
  const heading = link.parentElement?.querySelector('h1, h2, h3, h4, h5, h6');
  const page = document.querySelector('h1')?.textContent ?? document.title;
  return headingLink(page, heading?.textContent ?? link.hash.slice(1), address() + link.hash);
}

/** The published address, also on a preview of the site. */
function address(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.origin + location.pathname;
}
