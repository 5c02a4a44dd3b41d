import { expect, test } from 'vitest';
import { catalogOf, metric } from '../catalog/testing.ts';
import { examples, otherForms } from './api-contract.ts';
import { apiFiles } from './index-of-files.ts';

const URL = 'https://handbook.test';
const mau = metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU', status: 'approved', owner: 'data' });
const files = new Map(apiFiles(catalogOf(mau), URL).map((file) => [`${URL}/api/${file.path}`, file.content]));
const codes = examples(URL).map(({ code }) => code);

test('the examples fetch files that exist', () => {
  const used = codes.flatMap((code) => code.match(/https:\/\/handbook\.test[^'"]+/g));
  expect(used).toEqual(['/api/lookup.json', '/api/metrics.json', '/api/metrics.csv'].map((path) => URL + path));
  const known = [...files.keys(), ...Object.keys(otherForms).map((path) => URL + path)];
  expect(used.filter((address) => !known.includes(address ?? ''))).toEqual([]);
});

test.each([
  [codes[0], ['Monthly active users', 'https://handbook.test/metrics/mau/']],
  [codes[1], [['Monthly active users: data']]],
])('an example prints what its title says (%#)', async (code, expected) => {
  const printed: unknown[][] = [];
  const fetched = (address: string) => Promise.resolve({ json: () => Promise.resolve(files.get(address)) });
  // The examples are text on a page; only running one proves that it works.
  // oxlint-disable-next-line typescript/no-implied-eval
  const example = new Function('fetch', 'console', `return (async () => {${code}})();`) as (...given: unknown[]) => Promise<void>;
  await example(fetched, { log: (...words: unknown[]) => printed.push(words) });
  expect(printed).toEqual([expected]);
});
