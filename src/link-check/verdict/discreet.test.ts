import { expect, test } from 'vitest';
import { discreetResult } from './discreet.ts';
import { linkFormats, linkReport } from '../report/link-report.ts';
import { cleanResult } from '../report/testing.ts';
import type { CheckedObject, LinksResult } from '../report/result.ts';

const [known] = cleanResult.objects as [CheckedObject];
const { verifiedOn: _, ...unknown } = known;
const fresh: CheckedObject = {
  ...unknown,
  key: 'looker:acme.looker.com/dashboard/9',
  title: 'Layoffs',
  formerTitle: 'Plans',
  since: '2026-11-01',
  verdict: 'forbidden',
};
const result: LinksResult = {
  ...cleanResult,
  context: 'pull-request',
  objects: [known, fresh, { ...fresh, verdict: 'trashed', also: ['stale'] }],
  summary: { ...cleanResult.summary, never: { forbidden: 2, 'not-found-or-forbidden': 1 }, verdicts: { forbidden: 2, verified: 1 } },
};

test('of what was never verified, a pull request tells the verdict alone', () => {
  const { title: __, formerTitle: ___, since: ____, ...bare } = fresh;
  expect(discreetResult(result).objects).toEqual([
    known,
    { ...bare, verdict: 'not-found-or-forbidden' },
    { ...bare, verdict: 'trashed', also: [] },
  ]);
});

test('counts do not tell the two apart either', () => {
  expect(discreetResult(result).summary).toMatchObject({
    never: { 'not-found-or-forbidden': 3 },
    verdicts: { 'not-found-or-forbidden': 2, verified: 1 },
  });
  expect(discreetResult(result).summary.never).not.toHaveProperty('forbidden');
});

test('the number of calls does not tell them apart: what is not there is looked for in the trash too', () => {
  const calls = { planned: 3, made: 4, most: 300 };
  expect(discreetResult({ ...result, calls })).not.toHaveProperty('calls');
  expect(discreetResult({ ...result, context: 'scheduled', calls }).calls).toEqual(calls);
});

test.each(['local', 'scheduled'] as const)('in the context %s, all is shown', (context) => {
  expect(discreetResult({ ...result, context })).toEqual({ ...result, context });
});

test.each(linkFormats)('no title of it is in %s, and a 403 reads as a 404', (format) => {
  const printed = linkReport(result, format, []);
  expect(printed).not.toMatch(/Layoffs|Plans/);
  const missing = {
    ...result,
    objects: result.objects.map((one) => (one.verdict === 'forbidden' ? { ...one, verdict: 'not-found-or-forbidden' as const } : one)),
  };
  expect(linkReport(missing, format, [])).toBe(printed);
});
