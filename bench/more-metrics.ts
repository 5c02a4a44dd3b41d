import { parseDocument } from 'yaml';
import { referencesOf } from '../src/catalog/references.ts';
import { formulaIds } from '../src/schemas/calculation.ts';
import { registry, type DataOf } from '../src/schemas/index.ts';

type NewId = (id: string) => string;

/**
 * Entries to add to the real ones, by id, until there are `total`: the real ones over and over under new names.
 * Copies have the real sizes, prose, tables and kinds of calculation in the real proportions, which made-up ones would only guess at.
 * A copy refers to copies of its own round, so nothing gathers more references than the real entries do and no calculation goes in a circle.
 */
export function moreMetrics(real: ReadonlyMap<string, string>, total: number): Map<string, string> {
  const ids = [...real.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  const added = new Map<string, string>();
  for (let count = ids.length; count < total; count += 1) {
    const round = Math.floor(count / ids.length);
    const newId: NewId = (id) => ((places.get(id) ?? Infinity) + round * ids.length < total ? `${id}-copy-${round}` : id);
    const id = ids[count % ids.length] ?? '';
    added.set(newId(id), copyOf(real.get(id) ?? '', round, newId));
  }
  return added;
}

function copyOf(mdx: string, round: number, newId: NewId): string {
  const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(mdx) ?? [];
  const document = parseDocument(frontmatter);
  const data = document.toJS() as DataOf<'metrics'>;
  for (const { path, collection, id } of referencesOf({ collection: 'metrics', data })) {
    if (collection !== 'metrics') continue;
    const isFormula = path.at(-1) === 'formula';
    document.setIn(path, isFormula ? inFormula(String(document.getIn(path)), id, newId(id)) : newId(id));
  }
  document.set('title', `${data.title} ${round}`);
  // Short forms are at most 16 characters.
  if (data.abbreviation) document.set('abbreviation', `${data.abbreviation.replaceAll(' ', '').slice(0, 14)}${round}`);
  if (data.aliases)
    document.set(
      'aliases',
      data.aliases.map((alias) => `${alias} ${round}`),
    );
  document.delete('formerIds');
  registry.metrics.schema.parse(document.toJS());
  const links = body.replace(/(?<=\]\(\/metrics\/)[^/)]+(?=\/)/g, newId);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${links}`;
}

function inFormula(formula: string, id: string, to: string): string {
  return formulaIds(formula).includes(id) ? formula.replaceAll(`{${id}}`, `{${to}}`) : formula;
}
