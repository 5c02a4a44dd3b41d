import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, report, stakeholder, team, tool } from '../catalog/testing.ts';
import { phrasesIn } from './phrases.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf(
  catalogOf(
    metric({ title: 'Monthly active users', abbreviation: 'MAU', aliases: ['stickiness', '% apps'], formerIds: ['maus'] }),
    metric({ id: 'cody-dau', title: 'Cody product DAU' }),
    report({ title: 'MAU', description: 'How many people come in a month, by customer and by Premium plan.' }),
    handbook({ title: 'Support model' }),
    team({ name: 'Data & Analytics' }),
    stakeholder(),
    tool({ title: 'Looker' }),
  ),
);

test('knows names, except everyday words and those that start with a sign', () => {
  const found = phrasesIn('MAU, Monthly active users, Support model, stickiness, % apps, Looker, maus', vocabulary.names);
  expect(found.map(({ phrase }) => `${phrase.text} ${phrase.collection} ${phrase.definition}`)).toEqual([
    'MAU metrics /metrics/mau/',
    'Monthly active users metrics /metrics/mau/',
    'Support model handbook undefined',
  ]);
});

test('knows the ends of names, the abbreviations in them, and the words with a capital', () => {
  expect([...vocabulary.tails].sort()).toEqual(['& analytics', 'active users', 'product dau']);
  expect([...vocabulary.abbreviations].sort()).toEqual(['DAU', 'MAU']);
  const words = 'Data Analytics Grace Looker Premium DAU May Monthly Support'.split(' ');
  expect(words.filter((word) => vocabulary.capitalized.has(word)).join(' ')).toBe('Data Analytics Grace Looker Premium DAU May');
});
