import type { Catalog } from '../catalog/catalog.ts';
import { calculationWords } from '../facts/formula.ts';
import { referencesOf } from '../catalog/references.ts';
import { metricSchema } from '../schemas/metric.ts';
import type { Calculation } from '../schemas/calculation.ts';
import { canonical } from '../catalog/canonical.ts';
import type { FieldChange } from './change.ts';
import { titleIn } from './field-words.ts';

/** A calculation in one state of the content; `current` is the same in the ids of the later state. */
export type CalculationSide = { calculation: Calculation | undefined; current: Calculation | undefined; catalog: Catalog };

/** What differs between two calculations: the formula, what it is computed from, and the details that the formula in one line leaves out. */
export function calculationChanges(before: CalculationSide, after: CalculationSide): FieldChange[] {
  if (canonical(before.current) === canonical(after.current)) return [];
  const changes = [...formula(before, after), ...parts(before, after), ...details(before, after)];
  return changes.length > 0 ? changes : [change('formula', 'calculation', rolesOf(before), rolesOf(after))];
}

const change = (part: FieldChange['part'], path: string, before: string | undefined, after: string | undefined): FieldChange => ({
  part,
  path,
  before,
  after,
});

function formula(before: CalculationSide, after: CalculationSide): FieldChange[] {
  const [old, now] = [before, after].map(({ calculation, catalog }) => calculation && calculationWords(sorted(calculation), catalog));
  return old === now ? [] : [change('formula', 'calculation', old, now)];
}

/** The parts of a score are added up, so their order has no meaning. */
function sorted(calculation: Calculation): Calculation {
  if (calculation.kind !== 'composite') return calculation;
  const key = (part: unknown) => canonical(part) ?? '';
  return { ...calculation, components: calculation.components.toSorted((a, b) => key(a).localeCompare(key(b))) };
}

function parts(before: CalculationSide, after: CalculationSide): FieldChange[] {
  if (canonical(idsOf(before.current)) === canonical(idsOf(after.current))) return [];
  const titles = ({ calculation, catalog }: CalculationSide) =>
    idsOf(calculation)
      .map((id) => titleIn(catalog, 'metrics', id))
      .sort()
      .join(', ') || undefined;
  return [change('parts', 'calculation', titles(before), titles(after))];
}

function idsOf(calculation: Calculation | undefined): string[] {
  const data = { type: 'metric', calculation } as ReturnType<typeof metricSchema.parse>;
  return [...new Set(referencesOf({ collection: 'metrics', data }).map(({ id }) => id))];
}

function details({ calculation: old }: CalculationSide, { calculation: now }: CalculationSide): FieldChange[] {
  return (['note', 'entity'] as const).flatMap((key) => {
    const [before, after] = [old, now].map((calculation) => (calculation as Partial<Record<typeof key, string>> | undefined)?.[key]);
    return canonical(before) === canonical(after) ? [] : [change('formula', `calculation.${key}`, before, after)];
  });
}

/** What has which role in a calculation, for two that read the same. */
function rolesOf({ calculation, catalog }: CalculationSide): string | undefined {
  const data = { type: 'metric', calculation } as ReturnType<typeof metricSchema.parse>;
  const roles = referencesOf({ collection: 'metrics', data }).map(
    ({ path, id }) => `${path.slice(1, -1).join(' ')}: ${titleIn(catalog, 'metrics', id)}`,
  );
  return roles.join(', ') || undefined;
}
