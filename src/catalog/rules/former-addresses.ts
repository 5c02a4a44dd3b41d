import { nearest, type Path } from '../../problems/problem.ts';
import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { movedAddresses, siteAddresses } from '../addresses.ts';
import { anchorsOf } from '../page-sections.ts';
import { eachEntry, eachOf, type Mistake, type Rule } from '../rule.ts';

/** A former or retired address belongs to one entry or row, is not a current page, and a retired one leads to a page that exists. */
export const formerAddress: Rule = {
  rule: 'former-address',
  keeps:
    'A former or retired address belongs to one entry or row, and no current page has it. A retired address leads to a page that exists.',
  why: 'An old link must lead to exactly one place, the right one.',
  fix: 'Delete the address where it does not belong, or correct `instead`.',
  example: { file: 'content/handbook/support.mdx', wrong: 'formerPaths: [/metrics/mau/]', right: 'formerPaths: [/handbook/help/]' },
  check: (catalog, today) => [...takenAddresses(catalog), ...wrongReplacements(catalog, today)],
};

type Claim = { entry: Entry; path: Path; address: string };

function claimsOf(entry: Entry): Claim[] {
  if (entry.collection === 'retired') return [{ entry, path: ['address'], address: entry.data.address }];
  const paths = 'formerPaths' in entry.data ? (entry.data.formerPaths ?? []) : [];
  return paths.map((address, place) => ({ entry, path: ['formerPaths', place], address }));
}

function takenAddresses(catalog: Catalog): Mistake[] {
  const pages = new Map(pageEntries(catalog).map((entry) => [addressOf(entry), entry.file]));
  const moved = new Set(movedAddresses(catalog).map(({ from }) => from));
  const claims = catalog.entries.flatMap(claimsOf);
  const first = new Map(claims.toReversed().map((claim) => [claim.address, claim]));
  const ownerOf = (claim: Claim): string | undefined => {
    const { entry, address } = claim;
    const page = pages.get(address);
    if (page !== undefined) return `it is the page of \`${page}\``;
    if (siteAddresses.includes(address) || /^\/(?:go|api|search|previews)\//.test(address)) return 'the site itself has a page there';
    const owner = first.get(address);
    if (owner && owner !== claim) return `line ${owner.entry.locate(owner.path).line} of \`${owner.entry.file}\` has it`;
    return entry.collection === 'retired' && moved.has(address) ? 'it leads to an entry by `formerIds` or `formerPaths`' : undefined;
  };
  return claims.flatMap((claim) => {
    const owner = ownerOf(claim);
    const message = `Unexpected address \`${claim.address}\`, expected one that nothing else answers at: ${owner}`;
    return owner === undefined ? [] : [{ entry: claim.entry, path: claim.path, message }];
  });
}

const wrongReplacements = eachOf('retired', ({ data: { instead } }, catalog) => {
  const pages = pageEntries(catalog).flatMap((entry) => addressOf(entry) ?? []);
  const known = new Set([...pages, ...siteAddresses, ...movedAddresses(catalog).map(({ from }) => from)]);
  if (instead === undefined || known.has(instead)) return [];
  const message = `Unexpected address \`${instead}\`, expected a page of the site`;
  return [{ path: ['instead'], message, suggestion: nearest(instead, known) }];
});

function pageEntries(catalog: Catalog): Entry[] {
  return catalog.entries.filter(({ data }) => 'title' in data);
}

/** A former anchor leads to one that the page has, and is not itself one of them. */
export const formerAnchor: Rule = {
  rule: 'former-anchor',
  keeps: 'Each pair in `formerAnchors` leads from an anchor that no heading has anymore to one that the page has.',
  why: 'Saved links to a part of the page keep working when its heading changes.',
  fix: 'After the colon, put the anchor of the new heading: its words in lower case, with hyphens for spaces.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: '{ judging: how-to-judge }', right: '{ judging: how-to-judge-a-value }' },
  check: eachEntry((entry, catalog) => {
    const former = 'formerAnchors' in entry.data ? (entry.data.formerAnchors ?? {}) : {};
    const anchors = anchorsOf(entry, catalog);
    return Object.entries(former).flatMap(([old, now]): Omit<Mistake, 'entry'>[] => {
      const path = ['formerAnchors', old];
      const current = `Unexpected former anchor \`${old}\`, expected one that no heading of the page has`;
      if (anchors.includes(old)) return [{ path, of: 'key', message: current }];
      if (anchors.includes(now)) return [];
      const message = `Unexpected anchor \`${now}\`, expected that of a heading of the page`;
      return [{ path, message, suggestion: nearest(now, anchors) }];
    });
  }),
};
