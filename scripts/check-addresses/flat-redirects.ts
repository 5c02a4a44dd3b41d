import type { Problem } from '../../src/problems/problem.ts';
import { placeOf, type BuiltPage } from '../lib/built-page.ts';
import { ledgerProblem } from './ledger.ts';
import { addressOf, hasAnchor, meant, nearestPage, type Site } from './site-addresses.ts';

/** Stubs that do not lead to a page by one hop, each at its line of the ledger. */
export function redirectProblems(site: Site, lines: ReadonlyMap<string, number>): Problem[] {
  return [...site.values()].flatMap((page) => {
    const message = redirectMessage(page, site);
    return message === undefined ? [] : [ledgerProblem(lines.get(addressOf(page)) ?? 1, 'flat-redirect', message)];
  });
}

/** The page that a stub leads to, by one hop. */
export function targetOf(stub: BuiltPage, site: Site): BuiltPage | undefined {
  const place = placeOf(stub.address, stub.refresh ?? '');
  return place && site.get(addressOf({ address: place.path }));
}

function redirectMessage(page: BuiltPage, site: Site): string | undefined {
  if (page.refresh === undefined) return undefined;
  const from = `Unexpected redirect \`${page.address}\``;
  const target = targetOf(page, site);
  if (!target) return `${from} to \`${page.refresh}\`, expected a page of the site${meant(nearestPage(page.refresh, site))}`;
  if (target === page) return `${from} that leads to itself, expected a page`;
  if (target.refresh !== undefined) {
    const end = endOf(page, site);
    const hint = end ? `; lead it to \`${end.address}\`` : '; none of them leads to a page';
    return `${from} that leads to another redirect \`${target.address}\`, expected a page${hint}`;
  }
  const anchor = placeOf(page.address, page.refresh)?.anchor ?? '';
  if (anchor === '' || hasAnchor(target, addressOf({ address: anchor }))) return undefined;
  return `${from} to \`${page.refresh}\`, expected an anchor of the page \`${target.address}\``;
}

/** The page at the end of a chain of redirects; a loop has none. */
function endOf(stub: BuiltPage, site: Site): BuiltPage | undefined {
  const seen = new Set<BuiltPage>();
  let page: BuiltPage | undefined = stub;
  while (page?.refresh !== undefined && !seen.has(page)) {
    seen.add(page);
    page = targetOf(page, site);
  }
  return page?.refresh === undefined ? page : undefined;
}
