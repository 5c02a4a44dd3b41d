import { expect, test } from 'vitest';
import { check, mau, renamed, textsOf } from '../../rename/testing.ts';
import { changed, type Files, type SmallFile } from '../testing.ts';

const prose = (text: string) => changed('metrics/dau.mdx', 'The day ends', `${text}\n\nThe day ends`);
const fields = (text: string) => changed('metrics/stickiness.mdx', 'unit: ratio', `${text}\nunit: ratio`);

test('quotes an id that YAML reads as something else than text', () => {
  const { texts } = renamed(textsOf(), { ...mau, to: 'true' });
  expect(texts.get('content/metrics/dau.mdx')).toContain("related: ['true', stickiness]");
  expect(check(texts).problems).toEqual([]);
  const again = renamed(texts, { ...mau, from: 'true', to: '2024' }).texts;
  expect(again.get('content/metrics/2024.mdx')).toContain("formerIds: [mau, 'true']");
  expect(again.get('content/metrics/dau.mdx')).toContain("related: ['2024', stickiness]");
  expect(check(again).problems).toEqual([]);
});

test('refuses a spelling that cannot be replaced, with its line', () => {
  const refused = (changes: Files) => () => renamed(textsOf(changes), mau);
  const told = (line: number, file: SmallFile) =>
    `Unexpected spelling in line ${line} of \`content/${file}\`, expected the id or address in plain letters; write it out, then rename.`;
  expect(refused(fields('related: ["m\\u0061u"]'))).toThrow(told(15, 'metrics/stickiness.mdx'));
  expect(refused(fields('related: [dau]\nreports: []\ncaveats: ["/metrics/m\\u0061u/", "/metrics/mau/"]'))).toThrow(
    told(17, 'metrics/stickiness.mdx'),
  );
  expect(refused(prose('a [b](/metrics/m&#x61;u/)'))).toThrow(told(25, 'metrics/dau.mdx'));
});
