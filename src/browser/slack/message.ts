import { html, mrkdwn, type Format } from './format.ts';

/** What a message tells of a definition or a report; text between backticks is code, as it is in content. */
export type Told = {
  name: string;
  abbreviation?: string | undefined;
  definition: string;
  /** Why nobody should use it any more. */
  warning?: string | undefined;
  readsAs?: string | undefined;
  /** The report to believe, or words on where the number is kept. */
  sourceOfTruth?: Linked | string | undefined;
  /** The way from the page of a report into its tool. */
  opens?: Linked | undefined;
  url: string;
  caveats: readonly string[];
};

/** Something with an address. */
export type Linked = { title: string; url: string };

/** A message in the two formats of the clipboard. */
export type Message = { text: string; html: string };

/** A definition or a report as a message, with its caveats if there are any. */
export function message(told: Told): Message {
  return inBoth((format) => draw(told, format));
}

/** A heading of a page as a link. */
export function headingLink(page: string, heading: string, url: string): Message {
  return inBoth(({ link, words }) => link(url, words(`${page} › ${heading}`)));
}

/** The name of a definition with its abbreviation. */
export function fullName({ name, abbreviation }: Pick<Told, 'name' | 'abbreviation'>): string {
  return abbreviation ? `${name} (${abbreviation})` : name;
}

function inBoth(write: (format: Format) => string): Message {
  return { text: write(mrkdwn).trimEnd(), html: write(html) };
}

function draw(told: Told, { words, link, bold, italic, paragraph, list }: Format): string {
  const linked = ({ title, url }: Linked) => link(url, words(title));
  const { definition, warning, readsAs, sourceOfTruth: truth, opens, caveats } = told;
  return [
    paragraph(bold(linked({ title: fullName(told), url: told.url }))),
    ...(warning ? [paragraph(bold(words(warning)))] : []),
    paragraph(words(definition)),
    ...(readsAs ? [paragraph(italic(words(readsAs)))] : []),
    ...(truth ? [paragraph(`Source of truth: ${typeof truth === 'string' ? words(truth) : linked(truth)}`)] : []),
    ...(opens ? [paragraph(linked(opens))] : []),
    ...(caveats.length > 0 ? [paragraph('Caveats:'), list(caveats.map(words))] : []),
  ].join('');
}
