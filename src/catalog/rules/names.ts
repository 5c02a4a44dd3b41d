import { addressOf, type Entry } from '../entry.ts';
import { asId, namesOf, normalizeName, type Name } from '../names.ts';
import type { Mistake, Rule } from '../rule.ts';
import { LONGEST_NAME, shortName } from '../short-addresses.ts';

type Claim = Name & { entry: Entry };

/** The claims of entries to their names, those with the same key in one group. */
function claimsBy(key: (claim: Claim) => string, entries: readonly Entry[]): Claim[][] {
  const claims = entries.flatMap((entry) => namesOf(entry).map((name): Claim => ({ ...name, entry })));
  return [...Map.groupBy(claims, (claim) => `${claim.entry.collection}:${key(claim)}`).values()];
}

/**
 * A name leads to one entry of its collection: titles, abbreviations, aliases and former ids are unique without case, accents and punctuation.
 * Both of two entries with the same name are reported, so that the one that a pull request changed is among them.
 */
export const uniqueName: Rule = {
  rule: 'unique-name',
  keeps: 'A title, abbreviation, alias or former id names only one entry of its kind. Case, accents and punctuation make no difference.',
  why: 'Anyone who types the name in search or after `/go/` must reach the right entry.',
  fix: 'Remove the name from one of the two. If a word can mean both, put it in the `searchTerms` of each, and explain the difference in `confusedWith`.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'aliases: [stickiness, monthly active users]', right: 'aliases: [stickiness]' },
  check: ({ entries }) =>
    claimsBy(({ text }) => normalizeName(text), entries).flatMap((same) => same.flatMap((claim) => sameName(claim, same))),
};

function sameName(claim: Claim, same: readonly Claim[]): Mistake[] {
  const { entry, text, path, kind } = claim;
  const earlier = same.slice(0, same.indexOf(claim));
  // A former id often is an abbreviation or alias of the same entry, spelled as an address.
  const repeats = (other: Claim) => earlier.includes(other) && kind !== 'former id' && other.kind !== 'former id';
  const rival = same.find((other) => (other.entry === entry ? repeats(other) : !isCopy(other.entry, entry)));
  if (!rival) return [];
  const place = rival.entry === entry ? 'this entry' : placeOf(rival);
  return [{ entry, path, message: `Unexpected ${kind} \`${text}\`, expected a name of its own: it is also the ${rival.kind} of ${place}` }];
}

function placeOf({ entry, path }: Claim): string {
  return `line ${entry.locate(path).line} of \`${entry.file}\``;
}

/** Whether the names of two files differ only in case or punctuation: `id-format` reports the wrong one. */
function isCopy(a: Entry, b: Entry): boolean {
  return a.id !== b.id && asId(a.id) !== '' && asId(a.id) === asId(b.id);
}

/**
 * Every name has a short address `/go/<name>/` that can be typed, and two different names of one collection never share one.
 * `unique-name` reports the same name twice.
 */
export const shortAddress: Rule = {
  rule: 'short-address',
  keeps: 'Every name has a short address that can be typed, and different names of the same kind never share one.',
  why: '`/go/` and any name of an entry leads to its page.',
  fix: 'Use letters or digits and at most 80 characters. If two names share an address, change one of them.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'aliases: [stickiness, "🔥"]', right: 'aliases: [stickiness]' },
  check: (catalog) => {
    const entries = catalog.entries.filter((entry) => addressOf(entry) !== undefined && entry.collection !== 'stakeholders');
    return claimsBy(({ text }) => shortName(text), entries).flatMap((same) => same.flatMap((claim) => wrongAddress(claim, same)));
  },
};

function wrongAddress(claim: Claim, same: readonly Claim[]): Mistake[] {
  const { entry, text, path, kind } = claim;
  const name = shortName(text);
  const empty = `Unexpected ${kind} \`${text}\`, expected letters or digits: its short address would be empty`;
  if (name === '') return [{ entry, path, message: empty }];
  const long = `Unexpected ${kind} of ${name.length} characters, expected at most ${LONGEST_NAME}: it is the short address \`/go/…/\` too`;
  const rival = same.find((other) => other.entry !== entry && normalizeName(other.text) !== normalizeName(text));
  const shared = `Unexpected ${kind} \`${text}\`, expected a short address of its own: \`/go/${name}/\` is also that of`;
  return [
    ...(name.length > LONGEST_NAME ? [{ entry, path, message: long }] : []),
    ...(rival ? [{ entry, path, message: `${shared} \`${rival.text}\`, ${placeOf(rival)}` }] : []),
  ];
}

/** The names to avoid contradict neither each other nor the handbook's own names. */
export const wordsAgree: Rule = {
  rule: 'words-agree',
  keeps: 'A name to avoid is in only one row, is not the name that another row says to use, and is not the name of an entry.',
  why: 'Otherwise one rule would send an editor to a name that another forbids.',
  fix: 'Keep one row for each name. To retire the name of an entry, rename the entry first.',
  example: { file: 'content/words.yaml', wrong: 'avoid: [monthly active users]', right: 'avoid: [active users a month]' },
  check: (catalog) => {
    const rows = [...catalog.of('words').values()];
    const shown = catalog.entries.flatMap((entry) =>
      namesOf(entry).flatMap(({ text, kind }) => (kind === 'title' || kind === 'abbreviation' ? [{ text, file: entry.file }] : [])),
    );
    const seen = new Map<string, string>();
    return rows.flatMap((row) =>
      row.data.avoid.flatMap((name, index): Mistake[] => {
        const report = (why: string) => [
          { entry: row, path: ['avoid', index], message: `Unexpected \`${name}\`, expected a name that ${why}` },
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
  },
};
