import { expect, test } from 'vitest';
import { catalogOf, channel, handbook, metric, site, team } from '../catalog/testing.ts';
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

test('an owner is asked in its own channel, else in the one for everything', () => {
  const eng = channel({ id: 'data-eng', for: 'Engineering.' });
  const own = catalogOf(team({ channel: 'data-eng' }), eng, channel());
  expect(ownerOf(metric(), own.of('teams'), own.of('channels'))).toEqual({
    name: 'Data',
    channel: { text: '#data-eng', href: '/handbook/ask-a-question/#data-eng' },
  });
  const other = catalogOf(team(), eng, channel());
  expect(ownerOf(metric(), other.of('teams'), other.of('channels'))?.channel?.text).toBe('#analytics');
});

test('nothing is said of an owner that is not known, nor of a channel that is not there', () => {
  const { of } = catalogOf(team());
  expect(ownerOf(handbook(), of('teams'), of('channels'))).toBeUndefined();
  expect(ownerOf(channel(), of('teams'), of('channels'))).toBeUndefined();
  expect(ownerOf(metric(), of('teams'), of('channels'))).toEqual({ name: 'Data' });
});
