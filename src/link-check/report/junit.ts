import type { CheckedObject, CheckedWebLink, LinkPlace, LinkReportProblem, LinksResult } from './result.ts';
import { policyOf } from '../verdict/policy.ts';
import { WEB_RULE, isAnswered } from '../verdict/verdict-rules.ts';
import { isTold } from '../verdict/opens-with.ts';
import { logProblem, logText } from './log-text.ts';
import { shownResult } from './shown-result.ts';
import { verdictNames, verdictWords } from './verdict-names.ts';
import { element, xmlText } from './xml.ts';

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';
type Case = { suite: string; name: string; outcome: Outcome; message: string };

/**
 * A result as JUnit XML: a case for each problem of the handbook’s text, each object and each page outside the tools.
 * Errors are failures and warnings pass with a word. What nobody could learn is skipped, or an error where the run had to learn it.
 */
export function junitReport(result: LinksResult): string {
  const shown = shownResult(result);
  const suites = [
    ['Links', shown.problems.filter(({ rule }) => !isAnswered(rule)).map(ofProblem)],
    ['Objects', shown.objects.map((object) => ofObject(object, shown))],
    ['Pages outside the tools', shown.web.map((link) => ofWeb(link, shown))],
  ] as const;
  const all = suites.flatMap(([, cases]) => cases);
  const children = suites.map(([name, cases]) => element('testsuite', { name, ...counts(cases) }, cases.map(testCase)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'check:links', ...counts(all) }, children)}\n`;
}

function ofProblem(problem: LinkReportProblem): Case {
  const { file, line, column, rule, message, severity } = logProblem(problem);
  return { suite: file, name: `${rule} ${line}:${column}`, outcome: severity === 'error' ? 'failure' : 'passed', message };
}

function ofObject(checked: CheckedObject, { problems, context }: LinksResult): Case {
  const { key, object, verdict, why, places } = checked;
  const head = { suite: object.system, name: logText(key) };
  const told = problems.filter((problem) => problem.key === key && isAnswered(problem.rule));
  if (verdict === 'unverifiable') return { ...head, outcome: 'skipped', message: `${verdictNames[verdict]}: ${why ?? 'unknown'}` };
  if (!isTold(verdict)) return { ...head, outcome: unlearned(context), message: verdictNames[verdict] };
  const outcome = told.some(({ severity }) => severity === 'error') ? 'failure' : 'passed';
  return { ...head, outcome, message: told.length === 0 ? '' : `${verdictWords(checked)}; linked from ${placeWords(places)}` };
}

function ofWeb({ url, verdict, status, places }: CheckedWebLink, { problems }: LinksResult): Case {
  const head = { suite: 'web', name: logText(url) };
  if (verdict === 'working' || verdict === 'moved') return { ...head, outcome: 'passed', message: '' };
  if (verdict !== 'broken') return { ...head, outcome: 'skipped', message: verdict };
  const isError = problems.some((problem) => problem.severity === 'error' && problem.rule === WEB_RULE && isAt(problem, places));
  return {
    ...head,
    outcome: isError ? 'failure' : 'passed',
    message: `broken${status === undefined ? '' : ` (${status})`}; linked from ${placeWords(places)}`,
  };
}

function unlearned(context: LinksResult['context']): Outcome {
  return policyOf(context).mustVerify ? 'error' : 'skipped';
}

function isAt({ file, line, column }: LinkReportProblem, places: readonly LinkPlace[]): boolean {
  return places.some((place) => place.file === file && place.line === line && place.column === column);
}

function placeWords(places: readonly LinkPlace[]): string {
  return places.map(({ file, line, column }) => logText(`${file}:${line}:${column}`)).join(', ');
}

function counts(cases: readonly Case[]): Record<string, number> {
  const of = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function testCase({ suite, name, outcome, message }: Case): string {
  const inside =
    outcome === 'passed' ? (message === '' ? [] : [`<system-out>${xmlText(message)}</system-out>`]) : [element(outcome, { message })];
  return element('testcase', { classname: suite, name }, inside);
}
