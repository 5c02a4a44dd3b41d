import { expect, test } from 'vitest';
import { genericText } from './generic-text.ts';

const tools = ['Looker', 'Amplitude', 'Company BI'];

test.each([
  ['here', 'link text `here`'],
  ['Click  here!', 'link text `Click here!`'],
  ['this **dashboard**', 'link text `this **dashboard**`'],
  ['Read more →', 'link text `Read more →`'],
  ['  ', 'link without words'],
  ['https://example.looker.com/dashboards/1?Account=Acme#tile', 'link text `https://example.looker.com/dashboards/1`'],
  ['www.example.com', 'link text `www.example.com`'],
])('for any link, %j says nothing', (text, problem) => {
  expect(genericText(text)).toBe(problem);
  expect(genericText(text, tools)).toBe(problem);
});

test.each([
  'Looker',
  'Looker dashboard',
  'the Amplitude chart',
  'dashboard',
  'View in Looker',
  'Dashboards',
  'company BI',
  'source',
  'See this chart in Amplitude',
])('for a link to an object of a tool, %j says nothing', (words) => {
  expect(genericText(words, tools)).toBe(`link text \`${words}\``);
  expect(genericText(words)).toBe(undefined);
});

test.each(['Company KPIs', 'the growth dashboard', 'Looker dashboard of signups', 'definition', 'Batch Changes', 'KPIs', 'où', '图表'])(
  '%j says something',
  (words) => {
    expect(genericText(words, tools)).toBe(undefined);
    expect(genericText(words)).toBe(undefined);
  },
);
