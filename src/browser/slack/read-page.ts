import { fullName, headingLink, message, type Message } from './message.ts';

/** The message about the definition or the report that this page shows. */
export function messageOfPage(withCaveats: boolean): Message {
  const truth = document.querySelector<HTMLElement>('.copy-for-slack')?.dataset['truth'];
  const button = document.querySelector<HTMLAnchorElement>('.see-it a.button');
  return message({
    ...names(),
    definition: wordsOf('.lead') ?? '',
    warning: wordsOf('.deprecated'),
    readsAs: wordsOf('.reads-as'),
    sourceOfTruth: truth && button ? { title: truth, url: button.href } : truth,
    opens: !truth && button ? { title: wordsIn(button), url: button.href } : undefined,
    url: address(),
    caveats: withCaveats ? caveats() : [],
  });
}

/** The link to the heading that a heading's own link stands beside. */
export function messageOfHeading(link: HTMLAnchorElement): Message {
  const heading = link.parentElement?.querySelector('h1, h2, h3, h4, h5, h6');
  return headingLink(fullName(names()), heading ? wordsIn(heading) : link.hash.slice(1), address() + link.hash);
}

function names(): { name: string; abbreviation: string | undefined } {
  return { name: wordsOf('h1', '.abbreviation') ?? document.title, abbreviation: wordsOf('h1 .abbreviation')?.replace(/^\((.*)\)$/, '$1') };
}

/** The published address, also on a preview of the site. */
function address(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.origin + location.pathname;
}

/** What a definition calls caveats and a report what to mind. */
function caveats(): string[] {
  const list = document.querySelector(':is(#caveats, #what-to-mind)')?.parentElement?.nextElementSibling;
  return [...(list?.querySelectorAll('li') ?? [])].map((item) => wordsIn(item));
}

function wordsOf(selector: string, without?: string): string | undefined {
  const found = document.querySelector(selector);
  return found ? wordsIn(found, without) : undefined;
}

/** The words of an element, code between backticks. */
function wordsIn(element: Element, without = '.sr-only'): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(without)) part.remove();
  for (const code of copy.querySelectorAll('code')) code.textContent = `\`${code.textContent}\``;
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
