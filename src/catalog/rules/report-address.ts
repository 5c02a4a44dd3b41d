import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Tenant } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { tenantsOf } from '../tenants.ts';
import { problemAt, type Path, type Problem } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A report's address names the report alone: no filters, which often hold a customer's name, and no trace of a session. */
export const reportAddress: Rule = (catalog) => {
  const tenants = tenantsOf(catalog);
  return [...linksWithFilters(catalog, tenants), ...[...catalog.of('reports').values()].flatMap((entry) => ofReport(entry, tenants))];
};

/** What an editor should know of the rule. */
export const reportAddressDoc: RuleDoc = {
  rule: 'report-address',
  keeps: 'The address of a report, in its fields or in a link, has no filters, no fragment and no user name.',
  why: 'Filters often hold the name of a customer, and this handbook is public.',
  fix: 'Cut the address at the first `?` or `#`.',
  example: { file: 'content/reports/company-dau-mau.mdx', wrong: '/dashboards/1?Account=Example+Inc', right: '/dashboards/1' },
};

function ofReport(entry: Entry<'reports'>, tenants: readonly Tenant[]): Problem[] {
  const { url, formerUrls = [], history = [] } = entry.data;
  const addresses: [Path, string][] = [
    [['url'], url],
    ...formerUrls.map((former, index): [Path, string] => [['formerUrls', index], former]),
    ...history.flatMap((note, index): [Path, string][] => (note.url ? [[['history', index, 'url'], note.url]] : [])),
  ];
  return addresses.flatMap(([path, address]) => {
    const { search, hash, username, password, origin, pathname } = new URL(address);
    // Filters can be spelled so that browsers take them for a part of the path.
    const inPath = /;|%3[bf]|=|%3d/i.exec(pathname);
    if ((!search && !hash && !username && !password && !inPath) || isPlain(address, tenants)) return [];
    const what = username || password ? 'user name' : search || inPath ? 'filters' : 'fragment';
    return [problemAt(entry, path, 'report-address', unexpected(what), { suggestion: origin + pathname.slice(0, inPath?.index) })];
  });
}

/** A saved query is a part of the address of an explore, and no filter. */
function isPlain(address: string, tenants: readonly Tenant[]): boolean {
  const read = readLink(address, tenants);
  return read.is === 'object' && read.canonical === address;
}

/** Links in prose to a tool whose address holds filters or lets people in. */
function linksWithFilters(catalog: Catalog, tenants: readonly Tenant[]): Problem[] {
  const hosts = new Set([...catalog.of('tools').values()].flatMap(({ data }) => data.hosts));
  return catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      const told = filtersIn(url, hosts, tenants);
      return told ? [problemAt(entry, [], 'report-address', told.message, { at: { line, column }, suggestion: told.suggestion })] : [];
    }),
  );
}

type Told = { message: string; suggestion: string | undefined };

function filtersIn(address: string, hosts: ReadonlySet<string>, tenants: readonly Tenant[]): Told | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { host, search, hash, origin, pathname } = new URL(address);
  if (!hosts.has(host)) return undefined;
  const read = readLink(address, tenants);
  const found = read.is === 'other' ? undefined : read.findings.find(({ rule }) => rule === 'link-filter' || rule === 'link-signed');
  if (found) return { message: found.message, suggestion: found.fix };
  // Where nobody knows what a parameter means, it may be a filter.
  return read.is === 'object' || (search === '' && hash === '')
    ? undefined
    : { message: unexpected('filters'), suggestion: origin + pathname };
}

function unexpected(what: string): string {
  return `Unexpected ${what} in the address, expected the report alone: filters can hold a customer’s name`;
}
