import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { metricSchema } from '../schemas/metric.ts';
import { definitionEdits } from './definition-edits.ts';

const metric = metricSchema.parse({
  type: 'term',
  title: 'Monthly active users',
  description: 'Everyone who did something in the product during a calendar month.',
  domain: 'users-and-activity',
  owner: 'finance',
  status: 'approved',
  provenance: 'stated',
});
const linesOf = (data: object) => Object.fromEntries(definitionEdits({ ...metric, ...data }).map(({ name, lines }) => [name, lines]));
const placesOf = (data: object) => definitionEdits({ ...metric, ...data }).map(({ place }) => place);

test('the lines of each edit are fields of a definition', () => {
  const { 'Fix a typo': typo, ...edits } = linesOf({});
  const fields = Object.assign({}, ...Object.values(edits).map((lines) => parse(lines ?? '') as object)) as object;
  expect(typo).toBeUndefined();
  expect(Object.keys(fields)).toEqual(['aliases', 'changes', 'status', 'deprecation']);
  const dated = JSON.parse(JSON.stringify(fields).replaceAll('YYYY-MM-DD', '2026-01-01')) as object;
  expect(metricSchema.parse({ ...metric, ...dated })).toMatchObject({ aliases: ['new name'], deprecation: { replacedBy: 'other-id' } });
});

test('names that YAML would read as something else stay names', () => {
  const aliases = ['% active apps', 'ARR: new', 'no', '- minus', 'rows # 1', '2022', "users' apps", 'a, b'];
  expect(parse(linesOf({ aliases })['Add another name'] ?? '')).toEqual({ aliases: [...aliases, 'new name'] });
});

test('a field that the file has already is not written a second time', () => {
  const changes = [{ on: '2026-01-01', kind: 'wording', summary: 'Shorter.' }];
  const added = linesOf({ changes })['Change the meaning'] ?? '';
  expect(parse(`changes:\n  - on: 2026-01-01\n${added}`)).toMatchObject({ changes: [{ on: '2026-01-01' }, { kind: 'meaning' }] });
  expect(placesOf({})).toEqual([undefined, undefined, undefined, 'In place of `status`:']);
  expect(placesOf({ changes, aliases: ['MAU'] })).toEqual([
    undefined,
    'In place of `aliases`:',
    'At the end of `changes`:',
    'In place of `status`:',
  ]);
});
