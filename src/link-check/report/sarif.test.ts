import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import type { LinkReportProblem, LinksResult } from './result.ts';
import { verdictRuleDocs } from '../verdict/verdict-docs.ts';
import { MOST_RESULTS, sarifReport } from './sarif.ts';
import { cleanResult, richResult } from './testing.ts';

const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// Ajv no longer reads draft 4, from which the schema takes nothing but the name of its `id`.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
// The package is CommonJS: its types say that the function is `default`, and Node gives the function itself.
(formats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(schema);

const [problem] = richResult.problems as [LinkReportProblem];
const logOf = (result: LinksResult) => JSON.parse(sarifReport(result, verdictRuleDocs)) as Log;
const runOf = (problems: readonly LinkReportProblem[], more: Partial<LinksResult> = {}) =>
  logOf({ ...cleanResult, ...more, problems }).runs[0];
const resultsOf = (problems: readonly LinkReportProblem[]): Result[] => runOf(problems)?.results ?? [];
const namesOf = (problems: readonly LinkReportProblem[]) =>
  resultsOf(problems).map(({ partialFingerprints }) => partialFingerprints?.['handbookLink/v1']);

test.each([
  ['of everything', richResult],
  ['without a finding', cleanResult],
])('a report %s keeps the schema of SARIF 2.1.0', (_name, result) => {
  validate(logOf(result));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema is looked at', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('each result names its rule, and an explained rule says how to fix', () => {
  const run = logOf(richResult).runs[0];
  for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
  expect(run?.tool.driver.rules?.find(({ id }) => id === 'link-trashed')?.help?.text).toBe(
    'What is linked is not in the trash. Readers cannot open it. Restore it in Looker, or link to its successor.',
  );
});

test('a problem keeps its fingerprint when its line moves, and differs from another one', () => {
  const other = { ...problem, file: 'content/index.mdx' };
  const [first, second] = namesOf([problem, other]);
  expect(namesOf([other, { ...problem, line: 99 }])).toEqual([first, second]);
  expect(new Set([first, second]).size).toBe(2);
});

test('the same problem twice in a file is two results', () => {
  const [first, second] = namesOf([problem, { ...problem, line: 99 }]);
  expect(first).toMatch(/^[0-9a-f]{16}:1$/);
  expect(second).toBe(first?.replace(/1$/, '2'));
});

test('no more results than GitHub takes, the worst first, and the rest counted', () => {
  const many = Array.from({ length: MOST_RESULTS }, (_item, index): LinkReportProblem => ({
    ...problem,
    severity: 'warning',
    line: index + 1,
  }));
  const run = runOf([...many, { ...problem, severity: 'error' }]);
  expect(run?.results).toHaveLength(MOST_RESULTS);
  expect(run?.results?.[0]?.level).toBe('error');
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.at(-1)?.message.text).toBe(
    '1 problem more left out, because GitHub takes no more.',
  );
});

test('text makes no link and takes no argument, and a path is an address', () => {
  const [result] = resultsOf([
    { ...problem, file: 'content/a b#ü.mdx', line: 0, message: 'See [x](https://evil.example) {0} \\ \u001b[2J' },
  ]);
  expect(result?.message.text).toBe('See \\[x\\](https://evil.example) { 0} \\\\ \\[2J');
  expect(result?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'content/a%20b%23%C3%BC.mdx', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, startColumn: 1 },
  });
});

test('a run that could not verify all was no success', () => {
  const run = runOf([], { notes: ['First.'], incomplete: ['Looker could not be reached.'] });
  expect(run?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'note', message: { text: 'First.' } },
        { level: 'warning', message: { text: 'Looker could not be reached.' } },
      ],
    },
  ]);
});
