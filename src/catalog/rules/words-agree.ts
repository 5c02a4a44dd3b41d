import { namesOf } from '../names.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** What editors should know of `words-agree`. */
export const wordsAgreeDoc: RuleDoc = {
  rule: 'words-agree',
  keeps: 'A name to avoid is in only one row, is not the name that another row says to use, and is not the name of an entry.',
  why: 'Otherwise one rule would send an editor to a name that another forbids.',
  fix: 'Keep one row for each name. To retire the name of an entry, rename the entry first.',
  example: {
    file: 'content/words.yaml',
    wrong: 'avoid: [monthly active users]',
    right: 'avoid: [active users a month]',
  },
};

/** The names to avoid contradict neither each other nor the handbook's own names. */
export const wordsAgree: Rule = (catalog) => {
  const rows = [...catalog.of('words').values()];
  const shown = catalog.entries.flatMap((entry) =>
    entry.collection === 'words'
      ? []
      : namesOf(entry)
          .filter(({ kind }) => kind === 'title' || kind === 'abbreviation')
          .map(({ text }) => ({ text, file: entry.file })),
  );
  const seen = new Map<string, string>();
  return rows.flatMap((row) =>
    row.data.avoid.flatMap((name, index): Problem[] => {
      const report = (why: string) => [
        problemAt(row, ['avoid', index], 'words-agree', `Unexpected \`${name}\`, expected a name that ${why}`),
      ];
      const key = name.toLowerCase();
      const before = seen.get(key);
      seen.set(key, row.id);
      if (before !== undefined) return report(`no other row has: \`${before}\` has it`);
      // A name with capitals is avoided only as it is spelled, so that a wrong spelling of a right name can be listed.
      const isName = (used: string) => used === name || (!/\p{Lu}/u.test(name) && used.toLowerCase() === key);
      const user = rows.find(({ data }) => isName(data.use));
      if (user) return report(`no row says to use: \`${user.id}\` does`);
      const file = shown.find(({ text }) => isName(text))?.file;
      return file === undefined ? [] : report(`the handbook does not use: it is the name of \`${file}\``);
    }),
  );
};
