import { expect, test } from 'vitest';
import { readQuestion, isComparison, sidesOf, type Intent } from './question.ts';

/** Queries by what they ask for; what they ask about is in brackets. */
const questions: [Intent, string][] = Object.entries({
  definition: `
    what is [mau]; whats [mau]; what is the [mau]; what are our [mau]; what does [mau] mean; what [mau] means; what does [mau] stand for;
    what counts as a [mau]; what is considered [mau]; define [mau]; please define [mau]; definition of the [mau]; meaning of [mau];
    formula for [mau]; explain [mau]; who owns the [mau]; who is responsible for [mau]; where does [mau] come from; where is [mau] kept;
    how is [mau] calculated; how are the [mau] worked out; how do i calculate [mau]; how to measure [mau]; [mau] definition;
    [mau] meaning; [mau] formula; what is the [mau] definition`,
  comparison: `
    what is the difference between [ndr and grr]; whats the difference of [ndr and grr]; differences between [ndr and grr];
    compare [ndr to grr]; how does [ndr differ from grr]; how is [ndr different to grr]; how do [ndr and grr] differ`,
  person: `
    who supports [marketing]; who supports the [marketing] team; who is supporting our [marketing] department; who helps [marketing];
    who is the analyst for [marketing]; who is contact of the [marketing] group; data analyst for [marketing];
    stakeholders of the [marketing] team; [marketing] analyst; [marketing] contact; [marketing] point of contact;
    who is [my analyst]; who is [ada lovelace]; whom should [i ask]`,
  'how-to': `
    how do i [request a project]; how can we [request a project]; how to [request a project]; where do i [request a project];
    can i [request a project]; i need to [request a project]`,
  report: `
    which [customers are at risk]; list of [customers by plan]; [customers without seats]; [churn] in looker; [retention] from amplitude`,
  // The place of a thing is the thing; the rest is no question, or one without what it asks about
  nothing: `
    where can i find the [mau]; where do we see [dashboards];
    [mau]; [why is it slow in looker]; [what]; [what is]; [who]; [define]; [analyst]; [definition]; [add a definition];
    [propose new metric definition]; []`,
}).flatMap(([intent, list]) =>
  list.split(';').map((query): [Intent, string] => [intent === 'nothing' ? undefined : (intent as Intent), query.trim()]),
);

test.each(questions)('asks for a %s: %s', (intent, marked) => {
  const core = /\[(.*)\]/.exec(marked)?.[1];
  expect(readQuestion(marked.replace(/[[\]]/g, '').split(' '))).toEqual({ core, intent });
  if (intent === 'comparison') expect(sidesOf(core ?? '')).toContainEqual(['ndr', 'grr']);
});

test.each([
  ['ndr and grr', [['ndr', 'grr']]],
  ['ndr vs grr', [['ndr', 'grr']]],
  ['net dollar retention versus grr', [['net dollar retention', 'grr']]],
  ['ndr or grr', [['ndr', 'grr']]],
  ['ndr different from grr', [['ndr', 'grr']]],
  [
    'time to hire and time to fill',
    [
      ['time', 'hire and time to fill'],
      ['time to hire', 'time to fill'],
      ['time to hire and time', 'fill'],
    ],
  ],
  ...['ndr', 'ndr grr', 'ndr and', 'and grr', 'brand order', ''].map((core): [string, string[][]] => [core, []]),
])('`%s` has the sides %j', (core, sides) => {
  expect(sidesOf(core)).toEqual(sides);
});

test('only `vs` and `versus` compare without a question', () => {
  expect(['ndr vs grr', 'ndr versus grr', 'ndr and grr', 'vs grr'].map(isComparison)).toEqual([true, true, false, false]);
});
