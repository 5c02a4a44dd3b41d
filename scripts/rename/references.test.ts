import { expect, test } from 'vitest';
import { after, afterUnchecked, mau } from './testing.ts';
import { changed, smallContent } from '../lib/testing.ts';

const fields = (text: string) => changed('metrics/stickiness.mdx', 'unit: ratio', `${text}\nunit: ratio`);

test.for<[spelling: string, before: string, expected: string]>([
  ['quotes', 'related: ["mau", \'dau\'] # mau', 'related: ["monthly", \'dau\'] # mau'],
  ['lines', 'related:\n  # mau\n  - mau # mau\n  - dau', 'related:\n  # mau\n  - monthly # mau\n  - dau'],
  ['an object', 'confusedWith:\n  - id: mau\n    difference: mau', 'confusedWith:\n  - id: monthly\n    difference: mau'],
])('changes a field with %s', ([, before, expected]) => {
  expect(after(fields(before), mau, 'metrics/stickiness.mdx')).toContain(`\n${expected}\nunit: ratio`);
});

test('changes addresses in words, also in a link, which the check of content refuses there', () => {
  const before =
    'caveats:\n  - "See [a](/metrics/mau/#x), /metrics/mau and (/metrics/mau/)."\n  - /metrics/mau-tam/ /metrics/mau/x/ a/metrics/mau/ mau';
  const expected =
    'caveats:\n  - "See [a](/metrics/monthly/#x), /metrics/monthly and (/metrics/monthly/)."\n  - /metrics/mau-tam/ /metrics/mau/x/ a/metrics/mau/ mau';
  expect(afterUnchecked(fields(before), mau, 'metrics/stickiness.mdx')).toContain(`\n${expected}\nunit: ratio`);
});

test('changes the page that a task leads to, with its section, and not a longer address', () => {
  const tasks = (id: string) => `tasks:\n  - want: see a number\n    to: "/metrics/${id}/#used-by"\n  - want: read on\n    to: /metrics/`;
  const viewer = changed('personas/viewer.mdx', 'wants:', `${tasks('mau')}\nwants:`);
  expect(after(viewer, mau, 'personas/viewer.mdx')).toContain(`${tasks('monthly')}\nwants:`);
});

const ratio = smallContent['metrics/stickiness.mdx'].slice(
  smallContent['metrics/stickiness.mdx'].indexOf('  kind: ratio'),
  smallContent['metrics/stickiness.mdx'].indexOf('unit:'),
);
const formula = (text: string) => changed('metrics/stickiness.mdx', ratio, `  kind: derived\n  formula: ${text}\n`);

test.for<[spelling: string, before: string, expected: string]>([
  ['one line', "'{mau} - mau + { mau } * {dau}' # {mau}", "'{monthly} - mau + { monthly } * {dau}' # {mau}"],
  ['several lines', '"{mau}\n    - {dau}"', '"{monthly}\n    - {dau}"'],
])('changes the ids in braces of a formula in %s', ([, before, expected]) => {
  expect(after(formula(before), mau, 'metrics/stickiness.mdx')).toContain(`\n  formula: ${expected}\n`);
});
