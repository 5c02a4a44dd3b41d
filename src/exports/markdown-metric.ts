import { calculationWords } from '../facts/calculation-words.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import { lineageOf, type Kin } from '../catalog/lineage.ts';
import { referencesOf } from '../catalog/references.ts';
import { changeWords, dayWords } from '../facts/wording.ts';
import { entryList } from './markdown-lists.ts';
import { deprecation, metricFacts, trust } from './markdown-metric-facts.ts';
import { bullets, entriesById, inline, link, linkTo, type Handbook, type PageText } from './markdown-text.ts';

/** What the page of a glossary entry says beside its prose: how far to trust it, the facts, and the text of each section. */
export function metricText(entry: Entry<'metrics'>, handbook: Handbook): PageText {
  const { data } = entry;
  return {
    intro: [trust(entry), deprecation(entry, handbook), 'readsAs' in data && data.readsAs ? inline(data.readsAs) : ''],
    facts: metricFacts(entry, handbook),
    sections: {
      'where-to-see-it': seeIt(entry, handbook),
      calculation: calculation(entry, handbook),
      lineage: lineage(entry, handbook),
      sources: sources(entry, handbook),
      'in-and-out': [...listOf('Included', data.includes), ...listOf('Left out', data.excludes)],
      caveats: [bullets((data.caveats ?? []).map(inline))],
      'not-the-same-as': [differences(entry, handbook)],
      related: [entryList(entriesById(handbook, 'metrics', data.related), handbook)],
      history: [history(entry)],
    },
  };
}

function seeIt({ data: { sourceOfTruth, reports } }: Entry<'metrics'>, handbook: Handbook): string[] {
  const [truth] = entriesById(handbook, 'reports', sourceOfTruth?.report === undefined ? [] : [sourceOfTruth.report]);
  const tool = truth && handbook.catalog.of('tools').get(truth.data.tool);
  const others = entriesById(handbook, 'reports', reports);
  const door = truth && link(`Open “${truth.data.title}” in ${tool ? titleOf(tool) : truth.data.tool}`, truth.data.url);
  return [
    ...(truth && door ? [`The source of truth: ${door}. ${linkTo(truth, handbook, 'What the report shows')}.`] : []),
    ...(sourceOfTruth?.elsewhere ? [`The source of truth is not a published report: ${inline(sourceOfTruth.elsewhere)}`] : []),
    ...(others.length > 0 ? [truth ? 'Other reports that show it:' : 'Reports that show it:', entryList(others, handbook)] : []),
  ];
}

function calculation(entry: Entry<'metrics'>, handbook: Handbook): string[] {
  const shape = 'calculation' in entry.data ? entry.data.calculation : undefined;
  if (!shape) return [];
  const ids = referencesOf(entry).flatMap(({ path, id }) => (path[0] === 'calculation' ? [id] : []));
  const parts = entriesById(handbook, 'metrics', [...new Set(ids)]).map((part) => linkTo(part, handbook));
  return [
    inline(calculationWords(shape, handbook.catalog)),
    shape.kind === 'conversion' ? `Followed per ${inline(shape.entity)}.` : '',
    'note' in shape && shape.note ? inline(shape.note) : '',
    parts.length > 0 ? `What it is made of: ${parts.join(', ')}.` : '',
  ];
}

function lineage(entry: Entry<'metrics'>, handbook: Handbook): string[] {
  const { upstream, downstream } = lineageOf(entry, handbook.catalog);
  const lines = (side: readonly Kin[]) =>
    side.map(({ entry: kin, steps, through }) => linkTo(kin, handbook) + (steps > 1 ? ` through ${inline(titleOf(through))}` : ''));
  return [
    ...(upstream.length > 0 ? ['**Computed from**', bullets(lines(upstream))] : []),
    ...(downstream.length > 0 ? ['**Computed from it**', bullets(lines(downstream))] : []),
  ];
}

function sources({ data }: Entry<'metrics'>, handbook: Handbook): string[] {
  return entriesById(handbook, 'data-sources', data.sources).flatMap((source) => [
    `${linkTo(source, handbook)}: ${inline(source.data.holds)}`,
    source.data.flow.map((stage, place) => `${place + 1}. ${inline(stage)}`).join('\n'),
    `Refresh: ${inline(source.data.refresh)}`,
  ]);
}

function listOf(name: string, items: readonly string[] | undefined): string[] {
  return items ? [`**${name}**`, bullets(items.map(inline))] : [];
}

function differences({ data }: Entry<'metrics'>, handbook: Handbook): string {
  const lines = (data.confusedWith ?? []).flatMap(({ id, difference }) =>
    entriesById(handbook, 'metrics', [id]).map((other) => `${linkTo(other, handbook)}: ${inline(difference)}`),
  );
  return bullets(lines);
}

function history({ data }: Entry<'metrics'>): string {
  const newestFirst = (data.changes ?? []).toSorted((a, b) => b.on.localeCompare(a.on));
  return bullets(newestFirst.map(({ on, kind, summary }) => `${dayWords(on)}, ${changeWords[kind].toLowerCase()}: ${inline(summary)}`));
}
