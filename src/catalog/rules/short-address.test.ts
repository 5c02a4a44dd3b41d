import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, TODAY } from '../testing.ts';
import { shortAddress } from './short-address.ts';

test('passes names that can be typed, and one name of two collections', () => {
  expect(shortAddress(catalogOf(metric({ title: 'DAU/MAU', aliases: ['% sticky', 'Café'] }), report({ title: 'DAU/MAU' })), TODAY)).toEqual(
    [],
  );
});

test('reports a name without letters and digits', () => {
  const entry = metric({ aliases: ['fine', '🎉'] });
  expect(shortAddress(catalogOf(entry), TODAY)).toEqual([
    {
      ...placeOf(entry, 'aliases.1'),
      rule: 'short-address',
      severity: 'error',
      message: 'Unexpected alias `🎉`, expected letters or digits: its short address would be empty',
    },
  ]);
});

test('reports a name that nobody can type', () => {
  expect(shortAddress(catalogOf(metric({ aliases: ['a'.repeat(300)] })), TODAY).map(({ message }) => message)).toEqual([
    'Unexpected alias of 300 characters, expected at most 80: it is the short address `/go/…/` too',
  ]);
});

test('reports two names that collapse to one address, at both, each naming the other’s file', () => {
  const [first, second] = [metric({ id: 'apps', title: '% active apps' }), metric({ id: 'share', title: 'Percent active apps' })];
  expect(shortAddress(catalogOf(first, second), TODAY).map(({ file, message }) => [file, message])).toEqual([
    [
      'content/metrics/apps.mdx',
      'Unexpected title `% active apps`, expected a short address of its own: `/go/percent-active-apps/` is also that of `Percent active apps`, line 6 of `content/metrics/share.mdx`',
    ],
    [
      'content/metrics/share.mdx',
      'Unexpected title `Percent active apps`, expected a short address of its own: `/go/percent-active-apps/` is also that of `% active apps`, line 6 of `content/metrics/apps.mdx`',
    ],
  ]);
});
