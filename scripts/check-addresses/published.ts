import { nearest, type Problem } from '../../src/problems/problem.ts';
import { count } from '../../src/problems/report.ts';
import { folderCollections } from '../../src/schemas/index.ts';
import { isRetired, placeOf, type BuiltPage } from '../lib/built-page.ts';
import { redirectProblems, targetOf } from './flat-redirects.ts';
import { UPDATE, ledgerProblem, type Ledger } from './ledger.ts';
import { addressOf, hasAnchor, isPublished, meant, nearestPage, pageOf, passing, siteOf, type Site } from './site-addresses.ts';

/** Every address that a built site publishes: its pages, and the permanent anchors of those that show something. */
export function publishedAddresses(pages: readonly BuiltPage[]): string[] {
  const linked = new Set(pages.flatMap(linkedAddresses));
  return pages.filter(isPublished).flatMap((page) => [addressOf(page), ...permanentAnchors(page, linked)]);
}

function linkedAddresses({ address, links }: BuiltPage): string[] {
  return links.flatMap(({ href }) => {
    const place = placeOf(address, href);
    return place?.anchor ? [addressOf({ address: place.path }, place.anchor)] : [];
  });
}

/**
 * An anchor is permanent if somebody may have copied it: those of headings and of elements with `data-anchor`, which offer themselves, and any other id that a link of the site
 * leads to. Not those of stubs and retired pages: nobody reads on there, and what was published at them before is in the ledger already.
 */
function permanentAnchors(page: BuiltPage, linked: ReadonlySet<string>): string[] {
  if (page.refresh !== undefined || isRetired(page)) return [];
  return page.anchors
    .filter(({ id, lasting }) => !passing.test(id) && (lasting || linked.has(addressOf(page, id))))
    .map(({ id }) => addressOf(page, id));
}

/** Published addresses that the ledger does not have yet; a new page is reported once for all its anchors. */
export function newAddressProblems(ledger: Ledger, published: readonly string[]): Problem[] {
  const known = new Set(ledger.lines.map(({ address }) => address));
  const fresh = published.filter((address) => !known.has(address));
  const pages = new Set(fresh.filter((address) => pageOf(address) === address));
  const byPage = Map.groupBy(fresh, pageOf);
  return fresh
    .filter((address) => pages.has(address) || !pages.has(pageOf(address)))
    .map((address) => {
      const anchors = pages.has(address) ? (byPage.get(address)?.length ?? 1) - 1 : 0;
      const also = anchors > 0 ? ` with ${count(anchors, 'anchor')}` : '';
      const message = `Unexpected new address \`${address}\`${also}, expected it in the ledger; ${UPDATE}`;
      return { ...ledgerProblem(1, 'address-new', message), severity: 'warning' as const };
    });
}

/** Addresses of the ledger that the site does not answer, and redirects that do not end at a page; an anchor goes with its page and is not reported beside it. */
export function addressProblems(ledger: Ledger, pages: readonly BuiltPage[]): Problem[] {
  const site = siteOf(pages);
  const lines = new Map(ledger.lines.map(({ address, line }) => [address, line]));
  const gone = [...lines].flatMap(([address, line]) => {
    const message = goneMessage(address, site, lines);
    return message === undefined ? [] : [ledgerProblem(line, 'address-gone', message)];
  });
  return [...redirectProblems(site, lines), ...gone];
}

function goneMessage(address: string, site: Site, lines: ReadonlyMap<string, number>): string | undefined {
  const path = pageOf(address);
  const page = site.get(path);
  if (!page) return address === path || !lines.has(path) ? pageGone(address, path, site) : undefined;
  if (address === path || isRetired(page)) return undefined;
  const target = page.refresh === undefined ? page : targetOf(page, site);
  // A redirect that leads wrong is reported by itself; its anchors are looked at once it leads to a page.
  if (!target || target.refresh !== undefined || hasAnchor(target, address.slice(path.length + 1))) return undefined;
  return anchorGone(address, path, target);
}

function pageGone(address: string, path: string, site: Site): string {
  const [folder = '', id = '', ...deeper] = path.split('/').filter(Boolean);
  const isEntry = deeper.length === 0 && id !== '' && folderCollections.has(folder);
  const remedies =
    folder === 'go'
      ? `give an entry the name again, as \`formerIds: [${id}]\` or in its \`aliases\`, or a row of \`content/retired.yaml\` in its \`names\``
      : `${isEntry ? `put \`formerIds: [${id}]\` into the entry's new file, or` : 'put'} \`formerPaths: [${path}]\` into a page, or a row with a reason into \`content/retired.yaml\``;
  return `Missing published address \`${address}\`, expected the site to answer it forever: ${remedies}${meant(nearestPage(path, site))}`;
}

function anchorGone(address: string, path: string, page: BuiltPage): string {
  const anchor = address.slice(path.length + 1);
  const ids = page.anchors.filter(({ id }) => !passing.test(id)).map(({ id }) => id);
  const near = nearest(anchor, ids);
  const where = path === addressOf(page) ? 'the page' : `the page \`${page.address}\` that it leads to`;
  return `Missing published address \`${address}\`, expected the site to answer it forever: put \`formerAnchors: { ${anchor}: ${near ?? '…'} }\` into the file of ${where}, or, where the whole page goes, a row with a reason into \`content/retired.yaml\`${meant(near === undefined ? undefined : addressOf(page, near))}`;
}
