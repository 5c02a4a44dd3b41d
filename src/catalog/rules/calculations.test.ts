import { metric, report, segment, term } from '../testing.ts';
import { metricHasCalculation, noCycle, ratioPartsDiffer } from './calculations.ts';
import { plainBase } from './definitions.ts';
import { testRule, type Row } from './testing.ts';

const without = (status: string) => metric({ status, calculation: undefined });
const calculationMissing = (status: string): Row => [
  without(status),
  `metrics/mau: Missing \`calculation\`, expected one because \`status\` is \`${status}\`; add it (\`kind: external\` says that it is computed elsewhere) or set \`status: draft\``,
];

testRule(metricHasCalculation, {
  'takes a calculation, even an external one': [
    [metric(), metric({ id: 'nps', calculation: { kind: 'external', system: 'Survey', why: 'Its formula is secret.' } })],
  ],
  'takes a draft, a segment, a term and what is no definition': [[without('draft'), segment(), term(), report()]],
  'reports a metric in review': calculationMissing('in-review'),
  'reports an approved metric': calculationMissing('approved'),
  'reports a deprecated metric': calculationMissing('deprecated'),
});

const ratio = (id: string, numerator: object, denominator: object) =>
  segment({ id, calculation: { kind: 'ratio', numerator, denominator } });
const always1 = (id: string, part: string) =>
  `metrics/${id} calculation.denominator: Unexpected denominator \`${part}\`, expected one that differs from the numerator: the result is always 1`;
const same = { text: 'users' };

testRule(ratioPartsDiffer, {
  'takes parts that differ in the entry or in words': [
    [
      ratio('a', { entry: 'dau' }, { entry: 'mau' }),
      ratio('b', { text: 'users' }, { text: 'seats' }),
      ratio('c', { entry: 'dau' }, { text: 'dau' }),
      ratio('d', { entry: 'dau', text: 'DAU now' }, { entry: 'dau', text: 'DAU a year ago' }),
      ratio('e', { entry: 'dau' }, { entry: 'dau', text: 'DAU a year ago' }),
      ratio('f', { entry: 'dau', text: 'average' }, { entry: 'mau', text: 'average' }),
    ],
  ],
  'takes other kinds of calculation, and none': [
    [metric({ calculation: { kind: 'conversion', base: same, conversion: same, entity: 'user', within: '7 days' } }), segment(), term()],
  ],
  'reports a part divided by itself': [
    [
      ratio('a', { entry: 'dau' }, { entry: 'dau' }),
      ratio('b', { text: 'all users' }, { text: 'all users' }),
      ratio('c', { entry: 'dau', text: 'average' }, { entry: 'dau', text: 'average' }),
    ],
    always1('a', 'dau'),
    always1('b', 'all users'),
    always1('c', 'dau'),
  ],
});

const of = (id: string, ...inputs: string[]) =>
  metric({ id, calculation: { kind: 'derived', formula: `1 + ${inputs.map((input) => `{${input}}`).join(' + ')}` } });
/** The problem with the input of an entry at the start of a cycle such as `a → b → a`. */
const cycle = (ids: string, path = 'formula') =>
  `metrics/${ids.charAt(0)} calculation.${path}: Unexpected cycle \`${ids}\`, expected a calculation that does not depend on itself`;
const composite = metric({ id: 'a', calculation: { kind: 'composite', components: [{ entry: 'c' }, { entry: 'b' }] } });
const ofTwo = [cycle('a → b → a', 'components.1.entry'), cycle('b → a → b')];

testRule(noCycle, {
  'takes inputs that are shared without a way back': [[of('a', 'b', 'c'), of('b', 'd'), of('c', 'd', 'd'), of('d')]],
  'takes entries that relate to each other outside their calculations': [
    [metric({ id: 'a', related: ['b'] }), metric({ id: 'b', related: ['a'], sourceOfTruth: { report: 'b' } })],
  ],
  'takes an input that does not exist': [[of('a', 'b'), of('b', 'gone')]],
  'reports an entry that depends on itself, at the input that does': [
    ratio('a', { text: 'users' }, { entry: 'a' }),
    cycle('a → a', 'denominator.entry'),
  ],
  'reports a cycle of two at both': [[composite, of('b', 'a')], ...ofTwo],
  'reports a cycle of two in the other order': [[of('b', 'a'), composite], ...ofTwo],
  'reports a cycle of three through a segment and a formula': [
    [of('b', 'a'), of('c', 'b'), segment({ id: 'a', calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'c' } } })],
    cycle('a → c → b → a', 'of.entry'),
    cycle('c → b → a → c'),
    cycle('b → a → c → b'),
  ],
  'does not report an entry that only leads into a cycle': [
    [of('a', 'b'), of('b', 'c'), of('c', 'b'), of('d', 'c')],
    cycle('b → c → b'),
    cycle('c → b → c'),
  ],
  'reports two cycles, also when they share an entry': [
    [of('a', 'b'), of('b', 'a', 'c'), of('c', 'b')],
    ...['a → b → a', 'b → a → b', 'b → c → b', 'c → b → c'].map((ids) => cycle(ids)),
  ],
  'reports the shortest of the cycles that start alike': [
    [of('a', 'b'), of('b', 'c', 'd'), of('c', 'd'), of('d', 'a')],
    ...['a → b → d → a', 'b → d → a → b', 'd → a → b → d'].map((ids) => cycle(ids)),
  ],
});

testRule(plainBase, {
  'takes a family around one entry, and leaves missing entries and the entry itself to other rules': [
    [
      metric(),
      metric({ id: 'wau', variantOf: 'mau' }),
      metric({ id: 'dau', variantOf: 'gone' }),
      metric({ id: 'itself', variantOf: 'itself' }),
    ],
  ],
  'reports the variant of a variant, with the base of the family': [
    [metric(), metric({ id: 'wau', variantOf: 'mau' }), metric({ id: 'cody-wau', variantOf: 'wau' })],
    'metrics/cody-wau variantOf: Unexpected variant `wau` in `variantOf`, expected the base of its family (did you mean `mau`?)',
  ],
});
