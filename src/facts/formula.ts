import type { Calculation, Part } from '../schemas/calculation.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { phraseWords, shortName, type Phrase } from './names.ts';

/** How an aggregation begins its sentence. */
const aggregations = {
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

/** The start of a running total, as it reads after "from the start of". */
const periods = {
  week: 'the week',
  month: 'the month',
  quarter: 'the quarter',
  year: 'the year',
  'all-time': 'all time',
} as const;

/** A calculation in words: one phrase, a phrase divided by another, or components with their weights. */
export type Formula =
  { phrase: Phrase } | { numerator: Phrase; denominator: Phrase } | { components: readonly { part: Phrase; weight: string }[] };

/** How a number is computed, in words that name the entries that it is made of; the note is left out. */
export function formulaOf(calculation: Calculation, catalog: Catalog): Formula {
  const part = ({ entry: id = '', text }: Part): Phrase => {
    const entry = catalog.of('metrics').get(id);
    return [entry ? { entry, words: text } : (text ?? id)];
  };
  switch (calculation.kind) {
    case 'simple': {
      const { aggregation, of, where } = calculation;
      return { phrase: [`${aggregations[aggregation]} `, ...part(of), ...(where === undefined ? [] : [` where ${where}`])] };
    }
    case 'ratio':
      return { numerator: part(calculation.numerator), denominator: part(calculation.denominator) };
    case 'derived':
      return {
        phrase: calculation.formula.split(/\{([^{}]*)\}/).map((text, index) => (index % 2 === 1 ? named(text.trim(), catalog) : text)),
      };
    case 'cumulative': {
      const { input, window, grainToDate } = calculation;
      const since = grainToDate === undefined ? '' : ` from the start of ${periods[grainToDate]}`;
      return { phrase: ['Running total of ', ...part(input), window === undefined ? since : ` over ${window}`] };
    }
    case 'conversion':
      return { numerator: [...part(calculation.conversion), ` within ${calculation.within}`], denominator: part(calculation.base) };
    case 'composite':
      return { components: calculation.components.map((one) => ({ part: part(one), weight: one.weight ?? 'weight not published' })) };
    case 'external':
      return { phrase: [`Computed in ${calculation.system}. ${calculation.why}`] };
  }
}

/** An entry that a formula names by its id, under its short name. */
function named(id: string, catalog: Catalog): Phrase[number] {
  const entry = catalog.of('metrics').get(id);
  return entry ? { entry, words: shortName(entry) } : id;
}

/** A calculation as one line of plain words. */
export function calculationWords(calculation: Calculation, catalog: Catalog): string {
  const formula = formulaOf(calculation, catalog);
  if ('phrase' in formula) return phraseWords(formula.phrase);
  if ('components' in formula) return formula.components.map(({ part, weight }) => `${phraseWords(part)} (${weight})`).join(' + ');
  return `${phraseWords(formula.numerator)} ÷ ${phraseWords(formula.denominator)}`;
}
