import { addressOf, type Entry } from '../entry.ts';
import { namesOf, normalizeName, type Name } from '../names.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import { LONGEST_NAME, shortName } from '../short-addresses.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

type Claim = Name & { entry: Entry };

/**
 * Every name has a short address `/go/<name>/` that can be typed, and two different names of one collection never share one.
 * The same name twice is the concern of `unique-name`.
 */
export const shortAddress: Rule = (catalog) => {
  const claims = catalog.entries
    .filter((entry) => addressOf(entry) !== undefined && entry.collection !== 'stakeholders')
    .flatMap((entry) => namesOf(entry).map((name): Claim => ({ ...name, entry })));
  return [...claims.flatMap(unspeakable), ...collisions(claims)];
};

/** The documentation of the rule for editors. */
export const shortAddressDoc: RuleDoc = {
  rule: 'short-address',
  keeps: 'Every name has a short address that can be typed, and different names of the same kind never share one.',
  why: '`/go/` and any name of an entry leads to its page.',
  fix: 'Use letters or digits and at most 80 characters. If two names share an address, change one of them.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'aliases: [stickiness, "🔥"]', right: 'aliases: [stickiness]' },
};

function unspeakable({ entry, text, path, kind }: Claim): Problem[] {
  const name = shortName(text);
  if (name === '')
    return [
      problemAt(
        entry,
        path,
        'short-address',
        `Unexpected ${kind} \`${text}\`, expected letters or digits: its short address would be empty`,
      ),
    ];
  if (name.length > LONGEST_NAME) {
    const message = `Unexpected ${kind} of ${name.length} characters, expected at most ${LONGEST_NAME}: it is the short address \`/go/…/\` too`;
    return [problemAt(entry, path, 'short-address', message)];
  }
  return [];
}

function collisions(claims: readonly Claim[]): Problem[] {
  const owners = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.entry.collection} ${shortName(claim.text)}`;
    owners.set(key, [...(owners.get(key) ?? []), claim]);
  }
  return [...owners.values()].flatMap((same) =>
    same.flatMap((claim) => {
      const rival = same.find((other) => other.entry !== claim.entry && normalizeName(other.text) !== normalizeName(claim.text));
      if (!rival || shortName(claim.text) === '') return [];
      const { line } = rival.entry.locate(rival.path);
      const message = `Unexpected ${claim.kind} \`${claim.text}\`, expected a short address of its own: \`/go/${shortName(claim.text)}/\` is also that of \`${rival.text}\`, line ${line} of \`${rival.entry.file}\``;
      return [problemAt(claim.entry, claim.path, 'short-address', message)];
    }),
  );
}
