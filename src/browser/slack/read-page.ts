import type { SharedMessage } from '../../facts/shared-message.ts';
import { headingLink, message, type Message } from './message.ts';

/** The message about the definition or the report that this page shows. */
export function messageOfPage(withCaveats: boolean): Message {
  const data = document.querySelector<HTMLElement>('.copy-for-slack')?.dataset['message'] ?? '{}';
  const shared = JSON.parse(data) as SharedMessage;
  return message({ ...shared, caveats: withCaveats ? shared.caveats : [], url: address() });
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
