import { normalizeName } from '../names.ts';
import { flat, pageSections } from '../page-sections.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A heading in prose has an anchor of its own: not that of a section which the page makes from fields. */
export const ownAnchor: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    const { before, after } = pageSections(entry, catalog);
    const taken = new Set(flat([...before, ...after]).map(({ id }) => id));
    return entry.prose.headings
      .filter(({ text }) => taken.has(normalizeName(text).replaceAll(' ', '-')))
      .map(({ text, line, column }) => {
        const message = `Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`;
        return problemAt(entry, [], 'own-anchor', message, { at: { line, column } });
      });
  });

/** The documentation of the rule for editors. */
export const ownAnchorDoc: RuleDoc = {
  rule: 'own-anchor',
  keeps: 'A heading in prose does not repeat a section that the page makes from fields.',
  why: 'Both would have the same anchor, and a link to the second would lead to the first.',
  fix: 'Choose a different heading, or move the text into the field.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: '## Caveats', right: '## How to judge a value' },
};
