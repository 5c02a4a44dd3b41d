import type { CollectionName, DataOf } from '../schemas/index.ts';
import type { Located, Path } from '../problems/problem.ts';
import type { Prose } from './prose.ts';

/** One entry of the handbook, its data checked against its schema. */
export type Entry<Name extends CollectionName = CollectionName> = Name extends CollectionName
  ? Located & {
      collection: Name;
      /** The file name, or the `id` of a YAML row. */
      id: string;
      data: DataOf<Name>;
      /** The text below the frontmatter, exactly as in the file; empty for a YAML row. */
      body: string;
      /** What that text says. */
      prose: Prose;
    }
  : never;

/** Collections whose entries have neither a page nor a place on one. */
const unplaced: ReadonlySet<CollectionName> = new Set(['teams', 'retired', 'words', 'sprints', 'links']);

/** The address of an entry's page on the site, from the root, with a trailing slash; channels and teams have an anchor or none. */
export function addressOf({ collection, id }: Pick<Entry, 'collection' | 'id'>): string | undefined {
  if (unplaced.has(collection)) return undefined;
  if (collection === 'site') return id === 'index' ? '/' : `/${id}/`;
  if (collection === 'channels') return `/handbook/ask-a-question/#${id}`;
  return collection === 'stakeholders' ? '/handbook/support-model/' : `/${collection}/${id}/`;
}

/** The name of an entry as readers see it. */
export function titleOf(entry: Entry): string {
  switch (entry.collection) {
    case 'channels':
      return `#${entry.id}`;
    case 'teams':
      return entry.data.name;
    case 'stakeholders':
      return entry.data.group;
    case 'retired':
      return 'This page is gone';
    case 'sprints':
      return `Sprints from ${entry.data.firstMonday}`;
    case 'links':
      return `Severity of ${entry.id}`;
    case 'words':
      return entry.data.avoid.join(', ');
    default:
      return entry.data.title;
  }
}

/** What an entry is in one sentence; empty for a team, which has no more than its name. */
export function descriptionOf(entry: Entry): string {
  switch (entry.collection) {
    case 'channels':
      return entry.data.for;
    case 'retired':
      return entry.data.reason;
    case 'words':
      return entry.data.why;
    default:
      return 'description' in entry.data ? entry.data.description : '';
  }
}

/** One text in the fields of an entry, and its path. */
export type FieldText = { path: Path; text: string };

/** Every text in the fields of an entry, ids and addresses too, in the order of the fields. */
export function fieldTexts(data: unknown, path: Path = []): FieldText[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  const inner: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return inner.flatMap(([key, value]) => fieldTexts(value, [...path, key]));
}

/** The parts of a text that are outside backticks. */
export function outsideCode(text: string): string[] {
  return text.split('`').filter((_, index) => index % 2 === 0);
}
