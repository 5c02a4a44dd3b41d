import { nearest, type Problem } from '../../src/catalog/problem.ts';
import { count } from '../../src/catalog/problem-report.ts';
import { LEDGER_FILE } from '../../src/reader/files.ts';
import { folderCollections } from '../../src/schemas/index.ts';
import { placeOf, type BuiltPage } from './built-page.ts';

/** The first line of the ledger. */
export const LEDGER_HEADER = '# Every address that was ever published. Written by npm run addresses; never edit or delete a line.';

/** A page address such as `/metrics/mau/` or an anchor such as `/metrics/mau/#calculation`, and its line in the ledger. */
export type LedgerLine = { address: string; line: number };

/** A ledger as read: its whole lines, what an update puts in order by itself, and what only a person can mend. */
export type Ledger = { lines: LedgerLine[]; untidy: Problem[]; broken: Problem[] };

/** A ledger that nothing was written into yet. */
export const newLedger: Ledger = { lines: [], untidy: [], broken: [] };

const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
// U+FFFD stands for bytes that could not be read; writing it back would lose them.
const wholeAddress = /^\/(?:[^\s#\uFFFD]*\/)?(?:#[^\s\uFFFD]+)?$/u;
const UPDATE = 'run `npm run addresses`';

/** Reads a ledger; nothing in it is lost, whatever state the file is in: a line that is no address is a problem. */
export function readLedger(text: string): Ledger {
  const rows = text.split(/\r?\n/).map((row, index) => ({ address: row, line: index + 1 }));
  const markers = rows.filter(({ address }) => conflictMarker.test(address));
  const unfinished = rows.pop();
  const isComment = ({ address, line }: LedgerLine) => (line === 1 && address.startsWith('#')) || address === LEDGER_HEADER;
  const content = rows.filter((row) => !isComment(row) && row.address !== '' && !markers.includes(row));
  const lines = content.filter(({ address }) => wholeAddress.test(address));
  if (content.length + markers.length === 0 && !unfinished?.address) return { ...newLedger, broken: [emptyProblem()] };
  return {
    lines,
    // What stands between conflict markers is in order only by chance; it is looked at when they are gone.
    untidy: markers.length > 0 ? [] : [...layoutProblems(rows, text), ...duplicateProblems(lines), ...orderProblems(lines)],
    broken: [
      ...conflictProblems(markers),
      ...content.filter((row) => !lines.includes(row)).map(malformed),
      ...(unfinished?.address ? [cutOff(unfinished)] : []),
    ],
  };
}

/** The text of a ledger of these addresses: each once, sorted by code point. */
export function ledgerText(addresses: Iterable<string>): string {
  return [LEDGER_HEADER, ...[...new Set(addresses)].sort(byCodePoint), ''].join('\n');
}

/** UTF-8 orders as code points do; JavaScript's own order does not, beyond the first 65,536 of them. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Every address that a built site publishes: its pages, and the permanent anchors of those that show something. */
export function publishedAddresses(pages: readonly BuiltPage[]): string[] {
  const linked = new Set(pages.flatMap(linkedAddresses));
  return pages.filter(isPublished).flatMap((page) => [addressOf(page), ...permanentAnchors(page, linked)]);
}

/** The page for missing addresses answers everywhere, so its own address promises nothing. */
function isPublished({ address }: BuiltPage): boolean {
  return address !== '/404/';
}

function linkedAddresses({ address, links }: BuiltPage): string[] {
  return links.flatMap(({ href }) => {
    const place = placeOf(address, href);
    return place?.anchor ? [addressOf({ address: place.path }, place.anchor)] : [];
  });
}

/** Ids that Starlight, Markdown and tabs give to parts of the frame or count up: they name no subject and change with their neighbors. */
const passing = /^(?:_top$|starlight__|sl-|user-content-|footnote-label$|tab-(?:panel-)?\d+$)/;

/**
 * An anchor is permanent if somebody may have copied it: those of headings and of elements with `data-anchor`, which offer themselves, and any other id that a link of the site
 * leads to. Not those of stubs and retired pages: nobody reads on there, and what was published at them before is in the ledger already.
 */
function permanentAnchors(page: BuiltPage, linked: ReadonlySet<string>): string[] {
  if (page.refresh !== undefined || page.retired !== undefined) return [];
  return page.anchors
    .filter(({ id, lasting }) => !passing.test(id) && (lasting || linked.has(addressOf(page, id))))
    .map(({ id }) => addressOf(page, id));
}

/** An address as the ledger writes it: readable, but what would break a line is encoded. */
function addressOf({ address }: Pick<BuiltPage, 'address'>, anchor?: string): string {
  const path = anchor === undefined ? address : `${address}#${anchor}`;
  return path.replace(/[\s%]/gu, encodeURIComponent);
}

/** Published addresses that the ledger does not have yet; a new page is told once for all its anchors. */
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
      return problem(1, 'address-new', `Unexpected new address \`${address}\`${also}, expected it in the ledger; ${UPDATE}`);
    });
}

