import type { Catalog } from '../../catalog/catalog.ts';
import { oneOf } from '../../problems/problem.ts';
import { offlineLinkRules, type OfflineLinkRule } from '../../schemas/link-rule.ts';
import type { LinkFinding, LinkRuleName } from '../../tool-links/link.ts';
import { addressPlace, isPast, isReportAddress, knownLinks, linkProblem, type KnownLink, type LinkProblem } from './known-links.ts';
import { severityOf } from './settings.ts';

/** Every mistake in the address of a link, as severe as `content/links.yaml` says; what blocks the build is always an error. */
export function addressProblems(catalog: Catalog, links: readonly KnownLink[]): LinkProblem[] {
  return foundIn(catalog, links).map(({ problem }) => problem);
}

/** The mistakes in addresses that must not be published: the content check reports them too, and with it the build. */
export function unpublishableAddresses(catalog: Catalog): LinkProblem[] {
  return once(foundIn(catalog, knownLinks(catalog)).flatMap(({ problem, isBlocking }) => (isBlocking ? [problem] : [])));
}

/** Links by reference share an address, whose mistakes are reported once. */
export function once(problems: readonly LinkProblem[]): LinkProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A former address of a report may have been any, but must not reveal anything as long as it is published. */
const pastRules: readonly LinkRuleName[] = ['link-unsafe', 'link-malformed', 'link-public', 'link-signed', 'link-filter', 'link-noise'];

function foundIn(catalog: Catalog, links: readonly KnownLink[]): { problem: LinkProblem; isBlocking: boolean }[] {
  const hosts = new Set([...catalog.of('tools').values()].flatMap(({ data }) => data.hosts));
  return links.flatMap((link) =>
    [...link.read.findings, ...hostFindings(link, catalog), ...filterFindings(link, hosts)].flatMap(({ rule, message, fix }) => {
      const isBlocking = blocksBuild(link, rule);
      const severity = isBlocking ? 'error' : severityOf(catalog.of('links'), rule);
      if (severity === 'off' || (isPast(link) && !pastRules.includes(rule))) return [];
      const problem = linkProblem(link, rule, message, { suggestion: fix, at: addressPlace(link) });
      return [{ problem: { ...problem, severity }, isBlocking }];
    }),
  );
}

function blocksBuild(link: KnownLink, rule: LinkRuleName): boolean {
  const { blocksBuild: where }: OfflineLinkRule = offlineLinkRules[rule];
  return where === 'everywhere' || (where === 'in-own-address' && (isReportAddress(link) || isToolAddress(link)));
}

function isToolAddress({ entry, path }: KnownLink): boolean {
  return entry.collection === 'tools' && path[0] === 'url';
}

/** A report opens on a host of its tool, and so does the tool itself. */
function hostFindings(link: KnownLink, catalog: Catalog): LinkFinding[] {
  const { entry, url, read } = link;
  if (!(isReportAddress(link) || isToolAddress(link)) || read.findings.some(({ rule }) => rule === 'link-unknown-tenant')) return [];
  const tool = entry.collection === 'reports' ? catalog.of('tools').get(entry.data.tool) : entry.collection === 'tools' ? entry : undefined;
  const host = URL.parse(url)?.host;
  if (tool === undefined || host === undefined || tool.data.hosts.includes(host)) return [];
  const message = `Unexpected host \`${host}\`, expected a host of ${tool.data.title}: ${oneOf(tool.data.hosts) || 'it has none'}`;
  return [{ rule: 'link-unknown-tenant', message }];
}

/** A parameter whose meaning nobody knows may be a filter: in a link into a tool that is neither Looker nor Amplitude, and in the address of a report. */
function filterFindings(link: KnownLink, hosts: ReadonlySet<string>): LinkFinding[] {
  const { read } = link;
  if (read.is !== 'web' || isToolAddress(link)) return [];
  const { host, search, hash, origin, pathname } = new URL(read.url);
  const isOwn = isReportAddress(link);
  if (!isOwn && !hosts.has(host)) return [];
  // Filters can be written so that browsers take them for a part of the path.
  const inPath = isOwn ? /[;=]|%3[bdf]/i.exec(pathname) : null;
  if (search === '' && hash === '' && inPath === null) return [];
  const what = search === '' && inPath === null ? 'fragment' : 'filters';
  const message = `Unexpected ${what} in the address, expected the report alone: filters can hold a customer’s name`;
  return [{ rule: 'link-filter', message, fix: origin + pathname.slice(0, inPath?.index) }];
}
