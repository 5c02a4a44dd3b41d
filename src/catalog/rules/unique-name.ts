import type { Entry } from '../entry.ts';
import { asId, namesOf, normalizeName, type Name } from '../names.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

type Claim = Name & { entry: Entry };

/**
 * A name leads to one entry of its collection: titles, abbreviations, aliases and former ids are unique without case, accents and punctuation.
 * Both of two entries with the same name are reported, so that the one that a pull request changed is among them.
 */
export const uniqueName: Rule = (catalog) => {
  const claims = new Map<string, Claim[]>();
  for (const entry of catalog.entries) {
    for (const name of namesOf(entry)) {
      const key = `${entry.collection}:${normalizeName(name.text)}`;
      claims.set(key, [...(claims.get(key) ?? []), { ...name, entry }]);
    }
  }
  return [...claims.values()].flatMap((same) => same.flatMap((claim) => rivalProblem(claim, same)));
};

/** The documentation of the rule for editors. */
export const uniqueNameDoc: RuleDoc = {
  rule: 'unique-name',
  keeps: 'A title, abbreviation, alias or former id names only one entry of its kind. Case, accents and punctuation make no difference.',
  why: 'Anyone who types the name in search or after `/go/` must reach the right entry.',
  fix: 'Remove the name from one of the two. If a word can mean both, put it in the `searchTerms` of each, and explain the difference in `confusedWith`.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'aliases: [stickiness, monthly active users]', right: 'aliases: [stickiness]' },
};

function rivalProblem(claim: Claim, same: readonly Claim[]) {
  const { entry, text, path, kind } = claim;
  const earlier = same.slice(0, same.indexOf(claim));
  const rival = same.find(
    (other) =>
      (other.entry !== entry && !isCopy(other.entry, entry)) ||
      (other.entry === entry && earlier.includes(other) && !isFormer(claim, other)),
  );
  if (!rival) return [];
  const { line } = rival.entry.locate(rival.path);
  const place = rival.entry === entry ? 'this entry' : `line ${line} of \`${rival.entry.file}\``;
  const message = `Unexpected ${kind} \`${text}\`, expected a name of its own: it is also the ${rival.kind} of ${place}`;
  return [problemAt(entry, path, 'unique-name', message)];
}

/** Whether the names of two files differ only in case or punctuation: `id-format` reports the wrong one. */
function isCopy(a: Entry, b: Entry): boolean {
  return a.id !== b.id && asId(a.id) !== '' && asId(a.id) === asId(b.id);
}

/** A former id often is an abbreviation or alias of the same entry, spelled as an address. */
function isFormer(...names: Claim[]): boolean {
  return names.some(({ kind }) => kind === 'former id');
}
