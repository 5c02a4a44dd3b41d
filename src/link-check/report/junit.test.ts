import { expect, test } from 'vitest';
import type { CheckedObject, LinksResult } from './result.ts';
import type { VerdictName } from '../verdict/verdict.ts';
import { verdictProblems } from '../verdict/verdict-problems.ts';
import { junitReport } from './junit.ts';
import { cleanResult, richResult } from './testing.ts';
import { element, xmlText } from './xml.ts';

const [object] = cleanResult.objects as [CheckedObject];

function caseOf(verdict: VerdictName, context: LinksResult['context']): string | undefined {
  const objects = [{ ...object, verdict }];
  const text = junitReport({ ...cleanResult, context, objects, problems: verdictProblems(objects, context, () => undefined) });
  return /<(failure|error|skipped|system-out)\b/.exec(text)?.[1];
}

test.each([
  ['verified', 'scheduled', undefined],
  ['trashed', 'scheduled', 'failure'],
  ['trashed', 'local', 'system-out'],
  ['renamed', 'scheduled', 'system-out'],
  ['timeout', 'scheduled', 'error'],
  ['auth-failed', 'scheduled', 'error'],
  ['rate-limited', 'pull-request', 'skipped'],
  ['unverifiable', 'scheduled', 'skipped'],
] as const)('an object that is %s is, in the context %s, %s', (verdict, context, outcome) => {
  expect(caseOf(verdict, context)).toBe(outcome);
});

test('counts every case once', () => {
  const text = junitReport(richResult);
  expect(text.match(/<testcase /g)).toHaveLength(13);
  expect(text.split('\n')[1]).toBe('<testsuites name="check:links" tests="13" failures="2" errors="1" skipped="2">');
});

test('escapes its own signs, and replaces those that XML cannot hold', () => {
  expect(xmlText('a<b>&"\'\n]]>')).toBe('a&#60;b&#62;&#38;&#34;&#39;&#10;]]&#62;');
  expect(xmlText('\u0000\u001b\ufffe\ud800x\u{1f600}')).toBe('\ufffd\ufffd\ufffd\ufffdx\u{1f600}');
  expect(element('a', { b: '"', c: 1 }, ['<d/>'])).toBe('<a b="&#34;" c="1">\n  <d/>\n</a>');
});