type Site = ReadonlyMap<string, BuiltPage>;

/** Addresses of the ledger that the site does not answer, and redirects that do not end at a page; an anchor goes with its page and is not told beside it. */
export function addressProblems(ledger: Ledger, pages: readonly BuiltPage[]): Problem[] {
  const site: Site = new Map(pages.filter(isPublished).map((page) => [addressOf(page), page]));
  const lines = new Map(ledger.lines.map(({ address, line }) => [address, line]));
  const redirects = [...site.values()].flatMap((page) => {
    const message = redirectMessage(page, site);
    return message === undefined ? [] : [problem(lines.get(addressOf(page)) ?? 1, 'flat-redirect', message)];
  });
  const gone = [...lines].flatMap(([address, line]) => {
    const message = goneMessage(address, site, lines);
    return message === undefined ? [] : [problem(line, 'address-gone', message)];
  });
  return [...redirects, ...gone];
}

function goneMessage(address: string, site: Site, lines: ReadonlyMap<string, number>): string | undefined {
  const path = pageOf(address);
  const page = site.get(path);
  if (!page) return address === path || !lines.has(path) ? pageGone(address, path, site) : undefined;
  if (address === path || page.retired !== undefined) return undefined;
  const target = page.refresh === undefined ? page : targetOf(page, site);
  // A redirect that leads wrong is told by itself; its anchors are looked at once it leads to a page.
  if (!target || target.refresh !== undefined || hasAnchor(target, address.slice(path.length + 1))) return undefined;
  return anchorGone(address, path, target);
}

/** The part of an address before the anchor. */
function pageOf(address: string): string {
  return address.replace(/#.*$/s, '');
}

function hasAnchor(page: BuiltPage, anchor: string): boolean {
  return page.retired !== undefined || page.anchors.some(({ id }) => addressOf({ address: '' }, id) === `#${anchor}`);
}

function pageGone(address: string, path: string, site: Site): string {
  const [folder = '', id = '', ...deeper] = path.split('/').filter(Boolean);
  const isEntry = deeper.length === 0 && id !== '' && folderCollections.has(folder);
  const ways =
    folder === 'go'
      ? `give an entry the name again, as \`formerIds: [${id}]\` or in its \`aliases\`, or a row of \`content/retired.yaml\` in its \`names\``
      : `${isEntry ? `put \`formerIds: [${id}]\` into the entry's new file, or` : 'put'} \`formerPaths: [${path}]\` into a page, or a row with a reason into \`content/retired.yaml\``;
  return `Missing published address \`${address}\`, expected the site to answer it for ever: ${ways}${meant(nearestPage(path, site))}`;
}

function anchorGone(address: string, path: string, page: BuiltPage): string {
  const anchor = address.slice(path.length + 1);
  const ids = page.anchors.filter(({ id }) => !passing.test(id)).map(({ id }) => id);
  const near = nearest(anchor, ids);
  const where = path === addressOf(page) ? 'the page' : `the page \`${page.address}\` that it leads to`;
  return `Missing published address \`${address}\`, expected the site to answer it for ever: put \`formerAnchors: { ${anchor}: ${near ?? '…'} }\` into the file of ${where}, or, where the whole page goes, a row with a reason into \`content/retired.yaml\`${meant(near === undefined ? undefined : addressOf(page, near))}`;
}

