import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, word } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { avoidedFieldProblems, avoidedWord } from './avoided-word.ts';

const why = 'It was renamed.';
const entries = [
  word({ id: 'score', avoid: ['customer score', 'client score'], use: 'health score', entry: 'health-score', why }),
  word({ id: 'nrr', avoid: ['NRR'], use: 'NDR', why }),
  word({ id: 'reach', avoid: ['reach'], use: 'seat consumption', ask: true, why }),
  word({ id: 'index', avoid: ['quality index'], use: 'index', why }),
  word({ id: 'app', avoid: ['app'], use: 'tool', why }),
  metric({ id: 'health-score', title: 'Health score' }),
  metric({ id: 'other', title: 'Other count', searchTerms: ['nrr'] }),
  report({ title: 'Customer score by month' }),
];
const { marked, marks, fixes, passes, leavesToAPerson } = ruleOn(avoidedWord, ...entries);

marks(
  [
    'Our «customer score» fell, our «reach» too.',
    `Unexpected \`customer score\`, expected \`health score\`. ${why}`,
    `Unexpected \`reach\`, expected \`seat consumption\` or another name that says what is meant. ${why}`,
  ],
  ['In 2021 it fell. The «NRR» rose! It is 2022.'],
);

fixes(
  ['Our customer score fell.', 'Our health score fell.'],
  ['A customer score, a client score.', 'A health score, a health score.'],
  ['Customer score. Two customer scores.', 'Health score. Two health scores.'],
  ['The NRR and the nrr.', 'The NDR and the nrr.'],
  ['## The NRR\n\n[NRR](/metrics/NRR/)', '## The NDR\n\n[NDR](/metrics/NRR/)'],
);

// Names that are broken over two lines or have marks inside, "a" that would have to be "an", and the other way around.
leavesToAPerson('Our reach fell.', 'Our customer\nscore.', 'Our customer **score**.', 'Use an app.', 'Use a quality index.');

passes({
  code: 'The `NRR`.',
  addresses: '[x](/customer score/ "y") and /NRR/',
  'quotation marks': 'They say "NRR" and “customer score”.',
  'a quotation': '> Our NRR',
  'a sentence with the right name': 'The customer score is now the health score.',
  'a sentence of a year': 'The customer score of 2021 fell.',
  'a longer name of the handbook': 'Open customer score by month.',
  'a part of a word': 'NRRs-like, XNRR, app-based and apple.',
});

test('passes a page that explains the name', () => {
  const pages = ['health-score', 'other', 'mau'].map((id) => marked('The customer score. The NRR.', { collection: 'metrics', id }));
  expect(pages).toEqual(['The customer score. The «NRR».', 'The «customer score». The NRR.', 'The «customer score». The «NRR».']);
});

const old = { aliases: ['utilization'], caveats: ['Utilization was its name.'] };
const seats = metric({ id: 'seat-consumption', title: 'Seat consumption', ...old });
const row = word({ avoid: ['utilization', 'total seats'], use: 'seats in use', entry: 'seat-consumption' });
const problemsOf = (...caveats: string[]) => {
  const entry = metric({ id: 'mau', caveats });
  return avoidedFieldProblems(entry, vocabularyOf(catalogOf(entry, seats, row, report({ title: 'MAU by Total Seats' }))));
};

test('reports a name to avoid at its field, with what to write and why', () => {
  const message = 'Unexpected `utilization`, expected `seats in use`. It has several meanings.';
  const place = placeOf(metric(), 'caveats.0');
  expect(problemsOf('Compare it with utilization.')).toEqual([{ ...place, rule: 'avoided-word', severity: 'error', message }]);
});

test('takes one in quotation marks, in code, in a sentence with the right name or a year, in a longer name, and on the page that explains it', () => {
  const quoted = ['Many call it "utilization".', 'The field is `utilization`.', 'See MAU by Total Seats.'];
  expect(problemsOf(...quoted, 'Seats in use were called utilization.', 'Until 2022 it was utilization.')).toEqual([]);
  expect(avoidedFieldProblems(seats, vocabularyOf(catalogOf(seats, row)))).toEqual([]);
});
