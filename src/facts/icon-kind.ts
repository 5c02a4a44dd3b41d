import { folderCollections } from '../schemas/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';

/** The kinds of thing that have an icon. */
export type IconKind = 'metric' | 'segment' | 'term' | 'report' | 'tool' | 'data-source' | 'persona' | 'capability' | 'page' | 'channel';

const kinds: Partial<Record<Entry['collection'], IconKind>> = {
  reports: 'report',
  tools: 'tool',
  'data-sources': 'data-source',
  personas: 'persona',
  capabilities: 'capability',
  channels: 'channel',
  metrics: 'metric',
};

/** The kind of thing that an entry is: a definition by its type, everything without an icon of its own a page. */
export function iconOf(entry: Entry): IconKind {
  return entry.collection === 'metrics' ? entry.data.type : (kinds[entry.collection] ?? 'page');
}

/** The kind of thing at an address of the site: the entry there, or what the list there lists. */
export function iconAt(address: string, catalog: Catalog): IconKind {
  const [, folder = '', id = ''] = /^\/([^/#]+)\/(?:([^/#]+)\/)?/.exec(address) ?? [];
  const collection = folderCollections.get(folder);
  if (collection === undefined) return 'page';
  const channel = catalog.of('channels').get(address.split('#')[1] ?? '');
  if (channel && `/${folder}/${id}/` === '/handbook/ask-a-question/') return 'channel';
  const entry = catalog.of(collection).get(id);
  return entry ? iconOf(entry) : (kinds[collection] ?? 'page');
}
