import { addressOf, type Entry } from '../entry.ts';
import { movedAddresses } from '../moved.ts';
import { nearest, problemAt, type Path, type Problem } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { siteAddresses } from '../site-addresses.ts';
import type { Rule } from './index.ts';

type Claim = { entry: Entry; path: Path; address: string };

/** A former or retired address belongs to one entry or row, is not a current page, and a retired one leads to a page that exists. */
export const formerAddress: Rule = (catalog) => {
  const present = new Map(catalog.entries.filter(({ data }) => 'title' in data).map((entry) => [addressOf(entry), entry.file]));
  const moved = new Set(movedAddresses(catalog).map(({ from }) => from));
  const claims = catalog.entries.flatMap(claimsOf);
  const known = new Set([...present.keys(), ...siteAddresses, ...moved].filter((address) => address !== undefined));
  return [
    ...claims.flatMap((claim, place) => claimProblem(claim, claims.slice(0, place), present, moved)),
    ...catalog.entries.flatMap((entry) => insteadProblem(entry, known)),
  ];
};

/** The documentation of the rule for editors. */
export const formerAddressDoc: RuleDoc = {
  rule: 'former-address',
  keeps:
    'A former or retired address belongs to one entry or row, and no current page has it. A retired address leads to a page that exists.',
  why: 'An old link must lead to exactly one place, the right one.',
  fix: 'Delete the address where it does not belong, or correct `instead`.',
  example: { file: 'content/handbook/support.mdx', wrong: 'formerPaths: [/metrics/mau/]', right: 'formerPaths: [/handbook/help/]' },
};

const reserved = /^\/(?:go|api|search|previews)\//;

function claimsOf(entry: Entry): Claim[] {
  if (entry.collection === 'retired') return [{ entry, path: ['address'], address: entry.data.address }];
  const paths = 'formerPaths' in entry.data ? (entry.data.formerPaths ?? []) : [];
  return paths.map((address, place) => ({ entry, path: ['formerPaths', place], address }));
}

function claimProblem(
  { entry, path, address }: Claim,
  earlier: readonly Claim[],
  present: ReadonlyMap<string | undefined, string>,
  moved: ReadonlySet<string>,
): Problem[] {
  const report = (why: string) => [
    problemAt(entry, path, 'former-address', `Unexpected address \`${address}\`, expected one that nothing else answers at: ${why}`),
  ];
  const page = present.get(address);
  if (page !== undefined) return report(`it is the page of \`${page}\``);
  if (siteAddresses.includes(address) || reserved.test(address)) return report('the site itself has a page there');
  const first = earlier.find((other) => other.address === address);
  if (first) return report(`line ${first.entry.locate(first.path).line} of \`${first.entry.file}\` has it`);
  if (entry.collection === 'retired' && moved.has(address)) return report('it leads to an entry by `formerIds` or `formerPaths`');
  return [];
}

function insteadProblem(entry: Entry, known: ReadonlySet<string>): Problem[] {
  if (entry.collection !== 'retired' || entry.data.instead === undefined || known.has(entry.data.instead)) return [];
  const { instead } = entry.data;
  return [
    problemAt(entry, ['instead'], 'former-address', `Unexpected address \`${instead}\`, expected a page of the site`, {
      suggestion: nearest(instead, known),
    }),
  ];
}
