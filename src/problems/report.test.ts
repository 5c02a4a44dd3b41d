import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { formatProblems } from './report.ts';

const problem: Problem = {
  ...{ file: 'content/metrics/mau.mdx', line: 4, column: 8, path: 'owner', rule: 'known-entry', severity: 'error', suggestion: 'data' },
  message: 'Unexpected team `dota`, expected the id of an entry (did you mean `data`?)',
};
const warning: Problem = { ...problem, line: 120, column: 1, severity: 'warning', rule: 'stale', message: 'Unexpected age, expected less' };
const inTeams = { ...problem, file: 'content/teams.yaml' };
const asError = '4:8  error    Unexpected team `dota`, expected the id of an entry (did you mean `data`?)  known-entry';
const asWarning = 'warning  Unexpected age, expected less  stale';

test('prints text by file, with places to the right, the counts last and control characters visible', () => {
  const evil = { ...problem, file: 'content/a\n::error::b.mdx', message: 'Unexpected `\u001b[2J`, expected text' };
  expect(formatProblems([problem, inTeams, warning, evil], 'text', 'Clean.')).toBe(`content/metrics/mau.mdx
    ${asError}
  120:1  ${asWarning}

content/teams.yaml
  ${asError}

content/a\\u000a::error::b.mdx
  4:8  error    Unexpected \`\\u001b[2J\`, expected text  known-entry

3 errors and 1 warning in 3 files.`);
});

test.each([
  [[problem], '1 error in 1 file.'],
  [[warning, warning, problem], '1 error and 2 warnings in 1 file.'],
  [Array.from({ length: 10 }, () => problem), '10 errors in 1 file.'],
  [[warning, { ...problem, file: 'b' }, { ...problem, file: 'c' }], '2 errors and 1 warning in 3 files.'],
  [[], 'Clean.'],
])(
  'counts what it reports (%#), prints ten annotations without the text of the problems, and JSON of whole problems',
  (problems, summary) => {
    expect(formatProblems(problems, 'text', 'Clean.').split('\n').at(-1)).toBe(summary);
    const lines = formatProblems(problems, 'github', 'Clean.').split('\n');
    expect([lines.at(-1), lines.length]).toEqual([summary, problems.length + 1]);
    expect(JSON.parse(formatProblems(problems, 'json', 'Clean.'))).toEqual({ version: 1, problems });
  },
);

test('prints annotations for GitHub, errors before warnings, each on one line with what GitHub reads differently escaped', () => {
  const odd = { ...problem, file: 'a,b:c%d.mdx', message: 'a,\r\nb: 100%0A ::c' };
  expect(formatProblems([warning, problem, odd], 'github', 'Clean.').split('\n')).toEqual([
    `::error file=content/metrics/mau.mdx,line=4,col=8,title=known-entry::${problem.message}`,
    '::error file=a%2Cb%3Ac%25d.mdx,line=4,col=8,title=known-entry::a,%0D%0Ab: 100%250A ::c',
    '::warning file=content/metrics/mau.mdx,line=120,col=1,title=stale::Unexpected age, expected less',
    '2 errors and 1 warning in 2 files.',
  ]);
});

test('prints ten annotations at most, the worst, and then all problems as text', () => {
  const warnings = Array.from({ length: 10 }, (_, index) => ({ ...warning, line: 10 + index, column: 1 }));
  const lines = formatProblems([...warnings, problem, inTeams], 'github', '').split('\n');
  expect(lines.slice(0, 10).map((line) => line.split(' ')[0])).toEqual(['::error', '::error', ...Array<string>(8).fill('::warning')]);
  expect(lines.slice(10).join('\n')).toBe(`
… and 2 more. All problems:

content/metrics/mau.mdx
${warnings.map(({ line }) => `  ${line}:1  ${asWarning}`).join('\n')}
   ${asError}

content/teams.yaml
  ${asError}

2 errors and 10 warnings in 2 files.`);
});

test('the text of problems never reads as a command', () => {
  const odd = Array.from({ length: 11 }, () => ({ ...problem, file: '::stop-commands::x', message: 'a\n::add-mask::b\r##[error]c' }));
  const log = formatProblems(odd, 'github', '').split(/[\r\n]/);
  expect(log.slice(10).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(log.slice(13, 15)).toEqual([': :stop-commands::x', '  4:8  error    a ::add-mask::b ## [error]c  known-entry']);
});
