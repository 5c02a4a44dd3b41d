import { z } from 'zod';
import { idOf, words } from './fields.ts';

const notEmpty = { anyOf: [{ required: ['entry'] }, { required: ['text'] }] };

/** One operand of a calculation: an entry of the glossary, words, or an entry in other words. */
export const part = z
  .strictObject({
    entry: idOf('metrics').optional().describe('Id of the glossary entry that this part is, wherever one exists.'),
    text: words.optional().describe('The part in words: instead of an entry, or how the entry is used here ("average DAU of the month").'),
  })
  .refine(
    (value) => value.entry !== undefined || value.text !== undefined,
    'Unexpected empty part, expected `entry` (an id), `text` (words) or both',
  )
  .meta(notEmpty);

const note = words.optional().describe('One sentence on the calculation that its parts do not say.');

const aggregations = ['count', 'count-distinct', 'sum', 'average', 'median', 'percentile', 'minimum', 'maximum', 'latest'] as const;

const simple = z.strictObject({
  kind: z.literal('simple').describe('One aggregation over one thing.'),
  aggregation: z.enum(aggregations).describe('How the values become one number.'),
  of: part.describe('What is aggregated.'),
  where: words.optional().describe('The condition that a counted thing meets, in words.'),
  note,
});

const ratio = z.strictObject({
  kind: z.literal('ratio').describe('One number divided by another.'),
  numerator: part.describe('What is divided.'),
  denominator: part.describe('What it is divided by.'),
  note,
});

const derived = z.strictObject({
  kind: z.literal('derived').describe('A formula over other entries.'),
  formula: words.describe('The formula in words, with ids of entries in braces: `{arr} at the end - {arr} at the start`.'),
  note,
});

const cumulative = z
  .strictObject({
    kind: z.literal('cumulative').describe('A running total.'),
    input: part.describe('What is added up.'),
    window: words.optional().describe('The moving window in words ("28 days"); or give `grainToDate`.'),
    grainToDate: z
      .enum(['week', 'month', 'quarter', 'year', 'all-time'])
      .optional()
      .describe('The period from whose start the total runs; or give `window`.'),
    note,
  })
  .refine(
    (value) => (value.window === undefined) !== (value.grainToDate === undefined),
    'Unexpected running total, expected either `window` or `grainToDate`, not both or neither',
  )
  .meta({ oneOf: [{ required: ['window'] }, { required: ['grainToDate'] }] });

const conversion = z.strictObject({
  kind: z.literal('conversion').describe('The share of those who did one thing that went on to do another.'),
  base: part.describe('Those who started.'),
  conversion: part.describe('Those of them who got there.'),
  entity: words.describe('What is followed from one to the other: user, lead, account …'),
  within: words.describe('How long they have, in words.'),
  note,
});

const composite = z.strictObject({
  kind: z.literal('composite').describe('A score made from several parts.'),
  components: z
    .array(
      part
        .safeExtend({ weight: words.optional().describe('Its weight, in words or as a percentage; absent = not published.') })
        .meta(notEmpty),
    )
    .min(2, 'Unexpected score of fewer than two parts, expected at least two `components`')
    .describe('The parts of the score.'),
  note,
});

const external = z.strictObject({
  kind: z.literal('external').describe('Computed in a system that this handbook cannot describe.'),
  system: words.describe('The system that computes it.'),
  why: words.describe('Why the calculation is not given here.'),
});

/** How a number is computed: one shape for each `kind`. */
export const calculation = z
  .discriminatedUnion('kind', [simple, ratio, derived, cumulative, conversion, composite, external])
  .describe('How the number is computed; each `kind` has fields of its own.');

/** How a number is computed. */
export type Calculation = z.output<typeof calculation>;

/** One operand of a calculation. */
export type Part = z.output<typeof part>;

/** The ids in braces of a derived formula, in their order. */
export function formulaIds(formula: string): string[] {
  return [...formula.matchAll(/\{([^{}]*)\}/g)].map(([, id]) => (id ?? '').trim());
}
