import { problemAt, type Path } from '../problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A report's address names the report alone: no filters, which often hold a customer's name, and no trace of a session. */
export const reportAddress: Rule = (catalog) =>
  [...catalog.of('reports').values()].flatMap((entry) => {
    const { url, formerUrls = [], history = [] } = entry.data;
    const addresses: [Path, string][] = [
      [['url'], url],
      ...formerUrls.map((former, index): [Path, string] => [['formerUrls', index], former]),
      ...history.flatMap((note, index): [Path, string][] => (note.url ? [[['history', index, 'url'], note.url]] : [])),
    ];
    return addresses.flatMap(([path, address]) => {
      const { search, hash, username, password, origin, pathname } = new URL(address);
      if (!search && !hash && !username && !password) return [];
      const what = username || password ? 'user name' : search ? 'filters' : 'fragment';
      return [
        problemAt(
          entry,
          path,
          'report-address',
          `Unexpected ${what} in the address, expected the report alone: filters can hold a customer’s name`,
          { suggestion: origin + pathname },
        ),
      ];
    });
  });

/** What an editor should know of the rule. */
export const reportAddressDoc: RuleDoc = {
  rule: 'report-address',
  keeps: 'The address of a report has no filters, no fragment and no user name.',
  why: 'Filters often hold the name of a customer, and this handbook is public.',
  mend: 'Cut the address at the first `?` or `#`.',
  example: { file: 'content/reports/company-dau-mau.mdx', wrong: '/dashboards/1?Account=Example+Inc', right: '/dashboards/1' },
};
