import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogOf, metric } from '../catalog/testing.ts';
import { changesFeed, escapeXml } from './atom.ts';

const site = { title: 'Handbook of <A & B>', url: 'https://example.com' };
const feedOf = (...definitions: Parameters<typeof metric>[0][]) =>
  changesFeed(catalogOf(...definitions.map((given) => metric(given))), site);
const all = (xml: string, tag: string) => [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text);

test('makes an entry of each change, newest first', () => {
  const xml = feedOf(
    {
      id: 'mau',
      title: 'Monthly active users',
      abbreviation: 'MAU',
      changes: [{ on: '2023-03-31', kind: 'meaning', summary: 'Counts "A" & not <B>.' }],
    },
    { id: 'wau', title: 'Weekly users', changes: [{ on: '2024-02-29', kind: 'source', summary: 'Moved.' }] },
  );
  expect(xml).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://example.com/feed.xml</id>
  <title>Handbook of &lt;A &amp; B&gt;: changes of definitions</title>
  <updated>2024-02-29T00:00:00Z</updated>
  <author><name>Handbook of &lt;A &amp; B&gt;</name></author>
  <link rel="self" type="application/atom+xml" href="https://example.com/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://example.com/metrics/"/>
  <entry>
    <id>https://example.com/metrics/wau/#history-2024-02-29-source</id>
    <title>Weekly users: source changed</title>
    <updated>2024-02-29T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://example.com/metrics/wau/#history"/>
    <summary>Moved.</summary>
  </entry>
  <entry>
    <id>https://example.com/metrics/mau/#history-2023-03-31-meaning</id>
    <title>MAU: meaning changed</title>
    <updated>2023-03-31T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://example.com/metrics/mau/#history"/>
    <summary>Counts &quot;A&quot; &amp; not &lt;B&gt;.</summary>
  </entry>
</feed>
`);
});

test('gives each of several changes of one kind on one day an id of its own', () => {
  const twice = { on: '2024-01-01', kind: 'wording', summary: 'Clearer.' };
  expect(all(feedOf({ changes: [twice, twice, { ...twice, kind: 'source' }] }), 'id').slice(1)).toEqual([
    'https://example.com/metrics/mau/#history-2024-01-01-wording',
    'https://example.com/metrics/mau/#history-2024-01-01-wording-2',
    'https://example.com/metrics/mau/#history-2024-01-01-source',
  ]);
});

test('keeps the hundred newest changes', () => {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  const changes = Array.from({ length: 103 }, (_, index) => ({ on: day(index), kind: 'source', summary: `Change ${index}.` }));
  const summaries = all(feedOf({ changes }), 'summary');
  expect([summaries.length, summaries[0], summaries.at(-1)]).toEqual([100, 'Change 102.', 'Change 3.']);
});

test('is a feed without entries where nothing has changed', () => {
  const xml = feedOf({});
  expect([all(xml, 'updated'), xml.includes('<entry>')]).toEqual([['1970-01-01T00:00:00Z'], false]);
});

/** `Char` of XML 1.0, section 2.2. */
function allowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return [9, 10, 13].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

test('leaves out what XML cannot hold and escapes the rest so that it reads the same', () => {
  const read = (xml: string) =>
    xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '');
  expect(escapeXml('a\u0000\u0008\u000B\u001F\uFFFE\uD800b\t\u{1F600}')).toBe('ab\t\u{1F600}');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      expect(read(escapeXml(text))).toBe(Array.from(text).filter(allowed).join(''));
    }),
  );
});
