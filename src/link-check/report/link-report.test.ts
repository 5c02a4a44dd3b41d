import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonReport, linkFormats, linkReport, printable } from './link-report.ts';
import { HOSTILE, cleanResult, richResult } from './testing.ts';
import { ISSUE_MARKER, fingerprintIn, trackingIssueBody } from './tracking-issue-body.ts';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LinkReportProblem, LinksResult } from './result.ts';

test.each(linkFormats)('prints a run with something of everything, and one without a finding, as %s', async (format) => {
  await expect(linkReport(richResult, format)).toMatchFileSnapshot(`golden/rich-${format}.txt`);
  await expect(linkReport(cleanResult, format)).toMatchFileSnapshot(`golden/clean-${format}.txt`);
});

test('writes the text of the issue', async () => {
  await expect(trackingIssueBody(richResult)).toMatchFileSnapshot('golden/rich-issue.txt');
});

const schema = JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test('every report follows the schema, which refuses an unknown field and an unknown verdict', () => {
  for (const result of [richResult, cleanResult, { ...richResult, context: 'pull-request' } satisfies LinksResult]) {
    validate(JSON.parse(jsonReport(result)));
    expect(validate.errors ?? []).toEqual([]);
  }
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
  const hostile = fc.constantFrom('##[', '\u202e', '\u009b', '\u{e0001}', '\n', '\u2028', '#');
  const text = fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 1 })) });
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
const [mistake] = richResult.problems as [LinkReportProblem];

test('the issue starts with its marker and its fingerprint, which changes only with what was found', () => {
  const body = bodyOf(richResult);
  expect(body.split('\n')[0]).toBe(ISSUE_MARKER);
  expect(fingerprintIn(body)).toMatch(/^[0-9a-f]{16}$/);
  const later: LinksResult = {
    ...richResult,
    day: '2026-11-30',
    problems: [...richResult.problems].reverse(),
    objects: richResult.objects.map((object) => ({ ...object, verifiedOn: '2026-11-30' })),
    summary: { ...richResult.summary, verifiedToday: 0, verifiedBefore: 4 },
    calls: { planned: 1, made: 1, most: 1 },
  };
  expect(bodyOf(later)).toBe(body);
  expect(fingerprintIn(bodyOf({ ...richResult, problems: richResult.problems.slice(0, -1) }))).not.toBe(fingerprintIn(body));
});

test('there is no issue where nothing needs attention, and a mistake of style needs none', () => {
  const style = richResult.problems.filter(({ rule }) => rule === 'link-text');
  expect(trackingIssueBody(cleanResult)).toBeUndefined();
  expect(trackingIssueBody({ ...cleanResult, problems: style })).toBeUndefined();
});

test('there is one where a run could not look, because silence would mean nothing', () => {
  const [, , ...found] = bodyOf({ ...cleanResult, incomplete: ['Looker refused the credentials.'] }).split('\n\n');
  expect(found).toEqual(['**Incomplete:** Looker refused the credentials. What is not listed here may be broken all the same.\n']);
});

test('the issue stays below what GitHub takes, says what is left out, and names ten places of one finding', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ ...mistake, key: `looker:acme.looker.com/dashboard/${index}` }));
  const body = bodyOf({ ...richResult, problems: many });
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/\nLeft out, because an issue holds no more: \d+ findings\.\n$/);
  const places = Array.from({ length: 12 }, (_, index) => ({ ...mistake, line: index + 1 }));
  expect(bodyOf({ ...cleanResult, problems: places })).toMatch(/\n {2}- <code>content\/metrics\/mau.mdx:10:1<\/code>\n {2}- and 2 more\n$/);
});
