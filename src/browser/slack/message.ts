import type { Linked, SharedMessage } from '../../facts/shared-message.ts';
import { html, mrkdwn, type Format } from './format.ts';

/** A message in the two formats of the clipboard. */
export type Message = { text: string; html: string };

/** A definition or a report as a message, with its caveats if there are any; `url` is the address of its page. */
export function message(shared: SharedMessage & { url: string }): Message {
  return inBoth((format) => written(shared, format));
}

/** A heading of a page as a link. */
export function headingLink(page: string, heading: string, url: string): Message {
  return inBoth(({ link, words }) => link(url, words(`${page} › ${heading}`)));
}

function inBoth(write: (format: Format) => string): Message {
  return { text: write(mrkdwn).trimEnd(), html: write(html) };
}

function written(shared: SharedMessage & { url: string }, { words, link, bold, italic, paragraph, list }: Format): string {
  const linked = ({ title, url }: Linked) => link(url, words(title));
  const { definition, warning, trust, readsAs, sourceOfTruth: truth, opens = [], missing = [], caveats } = shared;
  return [
    paragraph(bold(linked(shared))),
    ...(warning ? [paragraph(bold(words(warning)))] : []),
    paragraph(words(definition)),
    ...(trust ? [paragraph(words(trust))] : []),
    ...(readsAs ? [paragraph(italic(words(readsAs)))] : []),
    ...(truth ? [paragraph(`Source of truth: ${typeof truth === 'string' ? words(truth) : linked(truth)}`)] : []),
    ...opens.map((each) => paragraph(linked(each))),
    ...missing.map((each) => paragraph(words(each))),
    ...(caveats.length > 0 ? [paragraph('Caveats:'), list(caveats.map(words))] : []),
  ].join('');
}
