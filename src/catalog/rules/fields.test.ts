import { handbook, metric, report, sprint, TODAY } from '../testing.ts';
import { notInFuture, plainText } from './fields.ts';
import { testRule } from './testing.ts';

const future = (place: string, day: string) =>
  `${place}: Unexpected date \`${day}\`, expected a day that is not in the future: today is 2026-05-20`;
const deprecation = { on: '2026-07-01', reason: 'Old.', replacedBy: 'dau' };
const change = (on: string) => ({ on, kind: 'meaning', summary: 'New.' });

testRule(notInFuture, {
  'takes days up to today, numbers, text that only contains a day, and sprints that are planned': [
    [
      metric({ reviewed: TODAY, changes: [change('2025-12-31')], caveats: ['Until 2030-01-01.', '2030-01-01 on'] }),
      ...[report({ order: 20300101 }), handbook({ title: 'Plan of 2030-01-01' }), sprint({ until: '2027-06-18' })],
    ],
  ],
  'reports reviews, deprecations, changes and the history of reports': [
    [
      metric({ reviewed: '2026-05-21', deprecation, changes: [change('2026-01-01'), change('2027-01-01')] }),
      report({ history: [{ on: '2026-09-01', summary: 'Moved.' }] }),
    ],
    future('metrics/mau deprecation.on', '2026-07-01'),
    future('metrics/mau reviewed', '2026-05-21'),
    future('metrics/mau changes.1.on', '2027-01-01'),
    future('reports/company-kpis history.0.on', '2026-09-01'),
  ],
});

const inBackticks = 'expected plain words; put code in backticks';
const themselves = 'expected plain words; write the characters themselves';
const curly = 'curly quote at the start, expected a straight one: YAML reads a curly quote as part of the text';
const looks = 'expected text that reads as it looks; delete it';
const linked = 'link `[MAU](/metrics/mau/)`, expected plain words; put links in the text below the fields';

/** Texts of a field, each with what is unexpected in it. */
const refused = {
  '<script>alert(1)</script>': `tag \`<script>\`, ${inBackticks}`,
  'Some </b>': `tag \`</b>\`, ${inBackticks}`,
  '<img src=x onerror=alert(1)': `tag \`<img src=x onerror=alert(1)\`, ${inBackticks}`,
  '<!doctype html>': `tag \`<!doctype html>\`, ${inBackticks}`,
  'See [MAU](/metrics/mau/)': linked,
  '“40% means 12 days"': curly,
  '‘40%': curly,
  '{/* stakeholders:end */}': `markup \`{/*\`, ${themselves}`,
  'This &amp; that': `markup \`&amp;\`, ${themselves}`,
  'The **best** value': `markup \`**best**\`, ${themselves}`,
  'a\u001b[31mb': `invisible character U+001B, ${looks}`,
  'a\u202Eb': `invisible character U+202E, ${looks}`,
};
const plain = ['A < B and B > C', '`<id>` of a metric', '“Usage” is 40%', '“Usage”', 'a [note] (see below)', '40% of 10'];

testRule(plainText, {
  'takes signs, code and quotes inside words, and refuses markup and what nobody sees': [
    [metric({ id: 'plain', caveats: plain }), metric({ caveats: Object.keys(refused) })],
    ...Object.values(refused).map((found, index) => `metrics/mau caveats.${index}: Unexpected ${found}`),
  ],
});
