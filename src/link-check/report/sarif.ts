import type { Log, Notification, Result } from 'sarif';
import { count, worstFirst } from '../../problems/report.ts';
import type { RuleDoc } from '../../catalog/rule-doc.ts';
import type { LinkReportProblem, LinksResult } from './result.ts';
import { fingerprint } from './fingerprint.ts';
import { printable } from './json.ts';
import { logProblem, logText } from './log-text.ts';
import { sarifRules } from './sarif-rules.ts';
import { shownResult } from './shown-result.ts';

/** GitHub refuses a run with more results, and shows the 5,000 gravest. */
export const MOST_RESULTS = 25_000;

/** A result as SARIF 2.1.0, the worst problems first; what no rule tells of, such as a tool that was not reached, is a notification. */
export function sarifReport(result: LinksResult, docs: readonly RuleDoc[]): string {
  const shown = shownResult(result);
  const told = worstFirst(shown.problems.map(logProblem)).slice(0, MOST_RESULTS);
  const rules = sarifRules(docs, told);
  const driver = { name: 'analytics-handbook check:links', semanticVersion: '1.0.0', rules };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        automationDetails: { id: 'links/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: shown.incomplete.length === 0,
            toolExecutionNotifications: notifications(shown, shown.problems.length - told.length),
          },
        ],
        results: sarifResults(told, new Map(rules.map(({ id }, index) => [id, index]))),
      },
    ],
  };
  return printable(log);
}

function sarifResults(problems: readonly LinkReportProblem[], rules: ReadonlyMap<string, number>): Result[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { rule, severity, file, line, column } = problem;
    const name = fingerprint([rule, file, problem.key ?? problem.message].join('\n'));
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return {
      ruleId: rule,
      ruleIndex: rules.get(rule) ?? -1,
      level: severity,
      message: { text: sarifText(problem.message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
            region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
          },
        },
      ],
      // Without the line, so that an edit above does not make it another problem.
      partialFingerprints: { 'handbookLink/v1': `${name}:${number}` },
    };
  });
}

function notifications({ notes, incomplete }: LinksResult, left: number): Notification[] {
  const note = (text: string, level: 'note' | 'warning') => ({ level, message: { text: sarifText(logText(text)) } });
  return [
    ...notes.map((text) => note(text, 'note')),
    ...incomplete.map((text) => note(text, 'warning')),
    ...(left > 0 ? [note(`${count(left, 'problem')} more left out, because GitHub takes no more.`, 'warning')] : []),
  ];
}

/** In SARIF, brackets make links and a number in braces stands for an argument, even in plain text. */
function sarifText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/\{(?=\d)/g, '{ ');
}

function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
