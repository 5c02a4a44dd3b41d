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
  expect([genericText(text), genericText(text, tools)]).toEqual([problem, problem]);
});

const ofTools =
  'Looker/Looker dashboard/the Amplitude chart/dashboard/View in Looker/Dashboards/company BI/source/See this chart in Amplitude';
test.each(ofTools.split('/'))('for a link to an object of a tool, %j says nothing', (text) => {
  expect([genericText(text), genericText(text, tools)]).toEqual([undefined, `link text \`${text}\``]);
});

const specific = 'Company KPIs/the growth dashboard/Looker dashboard of signups/definition/Batch Changes/KPIs/où/图表';
test.each(specific.split('/'))('%j says something', (text) => {
  expect([genericText(text), genericText(text, tools)]).toEqual([undefined, undefined]);
});
