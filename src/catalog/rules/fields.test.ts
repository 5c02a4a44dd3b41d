import { handbook, metric, report, sprint, TODAY } from '../testing.ts';
import { notInFuture, plainText } from './fields.ts';
import { testRule, type Row } from './testing.ts';

const future = (place: string, day: string) =>
  `${place}: Unexpected date \`${day}\`, expected a day that is not in the future: today is 2026-05-20`;
const change = (on: string) => ({ on, kind: 'meaning', summary: 'New.' });

testRule(notInFuture, {
  'takes today and days before it': [metric({ reviewed: TODAY, changes: [change('2025-12-31')] })],
  'takes numbers, and text that only contains a day': [
    [report({ order: 20300101 }), handbook({ title: 'Plan of 2030-01-01' }), metric({ caveats: ['Until 2030-01-01.', '2030-01-01 on'] })],
  ],
  'takes sprints that are planned': [sprint({ until: '2027-06-18' })],
  'reports reviews, deprecations, changes and the history of reports': [
    [
      metric({
        reviewed: '2026-05-21',
        deprecation: { on: '2026-07-01', reason: 'Old.', replacedBy: 'dau' },
        changes: [change('2026-01-01'), change('2027-01-01')],
      }),
      report({ history: [{ on: '2026-09-01', summary: 'Moved.' }] }),
    ],
    future('metrics/mau deprecation.on', '2026-07-01'),
    future('metrics/mau reviewed', '2026-05-21'),
    future('metrics/mau changes.1.on', '2027-01-01'),
    future('reports/company-kpis history.0.on', '2026-09-01'),
  ],
});

const refused = (readsAs: string, found: string): Row => [metric({ readsAs }), `metrics/mau readsAs: Unexpected ${found}`];
const inBackticks = 'expected plain words; put code in backticks';
const themselves = 'expected plain words; write the characters themselves';
const curly = 'curly quote at the start, expected a straight one: YAML reads a curly quote as part of the text';
const looks = 'expected text that reads as it looks; delete it';
const linked = 'link `[MAU](/metrics/mau/)`, expected plain words; put links in the text below the fields';

testRule(plainText, {
  'takes signs, code and quotes inside words': [
    metric({ caveats: ['A < B and B > C', '`<id>` of a metric', '“Usage” is 40%', '“Usage”', 'a [note] (see below)', '40% of 10'] }),
  ],
  'refuses a tag': refused('<script>alert(1)</script>', `tag \`<script>\`, ${inBackticks}`),
  'refuses the end of a tag': refused('Some </b>', `tag \`</b>\`, ${inBackticks}`),
  'refuses half a tag': refused('<img src=x onerror=alert(1)', `tag \`<img src=x onerror=alert(1)\`, ${inBackticks}`),
  'refuses a doctype': refused('<!doctype html>', `tag \`<!doctype html>\`, ${inBackticks}`),
  'refuses a link': refused('See [MAU](/metrics/mau/)', linked),
  'refuses a curly quote before a straight one': refused('“40% means 12 days"', curly),
  'refuses a single curly quote at the start': refused('‘40%', curly),
  'refuses a comment of MDX': refused('{/* stakeholders:end */}', `markup \`{/*\`, ${themselves}`),
  'refuses an entity': refused('This &amp; that', `markup \`&amp;\`, ${themselves}`),
  'refuses bold text': refused('The **best** value', `markup \`**best**\`, ${themselves}`),
  'refuses a control character': refused('a\u001b[31mb', `invisible character U+001B, ${looks}`),
  'refuses a character that turns text around': refused('a\u202Eb', `invisible character U+202E, ${looks}`),
});
