import { expect, test } from 'vitest';
import { catalogOf, channel, handbook, metric, site, team } from '../catalog/testing.ts';
import { editUrl, issueUrl, newFileUrl } from './github-links.ts';
import { dataFiles, ownerOf, pageLinks, type LinkedPage } from './page-links.ts';

const here = { repository: 'https://github.com/o/r', branch: 'main', commit: '0123456789ab', suggest: 'https://github.com/o/r/new/main' };
const hrefs = (page: LinkedPage) =>
  Object.fromEntries(pageLinks(page, here).map(({ text, href }) => [text, href.replace(here.repository, '')]));
const tag = { line: 1, column: 1, attributes: {} };

test('the page of an entry leads to its file and to a report of a problem with the page and the version in it', () => {
  expect(hrefs({ address: '/metrics/mau/', title: 'Users & more', entry: metric() })).toEqual({
    'Edit this page': '/edit/main/content/metrics/mau.mdx',
    'Report a problem':
      '/issues/new?template=wrong-or-stale-definition.yml&title=Wrong+or+stale%3A+Users+%26+more&page=%2Fmetrics%2Fmau%2F&commit=0123456789ab',
  });
});

test('a list leads to the folder of its entries, and the glossary also to a suggestion', () => {
  expect(Object.keys(hrefs({ address: '/reports/', title: 'Reports' }))).toEqual(['See the files', 'Report a problem']);
  expect(hrefs({ address: '/metrics/by-domain/', title: 'Glossary by domain' })).toMatchObject({
    'See the files': '/tree/main/content/metrics',
    'Suggest a definition': '/new/main',
  });
});

test('a page that is made from code has only the report of a problem', () => {
  expect(Object.keys(hrefs({ address: '/contributing/fields/', title: 'Fields' }))).toEqual(['Report a problem']);
  expect(Object.keys(hrefs({ address: '/', title: 'Home', entry: site() }))).toEqual(['Edit this page', 'Report a problem']);
});

test('a page leads to the rows that it shows: those that have their place on it, and those that a component lists', () => {
  const entry = handbook();
  expect(dataFiles({ address: '/handbook/support-model/', title: 'x', entry })).toEqual(['content/stakeholders.yaml']);
  expect(dataFiles({ address: '/handbook/ask-a-question/', title: 'x', entry })).toEqual(['content/channels.yaml']);
  const listing = handbook({ prose: { tags: [{ ...tag, name: 'ChannelList' }] } });
  expect(dataFiles({ address: '/handbook/vision/', title: 'x', entry: listing })).toEqual(['content/channels.yaml']);
  expect(hrefs({ address: '/handbook/vision/', title: 'x', entry: listing })).toMatchObject({
    'Edit this page': '/edit/main/content/handbook/vision.mdx',
    'Edit the data': '/edit/main/content/channels.yaml',
  });
});

test('a list of entries with files of their own is no data of one file', () => {
  const listing = handbook({ prose: { tags: [{ ...tag, name: 'ReportList' }] } });
  expect(dataFiles({ address: '/handbook/vision/', title: 'x', entry: listing })).toEqual([]);
});

test('the owner has its own channel, else the one for everything', () => {
  const eng = channel({ id: 'data-eng', for: 'Engineering.' });
  const own = catalogOf(team({ channel: 'data-eng' }), eng, channel());
  expect(ownerOf(metric(), own.of('teams'), own.of('channels'))).toEqual({
    name: 'Data',
    channel: { text: '#data-eng', href: '/handbook/ask-a-question/#data-eng' },
  });
  const other = catalogOf(team(), eng, channel());
  expect(ownerOf(metric(), other.of('teams'), other.of('channels'))?.channel?.text).toBe('#analytics');
});

test('an owner that is not known and a channel that is not there are left out', () => {
  const { of } = catalogOf(team());
  expect(ownerOf(handbook(), of('teams'), of('channels'))).toBeUndefined();
  expect(ownerOf(channel(), of('teams'), of('channels'))).toBeUndefined();
  expect(ownerOf(metric(), of('teams'), of('channels'))).toEqual({ name: 'Data' });
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
