import type { Calculation, Part } from '../schemas/calculation.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** How an aggregation begins its sentence. */
export const aggregationWords = {
  count: 'Number of',
  'count-distinct': 'Number of distinct',
  sum: 'Sum of',
  average: 'Average of',
  median: 'Median of',
  percentile: 'Percentiles of',
  minimum: 'Smallest',
  maximum: 'Largest',
  latest: 'Latest value of',
} as const;

/** The start of a running total, as it stands after "from the start of". */
export const periodWords = {
  week: 'the week',
  month: 'the month',
  quarter: 'the quarter',
  year: 'the year',
  'all-time': 'all time',
} as const;

/** A calculation as one line of plain words, with the short names of the entries that it is made of; the note is left out. */
export function calculationWords(calculation: Calculation, catalog: Catalog): string {
  const name = (id: string) => {
    const entry = catalog.of('metrics').get(id);
    return entry ? (entry.data.abbreviation ?? entry.data.title) : id;
  };
  const part = ({ entry, text }: Part) => text ?? (entry === undefined ? '' : name(entry));
  switch (calculation.kind) {
    case 'simple': {
      const { aggregation, of, where } = calculation;
      return `${aggregationWords[aggregation]} ${part(of)}${where === undefined ? '' : ` where ${where}`}`;
    }
    case 'ratio':
      return `${part(calculation.numerator)} ÷ ${part(calculation.denominator)}`;
    case 'derived':
      return calculation.formula.replace(/\{([^{}]*)\}/g, (_, id: string) => name(id.trim()));
    case 'cumulative': {
      const { input, window, grainToDate } = calculation;
      const time = window === undefined ? grainToDate && ` from the start of ${periodWords[grainToDate]}` : ` over ${window}`;
      return `Running total of ${part(input)}${time ?? ''}`;
    }
    case 'conversion': {
      const { conversion, base, within } = calculation;
      return `${part(conversion)} within ${within} ÷ ${part(base)}`;
    }
    case 'composite':
      return calculation.components.map((component) => `${part(component)} (${component.weight ?? 'weight not published'})`).join(' + ');
    case 'external':
      return `Computed in ${calculation.system}. ${calculation.why}`;
  }
}
