import { expect, test } from 'vitest';
import { after, afterUnchecked, mau } from './testing.ts';
import { changed } from '../lib/testing.ts';

const prose = (text: string) => changed('metrics/dau.mdx', 'The day ends', `${text}\n\nThe day ends`);

test.for<[spelling: string, before: string, expected: string]>([
  ['an address', '[a](/metrics/mau/)', '[a](/metrics/monthly/)'],
  ['an anchor', '[a](/metrics/mau/#_top)', '[a](/metrics/monthly/#_top)'],
  ['a query', '[a](/metrics/mau/?from=mau#mau)', '[a](/metrics/monthly/?from=mau#mau)'],
  ['angle brackets and a title', '[a](</metrics/mau/> "mau")', '[a](</metrics/monthly/> "mau")'],
  ['words that look like its address', '[`](/metrics/mau/)`](/metrics/mau/)', '[`](/metrics/mau/)`](/metrics/monthly/)'],
  ['no words', 'x [](/metrics/mau/) x', 'x [](/metrics/monthly/) x'],
  ['letters outside ASCII before it', 'é 🎉 [ü](/metrics/mau/) ß', 'é 🎉 [ü](/metrics/monthly/) ß'],
  ['a definition', '[a][mau]\n\n[mau]: /metrics/mau/ "mau"', '[a][mau]\n\n[mau]: /metrics/monthly/ "mau"'],
  ['a place in a table', '| a |\n| --- |\n| [a](/metrics/mau/) |', '| a |\n| --- |\n| [a](/metrics/monthly/) |'],
  [
    'a note around it',
    ':::note[See [a](/metrics/mau/)]\n[b](/metrics/mau/)\n:::',
    ':::note[See [a](/metrics/monthly/)]\n[b](/metrics/monthly/)\n:::',
  ],
])('changes a link with %s', ([, before, expected]) => {
  expect(after(prose(before), mau, 'metrics/dau.mdx')).toContain(`\n${expected}\n\nThe day ends`);
});

test.for([
  'mau and MAU, `/metrics/mau/`, /metrics/mau/',
  '```text\n[a](/metrics/mau/)\n```',
  '[a](https://example.com/metrics/mau/)',
  '{/* [a](/metrics/mau/) */}',
  '![mau](/images/metrics/mau/)',
])('leaves in prose what is no link to the page: %s', (text) => {
  expect(after(prose(text), mau, 'metrics/dau.mdx')).toContain(`\n${text}\n\nThe day ends`);
});

test.for<[string, string, string]>([
  ['no slash at its end', '[a](/metrics/mau) [b](/metrics/mau#why)', '[a](/metrics/monthly) [b](/metrics/monthly#why)'],
  ['a relative address', '[a](../mau/) [b](../../metrics/mau/#x)', '[a](../monthly/) [b](../../metrics/monthly/#x)'],
  ['only an anchor or a query, and leaves it', '[mau](#mau) [b](?mau)', '[mau](#mau) [b](?mau)'],
])('knows a link with %s, which the check of content refuses', ([, before, expected]) => {
  expect(afterUnchecked(prose(before), mau, 'metrics/dau.mdx')).toContain(`\n${expected}\n\nThe day ends`);
});
