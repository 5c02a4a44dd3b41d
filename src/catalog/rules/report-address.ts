import { problemAt, type Path } from '../problem.ts';
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
      const what = username || password ? 'a user name' : search ? 'filters' : 'a fragment';
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
