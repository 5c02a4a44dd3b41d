import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { formatProblems } from './report.ts';

const problem: Problem = {
  file: 'content/metrics/mau.mdx',
  line: 4,
  column: 8,
  path: 'owner',
  rule: 'known-entry',
  severity: 'error',
  message: 'Unexpected team `dota`, expected the id of an entry (did you mean `data`?)',
  suggestion: 'data',
};
const warning: Problem = { ...problem, line: 120, column: 1, severity: 'warning', rule: 'stale', message: 'Unexpected age, expected less' };

test('prints text by file, with places to the right and the counts last', () => {
  const other = { ...problem, file: 'content/teams.yaml', message: 'Unexpected a' };
  expect(formatProblems([problem, other, warning], 'text', 'Clean.')).toBe(
    [
      'content/metrics/mau.mdx',
      '    4:8  error    Unexpected team `dota`, expected the id of an entry (did you mean `data`?)  known-entry',
      '  120:1  warning  Unexpected age, expected less  stale',
      '',
      'content/teams.yaml',
      '  4:8  error    Unexpected a  known-entry',
      '',
      '2 errors and 1 warning in 2 files.',
    ].join('\n'),
  );
});

test.each([
  [[problem], '1 error in 1 file.'],
  [[warning, warning, problem], '1 error and 2 warnings in 1 file.'],
  [Array.from({ length: 10 }, () => problem), '10 errors in 1 file.'],
  [[warning, { ...problem, file: 'b' }, { ...problem, file: 'c' }], '2 errors and 1 warning in 3 files.'],
  [[], 'Clean.'],
])('counts what it reports (%#), and prints ten annotations without the text of the problems', (problems, summary) => {
  expect(formatProblems(problems, 'text', 'Clean.').split('\n').at(-1)).toBe(summary);
  const lines = formatProblems(problems, 'github', 'Clean.').split('\n');
  expect([lines.at(-1), lines.length]).toEqual([summary, problems.length + 1]);
});

test.each([[[problem]], [[]]])('prints JSON with a version and whole problems', (problems) => {
  expect(JSON.parse(formatProblems(problems, 'json', 'Clean.'))).toEqual({ version: 1, problems });
});

test('prints annotations for GitHub, errors before warnings', () => {
  const further = [warning, problem, { ...warning, line: 7 }, { ...problem, line: 9 }];
  const error = 'title=known-entry::Unexpected team `dota`, expected the id of an entry (did you mean `data`?)';
  const stale = 'title=stale::Unexpected age, expected less';
  expect(formatProblems(further, 'github', 'Clean.').split('\n')).toEqual([
    `::error file=content/metrics/mau.mdx,line=4,col=8,${error}`,
    `::error file=content/metrics/mau.mdx,line=9,col=8,${error}`,
    `::warning file=content/metrics/mau.mdx,line=120,col=1,${stale}`,
    `::warning file=content/metrics/mau.mdx,line=7,col=1,${stale}`,
    '2 errors and 2 warnings in 1 file.',
  ]);
});

test('keeps every annotation on one line and its text readable back', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom('\n', '\r', '%', ':', ',', '%0A', '::'), fc.string({ maxLength: 1 })) });
  fc.assert(
    fc.property(text, text, (file, message) => {
      const printed = formatProblems([{ ...problem, file, message }], 'github', '');
      const [line = '', ...rest] = printed.split(/[\r\n]/);
      const [, property = '', data = ''] = /^::error file=([^:,]*),line=4,col=8,title=known-entry::(.*)$/.exec(line) ?? [];
      expect(rest).toEqual(['1 error in 1 file.']);
      expect([decoded(property), decoded(data)]).toEqual([file, message]);
    }),
  );
});

test('prints ten annotations at most, the worst, and then all problems as text', () => {
  const warnings = Array.from({ length: 10 }, (_, index) => ({ ...warning, line: 10 + index, column: 1 }));
  const lines = formatProblems([...warnings, problem, { ...problem, file: 'content/teams.yaml' }], 'github', '').split('\n');
  const row = (line: number) => `  ${line}:1  warning  Unexpected age, expected less  stale`;
  const rest = '  error    Unexpected team `dota`, expected the id of an entry (did you mean `data`?)  known-entry';
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(8);
  expect(lines.slice(10)).toEqual([
    '',
    '… and 2 more. All problems:',
    '',
    'content/metrics/mau.mdx',
    ...warnings.map(({ line }) => row(line)),
    `   4:8${rest}`,
    '',
    'content/teams.yaml',
    `  4:8${rest}`,
    '',
    '2 errors and 10 warnings in 2 files.',
  ]);
});

test('the text of problems never reads as a command', () => {
  const odd = Array.from({ length: 11 }, () => ({ ...problem, file: '::stop-commands::x', message: 'a\n::add-mask::b\r##[error]c' }));
  const log = formatProblems(odd, 'github', '')
    .split(/[\r\n]/)
    .slice(10);
  expect(log.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(log.slice(3, 5)).toEqual([': :stop-commands::x', '  4:8  error    a ::add-mask::b ## [error]c  known-entry']);
});

/** What the runner makes of escaped text. */
function decoded(text: string): string {
  const signs: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };
  return text.replace(/%25|%0D|%0A|%3A|%2C/g, (sign) => signs[sign] ?? sign);
}

test('shows control characters in text, so that nothing speaks to the terminal or starts a line', () => {
  const evil = { ...problem, file: 'content/a\n::error::b.mdx', message: 'Unexpected `\u001b[2J`, expected text' };
  expect(formatProblems([evil], 'text', 'Clean.')).toBe(
    'content/a\\u000a::error::b.mdx\n  4:8  error    Unexpected `\\u001b[2J`, expected text  known-entry\n\n1 error in 1 file.',
  );
});
