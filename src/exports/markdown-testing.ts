import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import type { Handbook } from './markdown-text.ts';

/** A published handbook for tests: lists are ordered by `order`, then by title. */
export function handbookOf(catalog: Catalog): Handbook {
  const place = ({ data }: Entry) => ('order' in data ? data.order : undefined) ?? Number.MAX_SAFE_INTEGER;
  return {
    catalog,
    site: { title: 'Handbook', description: 'What numbers mean.', url: 'https://example.com', slack: 'https://chat.example.com' },
    inOrder: (a, b) => place(a) - place(b) || titleOf(a).localeCompare(titleOf(b)),
  };
}
