import { registry, type CollectionName } from '../schemas/index.ts';
import { buildCatalog, type Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { Path, Position } from '../problems/problem.ts';
import { noProse, type Prose } from './prose.ts';

/** The day that is today for tests, `YYYY-MM-DD`. */
export const TODAY = '2026-05-20';

/** What a test sets in an entry; everything else has a valid default. */
export type Given = { id?: string; prose?: Partial<Prose>; [field: string]: unknown };

/** Makes an entry for a test: its data goes through the real schema of its collection, so a test cannot use one that the handbook refuses. */
export type Builder<Name extends CollectionName> = (given?: Given) => Entry<Name>;

/** A description that every schema and rule takes. */
export const DESCRIPTION = 'Something that is counted once for each account within a calendar month.';

/** The catalog of the given entries. */
export function catalogOf(...entries: Entry[]): Catalog {
  return buildCatalog(entries);
}

/** A place that encodes its path in the line (one more than the length of the dotted path), and key or value in the column. */
export function locate(path: Path, of: 'key' | 'value' = 'value'): Position {
  return { line: path.map(String).join('.').length + 1, column: of === 'key' ? 1 : 9 };
}

/** The place of a problem with the field at a dotted path of an entry. */
export function placeOf(entry: { file: string }, path = '', of: 'key' | 'value' = 'value') {
  return { file: entry.file, path, ...locate(path === '' ? [] : path.split('.'), of) };
}

/** The place in prose that tests use. */
export const at: Position = { line: 12, column: 5 };

function builder<Name extends CollectionName>(collection: Name, defaultId: string, defaults: Record<string, unknown>): Builder<Name> {
  const spec = registry[collection];
  return ({ id = defaultId, prose, ...fields } = {}) => {
    const isRow = 'file' in spec;
    const data: unknown = spec.schema.parse({
      ...defaults,
      ...(isRow ? { id } : { title: `Page of ${id}`, description: DESCRIPTION }),
      ...fields,
    });
    const file = isRow ? `content/${spec.file}` : ['content', spec.folder, `${id}.mdx`].filter(Boolean).join('/');
    return { collection, id, file, locate, data, body: '', prose: { ...noProse, ...prose } } as unknown as Entry<Name>;
  };
}

const definition = { domain: 'revenue', owner: 'data', status: 'approved', provenance: 'stated' };

/** A page outside the folders: the home page unless an id says differently. */
export const site = builder('site', 'index', {});

/** A page of the handbook. */
export const handbook = builder('handbook', 'vision', {});

/** A capability of the data analytics function. */
export const capability = builder('capabilities', 'dashboards', {
  function: 'data-analytics',
  ask: 'Ask in the channel.',
  examples: ['A dashboard of signups.'],
});

/** A persona who uses the tool `looker`. */
export const persona = builder('personas', 'viewer', { wants: ['Answers'], useCases: ['I want to see a number.'], tools: ['looker'] });

/** A tool whose reports open on `example.looker.com`. */
export const tool = builder('tools', 'looker', { kind: 'business-intelligence', hosts: ['example.looker.com'], owner: 'data' });

/** An approved number with a calculation that refers to nothing. */
export const metric = builder('metrics', 'mau', {
  ...definition,
  type: 'metric',
  unit: 'count',
  direction: 'higher',
  window: 'one month',
  calculation: { kind: 'simple', aggregation: 'count', of: { text: 'events' } },
});

/** An approved population. */
export const segment = builder('metrics', 'retained-users', { ...definition, type: 'segment' });

/** An approved word. */
export const term = builder('metrics', 'instance', { ...definition, type: 'term' });

/** A report of the tool `looker`. */
export const report = builder('reports', 'company-kpis', {
  tool: 'looker',
  url: 'https://example.looker.com/dashboards/1',
  group: 'company',
});

/** A data source that the team lists. */
export const dataSource = builder('data-sources', 'pings', {
  holds: 'Counts of each instance.',
  flow: ['Instance', 'Warehouse'],
  refresh: 'daily',
  listed: 'current',
  owner: 'data',
});

/** A supported group whose places are all taken. */
export const stakeholder = builder('stakeholders', 'sales', {
  group: 'Sales',
  team: 'data',
  stakeholders: ['Ada Lovelace'],
  analyst: 'Grace Hopper',
});

/** A team with one analyst. */
export const team = builder('teams', 'data', { name: 'Data', analysts: ['Grace Hopper'] });

/** A channel. */
export const channel = builder('channels', 'analytics', { for: 'Questions on data.' });

/** A retired address. */
export const retired = builder('retired', 'old-page', { address: '/handbook/old-page/', on: TODAY, reason: 'Its team is gone.' });

/** Sprints of two weeks, from a Monday after the tests' day on. */
export const sprint = builder('sprints', 'two-weeks', { firstMonday: '2027-01-04', weeks: 2, timeZone: 'America/New_York' });

/** A link rule that only warns. */
export const linkRule = builder('links', 'link-http', { severity: 'warning' });

/** A name to avoid. */
export const word = builder('words', 'utilization', { avoid: ['utilization'], use: 'seat consumption', why: 'It has several meanings.' });
