import { expect, test } from 'vitest';
import { proseRules } from './index.ts';

test('holds every rule of the folder once', () => {
  const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./index.ts'], { eager: true });
  const exported = Object.values(files).flatMap((file) => Object.values(file));
  expect(proseRules).toHaveLength(exported.length);
  expect(new Set<unknown>(proseRules)).toEqual(new Set(exported));
});

test('a rule is called fixable when it can fix', () => {
  expect(proseRules.filter(({ fixable }) => fixable).map(({ rule }) => rule)).toEqual([
    'first-mention',
    'avoided-word',
    'link-text',
    'heading-order',
    'sentence-case-heading',
  ]);
});
