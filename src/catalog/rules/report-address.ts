import type { Catalog } from '../catalog.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A report's address names the report alone: no filters, which often hold a customer's name, and no trace of a session. */
export const reportAddress: Rule = (catalog) => [
  ...linksWithFilters(catalog),
  ...[...catalog.of('reports').values()].flatMap((entry) => {
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
      if (!search && !hash && !username && !password && !inPath) return [];
      const what = username || password ? 'user name' : search || inPath ? 'filters' : 'fragment';
      return [
        problemAt(
          entry,
          path,
          'report-address',
          `Unexpected ${what} in the address, expected the report alone: filters can hold a customer’s name`,
          { suggestion: origin + pathname.slice(0, inPath?.index) },
        ),
      ];
    });
  }),
];

/** What an editor should know of the rule. */
export const reportAddressDoc: RuleDoc = {
  rule: 'report-address',
  keeps: 'The address of a report, in its fields or in a link, has no filters, no fragment and no user name.',
  why: 'Filters often hold the name of a customer, and this handbook is public.',
  mend: 'Cut the address at the first `?` or `#`.',
  example: { file: 'content/reports/company-dau-mau.mdx', wrong: '/dashboards/1?Account=Example+Inc', right: '/dashboards/1' },
};

/** Links in prose to a tool whose address holds filters. */
function linksWithFilters(catalog: Catalog): Problem[] {
  const hosts = new Set([...catalog.of('tools').values()].flatMap(({ data }) => data.hosts));
  return catalog.entries.flatMap((entry) =>
    entry.prose.links.flatMap(({ url, line, column }) => {
      if (!/^https?:/i.test(url) || !URL.canParse(url)) return [];
      const { host, search, hash, origin, pathname } = new URL(url);
      if (!hosts.has(host) || (search === '' && hash === '')) return [];
      const message = 'Unexpected filters in the address, expected the report alone: filters can hold a customer’s name';
      return [problemAt(entry, [], 'report-address', message, { at: { line, column }, suggestion: origin + pathname })];
    }),
  );
}
