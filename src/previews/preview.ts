import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { metricFacts } from '../facts/metric-facts.ts';
import { statusMark } from '../facts/trust.ts';
import { toolName } from '../facts/report-now.ts';
import { toolKindWords } from '../facts/wording.ts';
import { reportGroups } from '../schemas/report.ts';
import { drawable, shorten } from './drawable.ts';

/** What the preview card of a page says; every text has only characters of the font. */
export type Preview = {
  /** The kind of page, and the part of the handbook that it belongs to. */
  kind: string;
  title: string;
  description?: string | undefined;
  status?: { id: ReturnType<typeof statusMark>; words: string } | undefined;
  /** One fact beside the status: who answers for it, or where it opens. */
  fact?: string | undefined;
};

/** The kinds of page that people share; a card of another page would say no more than its link. */
type Shared = Extract<Entry['collection'], 'metrics' | 'reports' | 'tools' | 'handbook'>;

/** What the card of an entry says; undefined for an entry that has none. */
export function previewOf(entry: Entry, catalog: Catalog): Preview | undefined {
  if (!isShared(entry)) return undefined;
  const title = titleWords(entry);
  const description = drawable(entry.data.description);
  return title === undefined
    ? undefined
    : { kind: kindOf(entry, catalog), title, description: description && shorten(description, 230), ...factsOf(entry, catalog) };
}

/** Where the card of an entry is, from the site’s root; undefined for an entry that has none. */
export function previewAddress(entry: Entry): string | undefined {
  return isShared(entry) && titleWords(entry) !== undefined ? `/previews/${entry.collection}/${entry.id}.png` : undefined;
}

function isShared(entry: Entry): entry is Entry<Shared> {
  return ['metrics', 'reports', 'tools', 'handbook'].includes(entry.collection);
}

function titleWords({ data }: Entry<Shared>): string | undefined {
  const title = drawable(data.title);
  const short = 'abbreviation' in data && data.abbreviation !== undefined ? drawable(data.abbreviation) : undefined;
  return title && shorten(title, 70) + (short === undefined ? '' : ` (${short})`);
}

function kindOf(entry: Entry<Shared>, catalog: Catalog): string {
  switch (entry.collection) {
    case 'metrics': {
      const { type, domain } = metricFacts(entry, catalog);
      return `${type} · ${domain}`;
    }
    case 'reports':
      return `Report · ${reportGroups[entry.data.group]}`;
    case 'tools':
      return `Tool · ${toolKindWords[entry.data.kind]}`;
    case 'handbook':
      return 'How we work';
  }
}

function factsOf(entry: Entry<Shared>, catalog: Catalog): Pick<Preview, 'status' | 'fact'> {
  if (entry.collection === 'metrics') {
    const { status, owner } = metricFacts(entry, catalog);
    return { status: { id: statusMark(entry, catalog), words: status }, fact: fact('Owned by', owner) };
  }
  return entry.collection === 'reports' ? { fact: fact('Opens in', toolName(entry, catalog)) } : {};
}

function fact(lead: string, name: string): string | undefined {
  const words = drawable(name);
  return words && `${lead} ${words}`;
}
