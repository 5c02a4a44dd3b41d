import { metric, report, segment, term } from '../testing.ts';
import { metricHasCalculation, noCycle, ratioPartsDiffer } from './calculations.ts';
import { testRule } from './testing.ts';

const without = (status: string) => metric({ id: status, status, calculation: undefined });
const statuses = ['in-review', 'approved', 'deprecated'];

testRule(metricHasCalculation, {
  'takes a calculation, even an external one, a draft without one, and entries that are not metrics': [
    [
      metric(),
      metric({ id: 'nps', calculation: { kind: 'external', system: 'Survey', why: 'Secret.' } }),
      without('draft'),
      segment(),
      term(),
      report(),
    ],
  ],
  'reports a metric that is not a draft': [
    statuses.map(without),
    ...statuses.map(
      (status) =>
        `metrics/${status}: Missing \`calculation\`, expected one because \`status\` is \`${status}\`; add it (\`kind: external\` says that it is computed elsewhere) or set \`status: draft\``,
    ),
  ],
});

type Part = { entry?: string; text?: string };
const ratio = (numerator: Part, denominator: Part) => segment({ id: 'a', calculation: { kind: 'ratio', numerator, denominator } });
const always1 = (part: string) =>
  `metrics/a calculation.denominator: Unexpected denominator \`${part}\`, expected one that differs from the numerator: the result is always 1`;
const same = { text: 'users' };

testRule(ratioPartsDiffer, {
  'takes two entries': [ratio({ entry: 'dau' }, { entry: 'mau' })],
  'takes two texts': [ratio({ text: 'users' }, { text: 'seats' })],
  'takes an entry and a text of its name': [ratio({ entry: 'c' }, { text: 'c' })],
  'takes one entry with two texts': [ratio({ entry: 'dau', text: 'DAU now' }, { entry: 'dau', text: 'DAU a year ago' })],
  'takes one entry with and without a text': [ratio({ entry: 'dau' }, { entry: 'dau', text: 'DAU a year ago' })],
  'takes two entries with one text': [ratio({ entry: 'dau', text: 'average' }, { entry: 'mau', text: 'average' })],
  'takes other kinds of calculation, and none': [
    [metric({ calculation: { kind: 'conversion', base: same, conversion: same, entity: 'user', within: '7 days' } }), segment(), term()],
  ],
  'reports an entry divided by itself': [ratio({ entry: 'dau' }, { entry: 'dau' }), always1('dau')],
  'reports a text divided by itself': [ratio({ text: 'all users' }, { text: 'all users' }), always1('all users')],
  'reports an entry with a text divided by itself': [
    ratio({ entry: 'dau', text: 'average' }, { entry: 'dau', text: 'average' }),
    always1('dau'),
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
const cycles = (...all: string[]) => all.map((ids) => cycle(ids));
const composite = metric({ id: 'a', calculation: { kind: 'composite', components: [{ entry: 'c' }, { entry: 'b' }] } });
const simple = segment({ id: 'a', calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'c' } } });
const ofTwo = [cycle('a → b → a', 'components.1.entry'), cycle('b → a → b')];

testRule(noCycle, {
  'takes shared inputs that lead to no cycle, and one that does not exist': [computed('a: b c, b: d, c: d d, d, e: gone')],
  'takes entries that relate to each other outside their calculations': [
    [metric({ id: 'a', related: ['b'] }), metric({ id: 'b', related: ['a'], sourceOfTruth: { report: 'b' } })],
  ],
  'reports an entry that depends on itself, at the input that does': [
    ratio({ text: 'users' }, { entry: 'a' }),
    cycle('a → a', 'denominator.entry'),
  ],
  'reports a cycle of two at both': [[composite, ...computed('b: a')], ...ofTwo],
  'reports a cycle of two in the other order': [[...computed('b: a'), composite], ...ofTwo],
  'reports a cycle of three through a segment and a formula': [
    [...computed('b: a, c: b'), simple],
    cycle('a → c → b → a', 'of.entry'),
    ...cycles('c → b → a → c', 'b → a → c → b'),
  ],
  'does not report an entry that only leads into a cycle': [computed('a: b, b: c, c: b, d: c'), ...cycles('b → c → b', 'c → b → c')],
  'reports two cycles, also when they share an entry': [
    computed('a: b, b: a c, c: b'),
    ...cycles('a → b → a', 'b → a → b', 'b → c → b', 'c → b → c'),
  ],
  'reports the shortest of the cycles that start alike': [
    computed('a: b, b: c d, c: d, d: a'),
    ...cycles('a → b → d → a', 'b → d → a → b', 'd → a → b → d'),
  ],
});
