import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, channel, handbook, metric, site, team } from '../catalog/testing.ts';
import { dataFiles, editUrl, issueUrl, type LinkedPage, newFileUrl, ownerOf, pageLinks } from './page-links.ts';

const here = { repository: 'https://github.com/o/r', branch: 'main', commit: '0123456789ab', suggest: 'https://github.com/o/r/new/main' };
const hrefs = (page: LinkedPage) =>
  Object.fromEntries(pageLinks(page, here).map(({ text, href }) => [text, href.replace(here.repository, '')]));
const listing = (name: string) => handbook({ prose: { tags: [{ line: 1, column: 1, attributes: {}, name }] } });
const report = (page: string, title: string) =>
  `/issues/new?${new URLSearchParams({ template: 'wrong-or-stale-definition.yml', title: `Wrong or stale: ${title}`, page, commit: here.commit })}`;
const files = '/tree/main/content';

test.each<[page: LinkedPage, links: Record<string, string>]>([
  [{ address: '/metrics/mau/', title: 'Users & more', entry: metric() }, { 'Edit this page': '/edit/main/content/metrics/mau.mdx' }],
  [{ address: '/', title: 'Home', entry: site() }, { 'Edit this page': '/edit/main/content/index.mdx' }],
  // A list leads to the folder of its entries, and the glossary also to a suggestion; a page made from code to neither.
  [{ address: '/reports/', title: 'Reports' }, { 'See the files': `${files}/reports` }],
  [
    { address: '/metrics/by-domain/', title: 'By domain' },
    { 'See the files': `${files}/metrics`, 'Suggest a definition': '/new/main' },
  ],
  [{ address: '/contributing/fields/', title: 'Fields' }, {}],
  [
    { address: '/handbook/vision/', title: 'Vision', entry: listing('ChannelList') },
    { 'Edit this page': '/edit/main/content/handbook/vision.mdx', 'Edit the data': '/edit/main/content/channels.yaml' },
  ],
])('the page $address leads to what it is made from, and to a report of a problem with its version', (page, links) => {
  expect(hrefs(page)).toEqual({ ...links, 'Report a problem': report(page.address, page.title) });
});

test.each([
  ['/handbook/support-model/', handbook(), ['content/stakeholders.yaml']],
  ['/handbook/ask-a-question/', handbook(), ['content/channels.yaml']],
  // Entries with files of their own are no data of one file.
  ['/handbook/vision/', listing('ReportList'), []],
])('the page %s shows rows that have their place on it', (address, entry, expected) => {
  expect(dataFiles({ address, title: 'x', entry })).toEqual(expected);
});

test('the owner has its own channel, else the one for everything; what is not known is left out', () => {
  const owner = (entry: Entry, ...entries: Entry[]) => {
    const { of } = catalogOf(...entries);
    return ownerOf(entry, of('teams'), of('channels'));
  };
  const eng = channel({ id: 'data-eng', for: 'Engineering.' });
  expect(owner(metric(), team({ channel: 'data-eng' }), eng, channel())).toEqual({
    name: 'Data',
    channel: { text: '#data-eng', href: '/handbook/ask-a-question/#data-eng' },
  });
  expect(owner(metric(), team(), eng, channel())?.channel?.text).toBe('#analytics');
  expect([handbook(), channel(), metric()].map((entry) => owner(entry, team()))).toEqual([undefined, undefined, { name: 'Data' }]);
});

test('the addresses of GitHub open a file, a new file with its text, and an issue form with its fields filled in', () => {
  const query = (url: URL) => Object.fromEntries(url.searchParams);
  expect(editUrl('content/a b#c.mdx', here)).toBe('https://github.com/o/r/edit/main/content/a%20b%23c.mdx');
  const file = new URL(newFileUrl('content/metrics/net-new.mdx', '---\ntitle: A & B\n', here));
  expect([file.pathname, query(file)]).toEqual([
    '/o/r/new/main/content/metrics',
    { filename: 'net-new.mdx', value: '---\ntitle: A & B\n' },
  ]);
  const issue = new URL(issueUrl(here.repository, 'wrong.yml', { title: 'Wrong: ', page: '/metrics/mau/ & more' }));
  expect([issue.pathname, query(issue)]).toEqual([
    '/o/r/issues/new',
    { template: 'wrong.yml', title: 'Wrong: ', page: '/metrics/mau/ & more' },
  ]);
});
