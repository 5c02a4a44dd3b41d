import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, segment, term, TODAY } from '../testing.ts';
import { descriptionNotCircular } from './description-not-circular.ts';

const told = (entry: { file: string }, name: string) => ({
  ...placeOf(entry, 'description'),
  rule: 'description-not-circular',
  severity: 'error',
  message: `Unexpected description that defines \`${name}\` by itself, expected what is counted, of what, over which period`,
});
const active = (description: string) => metric({ title: 'Active users', description });

test.each([
  'Users with at least one event on the product in a calendar month.',
  'The number of active users who are active in the cloud product daily.',
])('passes "%s"', (description) => {
  expect(descriptionNotCircular(catalogOf(active(description)), TODAY)).toEqual([]);
});

test.each([
  'The number of active users who are active in the total.',
  'The number of active users who are active in the cloud product.',
  'THE TOTAL NUMBER OF ÁCTIVE-USERS, OF ALL THAT ARE ACTIVE!',
  'How many users are being active, and the activity of each user.',
])('reports "%s"', (description) => {
  const entry = active(description);
  expect(descriptionNotCircular(catalogOf(entry), TODAY)).toEqual([told(entry, 'Active users')]);
});

test('reports other forms of the words of the name', () => {
  const entry = metric({ title: 'Activation rate', description: 'The rate of users who are activated, of all users who activate.' });
  expect(descriptionNotCircular(catalogOf(entry), TODAY)).toEqual([told(entry, 'Activation rate')]);
});

test('reports a description that only repeats the abbreviation', () => {
  const entry = metric({
    title: 'Monthly active users',
    abbreviation: 'MAU',
    description: 'MAU is the number of MAU, the MAU count and total of MAUs.',
  });
  expect(descriptionNotCircular(catalogOf(entry), TODAY)).toEqual([told(entry, 'MAU')]);
});

test('reports once where both title and abbreviation are repeated', () => {
  const entry = metric({ title: 'Users', abbreviation: 'User', description: 'The total number of users, which is how many users.' });
  expect(descriptionNotCircular(catalogOf(entry), TODAY)).toEqual([told(entry, 'Users')]);
});

test('passes a description that repeats an alias', () => {
  const description = 'The total number of monthly active cloud users of all.';
  expect(descriptionNotCircular(catalogOf(metric({ title: 'MAU', aliases: ['Monthly active cloud users'], description })), TODAY)).toEqual(
    [],
  );
});

test('checks segments and terms, and nothing but definitions', () => {
  const circular = { title: 'Active users', description: 'The active users are all users who are active.' };
  const entries = [segment(circular), term(circular)] as const;
  expect(descriptionNotCircular(catalogOf(...entries, report(circular)), TODAY)).toEqual(
    entries.map((entry) => told(entry, 'Active users')),
  );
});
