import { expect, test } from 'vitest';
import { catalogOf, metric } from '../catalog/testing.ts';
import { apiFiles } from './index-of-files.ts';
import { examples, otherForms } from './promise.ts';

test('the examples fetch files that there are', () => {
  const paths = apiFiles(catalogOf(metric()), 'https://handbook.test').map(({ path }) => `/api/${path}`);
  const used = examples('https://handbook.test').flatMap(({ code }) =>
    [...code.matchAll(/https:\/\/handbook\.test([^'"]+)/g)].map(([, path]) => path),
  );
  expect(used).toEqual(['/api/lookup.json', '/api/metrics.json', '/api/metrics.csv']);
  expect([...paths, ...Object.keys(otherForms)]).toEqual(expect.arrayContaining(used));
});

test('the first two examples do what their titles say', async () => {
  const mau = metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU', status: 'draft', owner: 'data' });
  const files = new Map(
    apiFiles(catalogOf(mau), 'https://handbook.test').map((file) => [`https://handbook.test/api/${file.path}`, file.content]),
  );
  const said = await Promise.all(
    examples('https://handbook.test')
      .slice(0, 2)
      .map(({ code }) => runExample(code, files)),
  );
  expect(said).toEqual([[['Monthly active users', 'https://handbook.test/metrics/mau/']], [[['Monthly active users: data']]]]);
});

async function runExample(code: string, files: ReadonlyMap<string, unknown>): Promise<unknown[][]> {
  const said: unknown[][] = [];
  const fetched = (address: string) => Promise.resolve({ json: () => Promise.resolve(files.get(address)) });
  // The examples are text on a page; to run one is the only proof that it works.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const example = new Function('fetch', 'console', `return (async () => {${code}})();`) as (...given: unknown[]) => Promise<void>;
  await example(fetched, { log: (...words: unknown[]) => said.push(words) });
  return said;
}
