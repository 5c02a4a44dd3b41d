import { nearest, oneOf, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

const asides = ['note', 'tip', 'caution', 'danger'];

/** What editors should know of `known-aside`. */
export const knownAsideDoc: RuleDoc = {
  rule: 'known-aside',
  keeps:
    'A block that starts with colons is `:::note`, `:::tip`, `:::caution` or `:::danger`. It can have a title in square brackets, and nothing in braces.',
  why: 'Any other block is shown without its frame, so a warning would look like plain text.',
  fix: 'Use one of the four names, and write a title as `:::note[Title]`.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: ':::warning[Numbers lag]\nThe day before yesterday is the latest.\n:::',
    right: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n:::',
  },
};

const fix = 'as in `:::note[Title]`';

/** A block that starts with colons is one that the site knows: one of the four asides, without attributes. */
export const knownAside: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    entry.prose.directives.flatMap(({ name, colons, attributes, line, column }) => {
      const report = (message: string, suggestion?: string) =>
        problemAt(entry, [], 'known-aside', message, { at: { line, column }, suggestion });
      if (colons !== ':::') return [report(`Unexpected \`::${name}\`, expected text or a block of \`:::\`, ${fix}`)];
      if (!asides.includes(name)) {
        const meant = name === 'warning' ? 'caution' : nearest(name, asides);
        return [report(`Unexpected \`:::${name}\`, expected ${oneOf(asides.map((aside) => `:::${aside}`))}`, meant && `:::${meant}`)];
      }
      return attributes.map((attribute) =>
        report(`Unexpected attribute \`${attribute}\` of \`:::${name}\`, expected at most a title, ${fix}`),
      );
    }),
  );
