import { proseAnchors } from '../catalog/page-sections.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { namesOf } from '../catalog/names.ts';
import { OPEN_PLACE } from '../catalog/rules/supported-group.ts';
import { shownIn } from '../catalog/relations.ts';
import type { ListPage } from '../settings/list-pages.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Findable, FindableText, Kind } from './findable.ts';

/** One thing that can be found, with its texts and the entry that it comes from. */
export type SearchRecord = { thing: Findable; text: FindableText; entry: Entry | undefined };

/** The kind of thing for each collection; teams are found through their groups and people. */
export const kindOf: Partial<Record<CollectionName, Kind>> = {
  metrics: 'definition',
  reports: 'report',
  handbook: 'page',
  tools: 'tool',
  'data-sources': 'data-source',
  capabilities: 'capability',
  personas: 'persona',
  channels: 'channel',
  stakeholders: 'group',
};

/** Everything that search can find: the entries, the lists of entries, and the people of the stakeholder table. */
export function findablesOf(catalog: Catalog, lists: readonly ListPage[]): SearchRecord[] {
  return [...catalog.entries.flatMap((entry) => fromEntry(entry, catalog)), ...lists.map(fromList), ...peopleOf(catalog)];
}

function fromEntry(entry: Entry, catalog: Catalog): SearchRecord[] {
  const kind = kindOf[entry.collection];
  const address = entry.collection === 'stakeholders' ? supportTable : addressOf(entry);
  if (!kind || address === undefined) return [];
  const names = namesOf(entry);
  const of = (role: (typeof names)[number]['kind']) => names.filter((name) => name.kind === role).map(({ text }) => text);
  const { data } = entry;
  const thing: Findable = {
    kind,
    address,
    title: titleOf(entry),
    abbreviation: of('abbreviation')[0],
    aliases: of('alias'),
    terms: [...('searchTerms' in data ? (data.searchTerms ?? []) : []), ...of('former id')],
    // The size of a family does not say how often an entry is wanted.
    weight: Math.min(9, Math.round(2 * Math.log2(1 + catalog.backlinks(entry).filter(({ via }) => via !== 'variantOf').length))),
    facets: facetsOf(entry),
  };
  return [
    {
      thing,
      text: {
        about: aboutOf(entry),
        headings: proseAnchors(entry),
        shows: entry.collection === 'reports' ? shownIn(entry, catalog).map((shown) => addressOf(shown) ?? '') : [],
      },
      entry,
    },
  ];
}

/** The facets of an entry besides its kind. */
export function facetsOf(entry: Entry): Findable['facets'] {
  const { data } = entry;
  return {
    domain: 'domain' in data ? data.domain : undefined,
    status: 'status' in data ? data.status : undefined,
    tool: entry.collection === 'reports' ? entry.data.tool : undefined,
  };
}

function aboutOf(entry: Entry): string {
  if (entry.collection === 'channels') return entry.data.for;
  if (entry.collection === 'stakeholders') {
    const { stakeholders, analyst, ask } = entry.data;
    const instead = ask ? `: ask in #${ask}` : '';
    const open = analyst === OPEN_PLACE;
    const named = stakeholders.length > 0 ? `Stakeholders: ${stakeholders.join(', ')}.` : `No stakeholder is named${open ? '' : instead}.`;
    return `${analystWords(analyst, instead)} ${named}`;
  }
  return 'description' in entry.data ? entry.data.description : '';
}

/** Says who supports a group, or where to ask if nobody does. */
function analystWords(analyst: string, instead = ''): string {
  return analyst === OPEN_PLACE ? `No analyst yet (${OPEN_PLACE})${instead}.` : `Analyst: ${analyst}.`;
}

function fromList({ address, title, description, searchTerms }: ListPage): SearchRecord {
  const thing: Findable = { kind: 'page', address, title, aliases: [], terms: searchTerms, weight: 9, facets: {} };
  return { thing, text: { about: description, headings: [], shows: [] }, entry: undefined };
}

const supportTable = '/handbook/support-model/#who-supports-whom';

function peopleOf(catalog: Catalog): SearchRecord[] {
  const rows = [...catalog.of('stakeholders').values()].map(({ data }) => data);
  const supporters = new Map<string, string[]>();
  for (const team of catalog.of('teams').values()) {
    for (const name of team.data.analysts ?? []) {
      const groups = rows.filter(({ analyst }) => analyst === name).map(({ group }) => group);
      supporters.set(name, [`Analyst in ${team.data.name}.`, ...(groups.length > 0 ? [`Supports ${inWords(groups)}.`] : [])]);
    }
  }
  const stakeholders = new Map<string, string[]>();
  for (const { stakeholders: names, group, analyst } of rows) {
    for (const name of names)
      stakeholders.set(name, [...(stakeholders.get(name) ?? []), `Stakeholder for ${group}.`, analystWords(analyst)]);
  }
  return [...supporters, ...stakeholders].map(([title, about]) => ({
    thing: { kind: 'person', address: supportTable, title, aliases: [], terms: [], weight: 0, facets: {} },
    text: { about: about.join(' '), headings: [], shows: [] },
    entry: undefined,
  }));
}

function inWords(list: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(list);
}
