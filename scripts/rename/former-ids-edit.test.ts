import { expect, test } from 'vitest';
import { after, mau } from './testing.ts';
import { changed } from '../lib/testing.ts';

test.for<[where: string, before: string, expected: string]>([
  ['below the description', '', 'month.\nformerIds: [mau]\ntype'],
  ['below the aliases', '\naliases: [a] # b', 'month.\naliases: [a] # b\nformerIds: [mau]\ntype'],
  ['below terms in lines', '\nsearchTerms:\n  - a # b\n  - c # d', 'month.\nsearchTerms:\n  - a # b\n  - c # d\nformerIds: [mau]\ntype'],
  ['below terms in brackets over lines', '\nsearchTerms: [a,\n  b]', 'month.\nsearchTerms: [a,\n  b]\nformerIds: [mau]\ntype'],
  ['above a comment of the next field', '\n# the type', 'month.\nformerIds: [mau]\n# the type\ntype'],
  ['in brackets', '\nformerIds: [x, "y"] # z', 'month.\nformerIds: [x, "y", mau] # z\ntype'],
  ['in brackets over lines', '\nformerIds: [\n  x,\n  y,\n]', 'month.\nformerIds: [\n  x,\n  y, mau,\n]\ntype'],
  ['in empty brackets', '\nformerIds: []', 'month.\nformerIds: [mau]\ntype'],
  ['in lines', '\nformerIds:\n  - x\n  - y # z', 'month.\nformerIds:\n  - x\n  - y # z\n  - mau\ntype'],
  ['in lines that are not indented', '\nformerIds:\n- x', 'month.\nformerIds:\n- x\n- mau\ntype'],
])('keeps the old id %s', ([, before, expected]) => {
  expect(after(changed('metrics/mau.mdx', 'month.\ntype', `month.${before}\ntype`), mau, 'metrics/monthly.mdx')).toContain(expected);
});
