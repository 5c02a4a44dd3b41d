import { listOf, recordOf, type Json } from './json-read.ts';
import type { Catalogue, Entry, Page } from './kind-api.ts';

/** A list of Looker in pages of `limit` rows, in an order that stays the same between them. */
export function pagedList(path: string, limit: number, entries: (row: Json) => readonly Entry[] | undefined): Catalogue {
  return {
    address: (cursor) => `${path}&sorts=id&limit=${limit}&offset=${cursor === '' ? 0 : cursor}`,
    page: (body, cursor) => pageOf(listOf(body), Number(cursor), limit),
    entries: entriesOf(entries),
  };
}

/** A list of Looker that one answer holds. */
export function wholeList(path: string, entries: (row: Json) => readonly Entry[] | undefined): Catalogue {
  return {
    address: () => path,
    page: (body) => {
      const rows = listOf(body);
      return rows && { rows, isShort: true };
    },
    entries: entriesOf(entries),
  };
}

function pageOf(rows: readonly unknown[] | undefined, offset: number, limit: number): Page | undefined {
  return rows && { rows, next: String(offset + rows.length), isShort: rows.length < limit && !isCapped(rows.length) };
}

/** Whether so many rows may be all that a server sends at once, whatever it was asked for: 50, 100 or 500 are hardly ever all that there is. */
function isCapped(count: number): boolean {
  return count > 0 && count % 25 === 0;
}

function entriesOf(read: (row: Json) => readonly Entry[] | undefined): Catalogue['entries'] {
  return (row) => {
    const record = recordOf(row);
    return record && read(record);
  };
}
