import { expect, test } from 'vitest';
import { measure, queryClasses, readGolden } from '../scripts/lib/golden.ts';
import { askBox, type Answers } from './lib/ask-box.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const golden = readGolden();

/** Pages that ask side by side: most of the time the box waits for a pause in typing. */
const PAGES = 6;

/** Classes in which the right page must always be first. */
const certain: readonly string[] = ['exact', 'abbreviation', 'alias', 'typo'];

async function askAll(): Promise<Answers> {
  const parts = Array.from({ length: PAGES }, (_, part) => golden.filter((_, place) => place % PAGES === part));
  const answers = await Promise.all(
    parts.map(async (queries) =>
      askBox(
        await site.open('/search/'),
        queries.map(({ query }) => query),
      ),
    ),
  );
  return new Map(answers.flatMap((part) => [...part]));
}

test('the box finds the right page first', async () => {
  const answers = await askAll();
  const found = new Map([...answers].map(([query, { addresses }]) => [query, addresses]));
  const weak = queryClasses
    .filter((name) => name !== 'out-of-scope')
    .map((name) => ({ name, first: measure(golden, found, name).first }))
    .filter(({ name, first }) => first < (certain.includes(name) ? 1 : 0.95));
  expect(weak).toEqual([]);
  expect(measure(golden, found).firstThree).toBeGreaterThanOrEqual(0.99);
  const claimed = golden.filter((item) => item.class === 'out-of-scope' && answers.get(item.query)?.answered);
  expect(claimed.map(({ query }) => query)).toEqual([]);
});
