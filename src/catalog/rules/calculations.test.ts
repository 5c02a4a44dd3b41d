import { metric, report, segment, term } from '../testing.ts';
import { metricHasCalculation, noCycle, ratioPartsDiffer } from './calculations.ts';
import { testRule } from './testing.ts';

const without = (status: string) => metric({ id: status, status, calculation: undefined });
const statuses = ['in-review', 'approved', 'deprecated'];
const external = { kind: 'external', system: 'Survey', why: 'Secret.' };
const instead = 'add it (`kind: external` says that it is computed elsewhere) or set `status: draft`';

testRule(metricHasCalculation, {
  'reports a metric that is not a draft, but none with a calculation, even an external one, and no other entry': [
    [...statuses.map(without), metric(), metric({ id: 'nps', calculation: external }), without('draft'), segment(), term(), report()],
    ...statuses.map((status) => `metrics/${status}: Missing \`calculation\`, expected one because \`status\` is \`${status}\`; ${instead}`),
  ],
});

type Part = { entry?: string; text?: string };
const ratio = (id: string, numerator: Part, denominator: Part) => segment({ id, calculation: { kind: 'ratio', numerator, denominator } });
const always1 = (id: string, part: string) =>
  `metrics/${id} calculation.denominator: Unexpected denominator \`${part}\`, expected one that differs from the numerator: the result is always 1`;
const users = { text: 'users' };
const dau = { entry: 'dau' };

testRule(ratioPartsDiffer, {
  'takes parts that differ in the entry or in the text, other kinds of calculation, and none': [
    [
      ratio('entries', dau, { entry: 'mau' }),
      ratio('texts', users, { text: 'seats' }),
      ratio('entry-and-text', { entry: 'c' }, { text: 'c' }),
      ratio('two-texts', { ...dau, text: 'DAU now' }, { ...dau, text: 'DAU a year ago' }),
      ratio('one-text', dau, { ...dau, text: 'DAU a year ago' }),
      ratio('same-text', { ...dau, text: 'average' }, { entry: 'mau', text: 'average' }),
      metric({ calculation: { kind: 'conversion', base: users, conversion: users, entity: 'user', within: '7 days' } }),
      ...[segment(), term()],
    ],
  ],
  'reports an entry, a text, or an entry with a text divided by itself': [
    [ratio('a', dau, dau), ratio('b', users, users), ratio('c', { ...dau, ...users }, { ...dau, ...users })],
    ...[always1('a', 'dau'), always1('b', 'users'), always1('c', 'dau')],
  ],
});

/** Entries of calculations written as `a: b c`: the id, and its inputs. */
const computed = (definitions: string) =>
  definitions.split(', ').map((definition) => {
    const [id = '', inputs = ''] = definition.split(': ');
    return metric({ id, calculation: { kind: 'derived', formula: `1 + ${inputs.replace(/\w+/g, '{$&}')}` } });
  });
/** The problem with the input of an entry at the start of a cycle such as `a → b → a`. */
const cycle = (ids: string, path = 'formula') =>
  `metrics/${ids.charAt(0)} calculation.${path}: Unexpected cycle \`${ids}\`, expected a calculation that does not depend on itself`;
const composite = metric({ id: 'a', calculation: { kind: 'composite', components: [{ entry: 'c' }, { entry: 'b' }] } });
const simple = segment({ id: 'a', calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'c' } } });

testRule(noCycle, {
  'takes shared inputs that lead to no cycle, and one that does not exist': [computed('a: b c, b: d, c: d d, d, e: gone')],
  'takes entries that relate to each other outside their calculations': [
    [metric({ id: 'a', related: ['b'] }), metric({ id: 'b', related: ['a'], sourceOfTruth: { report: 'b' } })],
  ],
  'reports an entry that depends on itself, at the input that does': [
    ratio('a', users, { entry: 'a' }),
    cycle('a → a', 'denominator.entry'),
  ],
  'reports a cycle of two at both': [[composite, ...computed('b: a')], cycle('a → b → a', 'components.1.entry'), cycle('b → a → b')],
  'reports a cycle of three through a segment and a formula': [
    [...computed('b: a, c: b'), simple],
    ...[cycle('b → a → c → b'), cycle('c → b → a → c'), cycle('a → c → b → a', 'of.entry')],
  ],
  ...Object.fromEntries(
    [
      ['not an entry that only leads into a cycle', 'a: b, b: c, c: b, d: c', 'b → c → b', 'c → b → c'],
      ['one cycle for each entry', 'a: b, b: a c, c: b', 'a → b → a', 'b → a → b', 'c → b → c'],
      ['the shortest cycle', 'a: b, b: c d, c: d, d: a', 'a → b → d → a', 'b → d → a → b', 'c → d → a → b → c', 'd → a → b → d'],
    ].map(([what, definitions = '', ...cycles]) => [`reports ${what}`, [computed(definitions), ...cycles.map((ids) => cycle(ids))]]),
  ),
});