/** The page of a similar name beside one that is gone, or the page of its name in another folder. */
function nearestPage(path: string, site: Site): string | undefined {
  const { folder, name } = partsOf(path);
  const others = [...site].map(([address, { refresh }]) => ({ address, refresh, ...partsOf(address) }));
  const beside = new Map(others.filter((other) => other.folder === folder).map((other) => [other.name, other.address]));
  const near = nearest(name, beside.keys());
  return near === undefined ? others.find((other) => other.name === name && other.refresh === undefined)?.address : beside.get(near);
}

/** `/metrics/` and `mau` of `/metrics/mau/`. */
function partsOf(path: string): { folder: string; name: string } {
  const end = path.replace(/\/$/, '');
  const cut = end.lastIndexOf('/') + 1;
  return { folder: end.slice(0, cut), name: end.slice(cut) };
}

function meant(address: string | undefined): string {
  return address === undefined ? '' : ` (did you mean \`${address}\`?)`;
}

/** The page that a stub leads to, by one hop. */
function targetOf(stub: BuiltPage, site: Site): BuiltPage | undefined {
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

function emptyProblem(): Problem {
  return problem(
    1,
    'ledger-empty',
    `Unexpected ledger without addresses, expected every address that was ever published; restore it with \`git checkout -- ${LEDGER_FILE}\`, or delete it if nothing was published yet, and ${UPDATE}`,
  );
}

function layoutProblems(rows: readonly LedgerLine[], text: string): Problem[] {
  const windows = text.slice(0, text.indexOf('\r\n') + 1).split('\n').length;
  return [
    ...(rows[0]?.address === LEDGER_HEADER ? [] : [problem(1, 'ledger-header', `Missing first line \`${LEDGER_HEADER}\`; ${UPDATE}`)]),
    ...(text.includes('\r\n') ? [problem(windows, 'ledger-line', `Unexpected Windows line end (CRLF), expected LF; ${UPDATE}`)] : []),
    ...rows
      .filter(({ address, line }) => address === '' || (address === LEDGER_HEADER && line > 1))
      .map(({ address, line }) =>
        problem(line, 'ledger-line', `Unexpected ${address === '' ? 'empty line' : 'second header'}, expected an address; ${UPDATE}`),
      ),
  ];
}

function duplicateProblems(lines: readonly LedgerLine[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ address, line }) => {
    const known = first.get(address);
    if (known === undefined) first.set(address, line);
    return known === undefined
      ? []
      : [problem(line, 'ledger-duplicate', `Unexpected second \`${address}\`, expected each once: line ${known} has it; ${UPDATE}`)];
  });
}

function orderProblems(lines: readonly LedgerLine[]): Problem[] {
  return lines.flatMap(({ address, line }, index) => {
    const before = lines[index - 1]?.address;
    return before === undefined || byCodePoint(before, address) <= 0
      ? []
      : [problem(line, 'ledger-order', `Unexpected place of \`${address}\` after \`${before}\`, expected lines in order; ${UPDATE}`)];
  });
}

/** The markers of all conflicts as one problem: they are mended together. */
function conflictProblems(markers: readonly LedgerLine[]): Problem[] {
  const [first] = markers;
  if (!first) return [];
  const lines = markers.map(({ line }) => line).join(', ');
  const message = `Unexpected conflict marker \`${first.address}\`, expected addresses: keep both sides, delete the three marker lines of each conflict (in this file: ${lines}), then ${UPDATE} to sort`;
  return [problem(first.line, 'ledger-conflict', message)];
}

function malformed({ address, line }: LedgerLine): Problem {
  return problem(
    line,
    'ledger-line',
    `Unexpected line \`${address}\`, expected an address without spaces such as \`/metrics/mau/\` or \`/metrics/mau/#calculation\`; restore or delete the line, then ${UPDATE}`,
  );
}

function cutOff({ address, line }: LedgerLine): Problem {
  return problem(
    line,
    'ledger-end',
    `Unexpected end of the file after \`${address}\`, expected a line end: it may be half-written; restore it with \`git checkout -- ${LEDGER_FILE}\`, or complete the line and end it, then ${UPDATE}`,
  );
}

function problem(line: number, rule: string, message: string): Problem {
  return { file: LEDGER_FILE, line, column: 1, path: '', rule, severity: 'error', message };
}
