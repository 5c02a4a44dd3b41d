import { expect, test } from 'vitest';
import { inProse, looker } from './testing.ts';

const silent = 'expected words that name what it leads to';

test.each<[prose: string, problem?: string]>([
  [`[here](${looker}/dashboards/2)`, `Unexpected link text \`here\`, ${silent}`],
  [`[Looker dashboard](${looker}/dashboards/2)`, `Unexpected link text \`Looker dashboard\`, ${silent}`],
  [`[](${looker}/dashboards/2)`, `Unexpected link without words, ${silent}`],
  [`[${looker}/dashboards/2](${looker}/dashboards/2)`, `Unexpected link text \`${looker}/dashboards/2\`, ${silent}`],
  [`<A to="${looker}/dashboards/2">here</A>`, `Unexpected link text \`here\`, ${silent}`],
  [`[here](${looker})`, `Unexpected link text \`here\`, ${silent}`],
  // The prose check reports these, or they have no text at all.
  ['[here](https://a.example/)'],
  [`${looker}/dashboards/2`],
  [`<A to="${looker}/dashboards/2" />`],
])('reports of the text of %s: %s', (prose, message) => {
  expect(inProse(prose).map((line) => line.replace(/^6:\d+ error link-text: /, ''))).toEqual(message === undefined ? [] : [message]);
});

test('suggests the title of a report as the text of a link, and its page as the target', () => {
  expect(inProse(`[here](${looker}/dashboards/1)`)).toEqual([
    '6:1 error link-text: Unexpected link text `here`, expected words that name what it leads to (did you mean `Company KPIs`?)',
    '6:1 warning link-to-report: Unexpected link into the tool, expected the page of the report “Company KPIs” (did you mean `/reports/kpis/`?)',
  ]);
});

test('reports every further name of one object, but no address, generic text or text of a report', () => {
  const board = `${looker}/dashboards/2`;
  const prose = `[Growth](${board}), [the growth](${board}/), [Signups](${looker}/embed/dashboards/2), [signups](${board}), [Other](${looker}/dashboards/3) ${board} [here](${board}) [A](${looker}/dashboards/1) [B](${looker}/dashboards/1)`;
  expect(inProse(prose).filter((line) => line.includes('link-names'))).toEqual([
    expect.stringMatching(
      / warning link-names: Unexpected second name `Signups` of one object, expected `Growth`: .* calls it so in line 6$/,
    ),
  ]);
});
