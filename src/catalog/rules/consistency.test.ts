import { metric, segment } from '../testing.ts';
import { formulaPartIsNoun, statusOfParts, variantKeepsExclusions } from './consistency.ts';
import { testRule } from './testing.ts';

const ratio = (numerator: object, denominator: object = { text: 'seats' }) => ({ calculation: { kind: 'ratio', numerator, denominator } });

testRule(formulaPartIsNoun, {
  'takes parts that begin with what they are, and conditions': [
    [
      metric(ratio({ text: 'users in place of seats' }, { entry: 'seats' })),
      metric({ id: 'notices', ...ratio({ text: 'in-app notices' }, { text: 'On-call hours' }) }),
      segment({
        calculation: { kind: 'simple', aggregation: 'count', of: { text: 'formulas' }, where: 'in the period', note: 'Of a month.' },
      }),
    ],
  ],
  'reports a preposition at the start of any part, whatever its capitals': [
    [
      metric(ratio({ text: 'In place of seat consumption' })),
      metric({ id: 'score', calculation: { kind: 'composite', components: [{ text: 'usage' }, { text: 'of seats', weight: '10%' }] } }),
    ],
    'metrics/mau calculation.numerator.text: Unexpected `In place of` at the start of a part of the formula, expected the thing that is counted or measured',
    'metrics/score calculation.components.1.text: Unexpected `of` at the start of a part of the formula, expected the thing that is counted or measured',
  ],
});

const of = (status: string, part: string) => [
  metric({ id: 'rate', status, ...ratio({ entry: 'part' }) }),
  metric({ id: 'part', status: part }),
];

testRule(statusOfParts, {
  'takes approved parts, deprecated ones, which another rule reports, and unsettled parts of what is unsettled itself': [
    [...of('approved', 'approved'), metric({ id: 'gone', ...ratio({ entry: 'nothing' }) }), ...of('in-review', 'draft')],
  ],
  'leaves what is only related alone': [[metric({ related: ['part'] }), metric({ id: 'part', status: 'draft' })]],
  'reports a part that is in review': [
    of('approved', 'in-review'),
    'metrics/rate calculation.numerator.entry: Unexpected part `part` with the status `in-review` in an approved definition, expected an approved one',
  ],
  'reports a draft, also in a formula': [
    [metric({ calculation: { kind: 'derived', formula: '{part} - 1' } }), metric({ id: 'part', status: 'draft' })],
    'metrics/mau calculation.formula: Unexpected part `part` with the status `draft` in an approved definition, expected an approved one',
  ],
});

const base = metric({ id: 'base', excludes: ['Test accounts, such as those of staff', 'Robots'] });
const variant = (more: object) => metric({ id: 'variant', variantOf: 'base', ...more });
const missing = (item: string) =>
  `metrics/variant variantOf: Missing word on \`${item}\`, which \`base\` excludes, expected it in \`excludes\`, \`includes\` or a caveat`;

testRule(variantKeepsExclusions, {
  'takes a variant that keeps, drops, or says that it does not know of every exclusion': [
    [base, variant({ excludes: ['Accounts for tests'], includes: ['Robots that act for people'] })],
  ],
  'takes a caveat': [[base, variant({ caveats: ['Whether test accounts and robots are left out is not stated.'] })]],
  'takes a variant that is computed from its base, or from what that is computed from': [[base, variant(ratio({ entry: 'base' }))]],
  'takes a variant without a base that exists': [[variant({})]],
  'reports each exclusion that it does not speak of': [
    [base, variant({ caveats: ['Tests are slow.'] })],
    missing('Test accounts, such as those of staff'),
    missing('Robots'),
  ],
});
