import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, TODAY } from '../testing.ts';
import { plainText } from './plain-text.ts';

const problemsOf = (readsAs: string) => plainText(catalogOf(metric({ readsAs })), TODAY);

test.each(['A < B and B > C', '`<id>` of a metric', '“Usage” is 40%', '“Usage”', 'a [note] (see below)', '40% of 10'])(
  'takes %j',
  (text) => {
    expect(problemsOf(text)).toEqual([]);
  },
);

const quote = 'Unexpected curly quote at the start, expected a straight one: YAML takes a curly quote for a letter';

test.each([
  ['<script>alert(1)</script>', 'Unexpected tag `<script>`, expected plain words; put code in backticks'],
  ['Some </b>', 'Unexpected tag `</b>`, expected plain words; put code in backticks'],
  ['<img src=x onerror=alert(1)', 'Unexpected tag `<img src=x onerror=alert(1)`, expected plain words; put code in backticks'],
  ['<!doctype html>', 'Unexpected tag `<!doctype html>`, expected plain words; put code in backticks'],
  [
    'See [MAU](/metrics/mau/)',
    'Unexpected link `[MAU](/metrics/mau/)`, expected plain words; a link belongs into the text below the fields',
  ],
  ['“40% means 12 days"', quote],
  ['‘40%', quote],
])('refuses %j', (text, message) => {
  expect(problemsOf(text)).toEqual([{ ...placeOf(metric(), 'readsAs'), rule: 'plain-text', severity: 'error', message }]);
});

test.each([
  ['{/* stakeholders:end */}', 'Unexpected markup `{/*`, expected plain words; write the characters themselves'],
  ['This &amp; that', 'Unexpected markup `&amp;`, expected plain words; write the characters themselves'],
  ['The **best** value', 'Unexpected markup `**best**`, expected plain words; write the characters themselves'],
  ['a\u001b[31mb', 'Unexpected invisible character U+001B, expected text that reads as it looks; delete it'],
  ['a\u202Eb', 'Unexpected invisible character U+202E, expected text that reads as it looks; delete it'],
])('tells %j', (text, message) => {
  expect(problemsOf(text)).toMatchObject([{ rule: 'plain-text', message }]);
});
