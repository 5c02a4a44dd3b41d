import { abbreviationsIn, everydayAbbreviations, type Vocabulary } from '../vocabulary.ts';
import { inside } from '../nodes.ts';
import { passagesOf } from '../passages.ts';
import type { Finding, ProseRule } from '../page.ts';

/** Every abbreviation is one that the handbook defines, that everyone knows, or that the page spells out. */
export const knownAbbreviation: ProseRule = {
  rule: 'known-abbreviation',
  keeps:
    'An abbreviation is part of a name in the handbook, is one that everyone knows, such as URL, or is spelled out on the page, as in “data warehouse (DWH)”.',
  why: 'An abbreviation that cannot be looked up means nothing to a new reader.',
  fix: 'Spell it out at its first use, as in `data warehouse (DWH)`, or add the abbreviation to the entry that it stands for.',
  example: {
    file: 'content/handbook/support.mdx',
    wrong: 'Requests for the DWH take longer.',
    right: 'Requests for the data warehouse (DWH) take longer.',
  },
  check: (page, vocabulary) => {
    const reported = new Set<string>();
    const all = passagesOf(page).flatMap((passage) =>
      abbreviationsIn(passage.text).map(({ name, start, end }) => {
        const offset = passage.start;
        return { name, passage, start: offset + start, end: offset + end };
      }),
    );
    // A heading has no room for the words, so where the text has the abbreviation too, it is reported there.
    const inHeading = ({ passage }: (typeof all)[number]) => Number(passage.kind === 'heading');
    return all
      .toSorted((a, b) => inHeading(a) - inHeading(b))
      .flatMap(({ name, passage, start, end }): Finding[] => {
        const clear = isKnown(name, vocabulary) || isSpelledOut(name, page.text);
        if (clear || reported.has(name) || passage.links.some((link) => inside({ start, end }, link))) return [];
        reported.add(name);
        const message = `Unexpected abbreviation \`${name}\`, expected one that the handbook defines; write what it stands for next to it, as in \`data warehouse (DWH)\``;
        return [{ start, end, message }];
      });
  },
};

function isKnown(name: string, { abbreviations }: Vocabulary): boolean {
  const known = (part: string) => abbreviations.has(part) || everydayAbbreviations.has(part);
  return known(name) || name.split(/[&/]/).every(known);
}

/** Whether a text has the abbreviation in brackets after words, or words after it: in brackets, as in "FY22 Q3 (August to October 2021)", or with "means", "stands for" or ", for". */
function isSpelledOut(name: string, text: string): boolean {
  return new RegExp(`\\p{L} \\(${name}s?\\)|\\b${name}s?(?:(?: Q\\d)? \\(\\p{L}[^)]+\\)| means?\\b| stands? for\\b|, for\\b)`, 'u').test(
    text,
  );
}
