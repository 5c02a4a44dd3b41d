import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonReport, linkFormats, linkReport, printable } from './link-report.ts';
import { HOSTILE, cleanResult, richResult } from './testing.ts';
import { ISSUE_MARKER, fingerprintIn, trackingIssueBody } from './tracking-issue-body.ts';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LinkReportProblem, LinksResult } from './result.ts';

test.each(linkFormats)('prints a run with something of everything as %s', async (format) => {
  await expect(linkReport(richResult, format)).toMatchFileSnapshot(`golden/rich-${format}.txt`);
});

test.each(linkFormats)('prints a run without a finding as %s', async (format) => {
  await expect(linkReport(cleanResult, format)).toMatchFileSnapshot(`golden/clean-${format}.txt`);
});

test('writes the text of the issue', async () => {
  await expect(trackingIssueBody(richResult)).toMatchFileSnapshot('golden/rich-issue.txt');
});

const schema = JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test.each([
  ['of everything', richResult],
  ['without a finding', cleanResult],
  ['of a pull request', { ...richResult, context: 'pull-request' } satisfies LinksResult],
])('a report %s keeps the schema', (_, result) => {
  validate(JSON.parse(jsonReport(result)));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema refuses a field that it does not know and a verdict that is none', () => {
  expect(validate({ ...richResult, token: 'x' })).toBe(false);
  expect(validate({ ...cleanResult, objects: [{ ...cleanResult.objects[0], verdict: 'dead' }] })).toBe(false);
});

test('holds no filter, and no field that a caller added', () => {
  const problems = richResult.problems.map((problem) => ({
    ...problem,
    link: { url: 'https://acme.looker.com/dashboards/1?Customer=Globex' },
  }));
  const objects = richResult.objects.map((object) => ({ ...object, secret: 'hush' }));
  const text = jsonReport({ ...richResult, problems, objects });
  expect(text).not.toMatch(/Globex|hush|"link":/);
});

test('a title is kept as it is, and harmless where it is printed', () => {
  const text = jsonReport(richResult);
  const read = JSON.parse(text) as LinksResult;
  expect(read.objects.find(({ key }) => key.endsWith('/dashboard/2'))?.title).toBe(HOSTILE);
  expect(text).toContain(String.raw`\r\u0023#[error]@everyone`);
  expect(text.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});

test('whatever a text holds, what is printed has no invisible character and reads back the same', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('##[', '\u202e', '\u009b', '\u{e0001}', '\n', '\u2028', '#'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (value) => {
      const printed = printable({ value });
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(printed).not.toMatch(/##\[|[\p{Cf}\u2028\u2029\u007f-\u009f]|[\u0000-\u0009\u000b-\u001f]/u);
      expect(JSON.parse(printed)).toEqual({ value });
    }),
  );
});

const bodyOf = (result: LinksResult) => trackingIssueBody(result) ?? '';

test('starts with its marker and its fingerprint', () => {
  const body = bodyOf(richResult);
  expect(body.split('\n')[0]).toBe(ISSUE_MARKER);
  expect(fingerprintIn(body)).toMatch(/^[0-9a-f]{16}$/);
});

test('is the same on another day, in another order, with other counts', () => {
  const later: LinksResult = {
    ...richResult,
    day: '2026-11-30',
    problems: [...richResult.problems].reverse(),
    objects: richResult.objects.map((object) => ({ ...object, verifiedOn: '2026-11-30' })),
    summary: { ...richResult.summary, verifiedToday: 0, verifiedBefore: 4 },
    calls: { planned: 1, made: 1, most: 1 },
  };
  expect(bodyOf(later)).toBe(bodyOf(richResult));
});

test('has another fingerprint once something else was found', () => {
  const fewer = { ...richResult, problems: richResult.problems.slice(0, -1) };
  expect(fingerprintIn(bodyOf(fewer))).not.toBe(fingerprintIn(bodyOf(richResult)));
});

test('is not there where nothing needs attention, and a mistake of style needs none', () => {
  const style = richResult.problems.filter(({ rule }) => rule === 'link-text');
  expect(trackingIssueBody(cleanResult)).toBeUndefined();
  expect(trackingIssueBody({ ...cleanResult, problems: style })).toBeUndefined();
});

test('is there where a run could not look, because silence would mean nothing', () => {
  expect(
    bodyOf({ ...cleanResult, incomplete: ['Looker refused the credentials.'] })
      .split('\n\n')
      .slice(2),
  ).toEqual(['**Incomplete:** Looker refused the credentials. What is not listed here may be broken all the same.\n']);
});

test('stays below what GitHub takes, and says what is left out', () => {
  const [problem] = richResult.problems as [LinkReportProblem];
  const problems = Array.from({ length: 2_000 }, (_, index) => ({ ...problem, key: `looker:acme.looker.com/dashboard/${index}` }));
  const body = bodyOf({ ...richResult, problems });
  expect(body.length).toBeLessThan(65_536);
  expect(body.trimEnd().split('\n').at(-1)).toMatch(/^Left out, because an issue holds no more: \d+ findings\.$/);
});

test('names ten places of one finding', () => {
  const [problem] = richResult.problems as [LinkReportProblem];
  const problems = Array.from({ length: 12 }, (_, index) => ({ ...problem, line: index + 1 }));
  expect(
    bodyOf({ ...cleanResult, problems })
      .trimEnd()
      .split('\n')
      .slice(-2),
  ).toEqual(['  - <code>content/metrics/mau.mdx:10:1</code>', '  - and 2 more']);
});
