import { expect, test } from 'vitest';
import { answer, best, found } from './testing.ts';

test.each([
  'what is mau?',
  "What's MAU",
  'define MAU',
  'what does MAU mean?',
  'how is MAU calculated',
  'how do I calculate our MAU?',
  'MAU definition',
  'mau formula',
])('answers `%s` with the definition', (query) => {
  expect(best(query)).toEqual(['Monthly active users', { role: 'abbreviation', name: 'MAU' }]);
  expect(answer(query)).toEqual({ places: ['Monthly active users'], name: 'MAU', clear: true, comparison: false });
});

test('answers a question for a way with the page', () => {
  expect(best('How do I request a project?')).toEqual(['Request a project (page)', { role: 'title', name: 'Request a project' }]);
  expect(answer('where can I request a project')?.places).toEqual(['Request a project (page)']);
});

test.each(['difference between NDR and GRR', 'What is the difference of NDR and GRR?', 'NDR vs GRR', 'NDR or GRR', 'compare NDR to GRR'])(
  'answers `%s` with both, and neither before the other',
  (query) => {
    expect(found(query).slice(0, 2).sort()).toEqual(['Gross renewal rate', 'Net dollar retention']);
    expect(answer(query)).toEqual({ places: ['Net dollar retention', 'Gross renewal rate'], name: 'NDR', clear: false, comparison: true });
  },
);

test('compares in the order of the query, also by other names', () => {
  expect(answer('GRR vs NDR')?.places).toEqual(['Gross renewal rate', 'Net dollar retention']);
  expect(answer('compare stickiness to monthly active users')?.places).toEqual(['DAU/MAU', 'Monthly active users']);
  expect(answer('stikciness vs NDR')?.places).toEqual(['DAU/MAU', 'Net dollar retention']);
  expect(answer('PQL vs NDR')?.places).toEqual(['Product qualified lead', 'Net dollar retention']);
  expect(answer('how does NDR differ from expansions of PQL')).toBeUndefined();
});

test('compares definitions alone, and no more than two', () => {
  expect(answer('NDR vs Looker')).toBeUndefined();
  expect(answer('NDR vs GRR vs PQL')).toBeUndefined();
  expect(answer('Looker or Marketing')).toBeUndefined();
});

test('compares two definitions also where their names together are a third', () => {
  expect(answer('difference between DAU and MAU')).toMatchObject({
    places: ['Daily active users', 'Monthly active users'],
    comparison: true,
  });
  expect(answer('DAU vs MAU')?.places).toEqual(['Daily active users', 'Monthly active users']);
  expect(answer('DAU MAU')?.places).toEqual(['DAU/MAU']);
});

test('compares nothing with itself', () => {
  expect(answer('MAU vs monthly active users')?.places).toEqual(['Monthly active users']);
  expect(answer('MAU vs monthly active users')).toMatchObject({ clear: true, comparison: false });
});

test('leaves the choice between definitions that share a hidden name', () => {
  const shared = answer('kept revenue');
  expect(shared).toMatchObject({ name: 'kept revenue', clear: false, comparison: false });
  expect(shared?.places.toSorted()).toEqual(['Gross renewal rate', 'Net dollar retention']);
});

test('gives no answer where a hidden name only hints at several pages', () => {
  expect(found('explore').sort()).toEqual(['Looker (tool)', 'Request a project (page)']);
  expect(answer('explore')).toBeUndefined();
});

test.each(['who supports marketing', 'Who supports the Marketing team?', 'marketing analyst', 'who is the analyst for marketing?'])(
  'answers `%s` with people',
  (query) => {
    expect(best(query)).toEqual(['Marketing (group)', { role: 'title', name: 'Marketing' }]);
    expect(answer(query)).toEqual({ places: ['Marketing (group)'], name: 'Marketing', clear: true, comparison: false });
    expect(found(query)).toEqual(['Marketing (group)', 'Ada Lovelace (person)']);
  },
);

test('does not answer a question for people with something else of that name', () => {
  expect(answer('who is looker')).toBeUndefined();
  expect(answer('who is ada lovelace')?.places).toEqual(['Ada Lovelace (person)']);
});
