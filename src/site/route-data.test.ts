import { expect, test, vi } from 'vitest';
import { onRequest } from './route-data.ts';

vi.mock('./reading.ts', async () => {
  const { catalogOf, metric, site, team } = await import('../catalog/testing.ts');
  const usage = { domain: 'users-and-activity' };
  return {
    handbookCatalog: () =>
      catalogOf(
        site(),
        site({ id: '404' }),
        team(),
        metric({ id: 'mau', title: 'Monthly active users', ...usage }),
        metric({ id: 'dau', title: 'Daily active users', ...usage, confusedWith: [{ id: 'mau', difference: 'A day.' }] }),
        metric({ id: 'wau', title: 'Weekly active users', ...usage }),
        metric({ id: 'arr', title: 'ARR', domain: 'revenue' }),
      ),
  };
});

type Head = { tag: string; attrs: Record<string, string> };
const link = (href: string) => ({ type: 'link', href, isCurrent: false });

/** The route of a page after the middleware has run. */
async function routeOf(id: string, more: object = {}) {
  const route = {
    id,
    entry: { filePath: `content/${id}.mdx` },
    head: [{ tag: 'meta', attrs: { name: 'twitter:card', content: 'old' } }] as Head[],
    sidebar: [{ type: 'group', entries: [link('/metrics/'), link('/metrics/by-domain/'), link('/compare/')] }],
    toc: { items: [{ slug: '_top' }, { slug: 'prose' }] } as { items: { slug: string }[] } | undefined,
    pagination: { prev: undefined, next: undefined } as Record<'prev' | 'next', { label: string; href: string } | undefined>,
    editUrl: 'https://example.com/edit',
    ...more,
  };
  await onRequest({ locals: { starlightRoute: route } } as never, () => Promise.resolve());
  return route;
}

test.each([
  ['metrics/dau', undefined, '/metrics/mau/'],
  ['metrics/mau', '/metrics/dau/', '/metrics/wau/'],
  ['metrics/wau', '/metrics/mau/', undefined],
  ['metrics/arr', undefined, undefined],
  ['metrics', undefined, undefined],
])('%s is between its neighbors of the same domain', async (id, prev, next) => {
  const { pagination } = await routeOf(id);
  expect([pagination.prev?.href, pagination.next?.href]).toEqual([prev, next]);
});

test.each([
  ['metrics/mau', '/metrics/'],
  ['metrics/by-domain/revenue', '/metrics/by-domain/'],
  ['compare/dau/mau', '/compare/'],
  ['search', undefined],
])('%s marks its list as current', async (id, expected) => {
  const { sidebar } = await routeOf(id);
  expect(sidebar[0]?.entries.filter(({ isCurrent }) => isCurrent).map(({ href }) => href)).toEqual(expected ? [expected] : []);
});

test('sections from fields are in the table of contents, around those of the prose', async () => {
  const slugs = (await routeOf('metrics/dau')).toc?.items.map(({ slug }) => slug) ?? [];
  expect([slugs[0], slugs.length > 2, slugs.includes('prose')]).toEqual(['_top', true, true]);
  expect((await routeOf('index')).toc).toBeUndefined();
});

test.each([
  ['metrics/mau', ['text/markdown /metrics/mau.md', 'application/ld+json']],
  ['metrics', ['text/markdown /metrics.md', 'application/ld+json', 'application/atom+xml /feed.xml']],
  ['index', ['text/markdown /index.md', 'application/opensearchdescription+xml /opensearch.xml']],
  ['search', ['application/opensearchdescription+xml /opensearch.xml']],
  ['404', []],
])('the head of %s offers other forms of it', async (id, expected) => {
  const { head } = await routeOf(id);
  const offers = head.flatMap(({ attrs }) => (attrs['type'] ? [`${attrs['type']} ${attrs['href'] ?? ''}`.trim()] : []));
  expect(offers.filter((offer) => offer !== 'speculationrules')).toEqual(expected);
});

test('metas of an entry replace those of the same name, and the page for missing addresses has no file to edit', async () => {
  const { head } = await routeOf('metrics/mau');
  const cards = head.filter(({ attrs }) => attrs['name'] === 'twitter:card').map(({ attrs }) => attrs['content']);
  expect(cards).toEqual(['summary_large_image']);
  expect((await routeOf('404')).editUrl).toBeUndefined();
});
