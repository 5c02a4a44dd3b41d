import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { byTitle, entriesById, entryOfRoute, inOrder } from './content.ts';
import { onRequest } from './middleware.ts';
import { GET as redirects } from './redirects-file.ts';
import { namesFile, records, textsFile } from './search-files.ts';

vi.mock('./reading.ts', async () => {
  const { catalogOf, channel, metric, retired, site } = await import('../catalog/testing.ts');
  return {
    handbookCatalog: () =>
      catalogOf(
        site(),
        metric({
          id: 'mau',
          title: 'Monthly active users',
          abbreviation: 'MAU',
          formerIds: ['monthly-users'],
          formerAnchors: { old: 'what-it-is' },
        }),
        metric({ id: 'dau', title: 'Daily active users', searchTerms: ['users'] }),
        metric({ id: 'wau', title: 'Weekly active users', searchTerms: ['users'] }),
        channel({ id: 'ops' }),
        channel({ id: 'analytics' }),
        retired({ id: 'old-page', address: '/handbook/old-page/' }),
      ),
  };
});

test.each([
  ['metrics/mau', 'mau'],
  ['index', 'index'],
  ['', 'index'],
  ['metrics', undefined],
  ['metrics/no-such-entry', undefined],
  ['no-such-folder/mau', undefined],
])('the route `%s` shows the entry %s', (route, id) => {
  expect(entryOfRoute(route)?.id).toBe(id);
});

test('entries by id come in the order of the ids, without those that do not exist', () => {
  expect(entriesById('metrics', ['mau', 'nothing', 'dau']).map(({ id }) => id)).toEqual(['mau', 'dau']);
  expect(entriesById('metrics')).toEqual([]);
});

test('lists are sorted by order, then by name as in a dictionary', () => {
  const entry = (title: string, order?: number) => ({ id: title, collection: 'tools', data: { title, order } }) as unknown as Entry;
  const entries = [entry('b'), entry('P95'), entry('p9'), entry('A', 2), entry('Z', 1)];
  expect(entries.toSorted(inOrder).map(({ id }) => id)).toEqual(['Z', 'A', 'b', 'p9', 'P95']);
  expect(entries.toSorted(byTitle).map(({ id }) => id)).toEqual(['A', 'b', 'p9', 'P95', 'Z']);
});

describe('former anchors', () => {
  const heading = '<h2 id="what-it-is">What it is</h2>';
  const answer = async (path: string, type: string) => {
    const next = () => Promise.resolve(new Response(heading, { headers: { 'Content-Type': type } }));
    const response = await onRequest({ url: new URL(path, 'https://handbook.example') } as Parameters<typeof onRequest>[0], next);
    return response?.text();
  };

  test.each([
    ['/metrics/mau/', 'text/html', '<h2 id="what-it-is"><span id="old"></span>What it is</h2>'],
    ['/metrics/dau/', 'text/html', heading],
    ['/metrics/', 'text/html', heading],
    ['/metrics/mau/', 'application/json', heading],
  ])('of `%s` as %s', async (path, type, expected) => {
    expect(await answer(path, type)).toBe(expected);
  });
});

test('hosts redirect short and former addresses, but no name with a choice', async () => {
  const lines = (await redirects().text()).split('\n');
  expect(lines).toEqual(lines.toSorted((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)));
  expect(lines).toContain('/go/mau/ /metrics/mau/ 301');
  expect(lines).toContain('/go/monthly-users/ /metrics/mau/ 301');
  expect(lines).toContain('/metrics/monthly-users/ /metrics/mau/ 301');
  expect(lines).toContain('/go/old-page/ /handbook/old-page/ 301');
  expect(lines.filter((line) => line.startsWith('/go/users/'))).toEqual([]);
});

test('both search files have one version, and help names the channel for all questions', () => {
  expect(namesFile.split('\n\n')[0]).toBe(textsFile.version);
  expect(textsFile.version).toMatch(/^[0-9a-f]{8}$/);
  expect(textsFile.rows).toHaveLength(records.length);
  expect(textsFile.help.ask).toEqual({ label: '#analytics', address: '/handbook/ask-a-question/#analytics' });
});
