import { expect, test } from 'vitest';
import { MARKER, type CommentInput } from './comment.ts';
import type { PullRequestReport } from './comment-input.ts';
import { comment, dauMau, error, run, told, warning, wording } from './comment-testing.ts';

test('a comment starts with the marker by which it is found again', () => {
  expect(comment().startsWith(`${MARKER}\n\n`)).toBe(true);
});

test.each<[string, Partial<PullRequestReport>, Partial<CommentInput>]>([
  ['**Checks passed**.', {}, { conclusion: 'success' }],
  [`**Checks passed** ([run](${run})).`, {}, { conclusion: 'success', runUrl: run }],
  ['**Checks passed** with 1 warning.', { problems: [warning] }, { conclusion: 'success' }],
  ['**No errors in the content** with 1 warning.', { problems: [warning] }, {}],
  ['**Checks failed** with 2 errors and 1 warning.', { problems: [error, warning, error] }, { conclusion: 'failure' }],
  ['**Checks failed** with 1 error.', { problems: [error] }, {}],
  [`**Checks failed** ([run](${run})), but not on the content.`, {}, { conclusion: 'failure', runUrl: run }],
  ['**Checks failed**, but not on the content, which has 1 warning.', { problems: [warning] }, { conclusion: 'failure' }],
])('the first line is the verdict: %s', (line, report, more) => {
  expect(told(report, more)[0]).toBe(line);
});

test.each<[string, Partial<PullRequestReport>]>([
  ['No entry changes.', {}],
  ['No definition changes its meaning.', { changed: [wording] }],
  ['**This changes the meaning of 1 definition that 2 pages show or compute with.**', { changed: [dauMau, wording] }],
  ['**This changes the meaning of 2 definitions that 2 pages show or compute with.**', { changed: [dauMau, dauMau] }],
  [
    '**This changes the meaning of 1 definition that 1 page shows or computes with.**',
    { changed: [{ ...dauMau, inherits: dauMau.inherits.slice(0, 1) }] },
  ],
  ['**This changes the meaning of 1 definition.**', { changed: [{ ...dauMau, inherits: [] }] }],
  ['What it changes can be told once the content has no mistakes.', { complete: false, problems: [error] }],
])('the second line says what changes for readers: %s', (line, report) => {
  expect(told(report)[1]).toBe(line);
});

test('the preview is an address where there is one, else what to do with the files of the run', () => {
  expect(told({}, { preview: 'https://pr-7.example.com', runUrl: run })[2]).toBe('Preview: https://pr-7.example.com');
  const how = `download \`preview\` from [the run](${run}#artifacts), unpack it, run \`python3 -m http.server\` in its folder and open http://localhost:8000/.`;
  expect(told({}, { runUrl: run })[2]).toBe(`Preview: ${how}`);
  expect(told({}, { runUrl: run, conclusion: 'failure' })[2]).toBe(`Preview if the site could be built: ${how}`);
  expect(told()).toHaveLength(2);
});

test('a rule that the site explains is a link to its section, and no other name is', () => {
  const [, , , problems] = told({ problems: [warning, error] }, { explained: new Set(['known-entry']) });
  expect(problems).toMatch(/ \(\[known-entry\]\(https:\/\/\S+\/contributing\/checks\/#known-entry\)\)\n/);
  expect(problems).toMatch(/ \(stale\)$/);
});

test('ten problems are told at most, the worst first', () => {
  expect(told({ problems: [warning, error] }).slice(2)).toEqual([
    '<details open><summary>2 problems</summary>',
    '- error in <code>content/teams.yaml:4:8</code>: Unexpected team <code>dota</code> (known-entry)\n- warning in <code>content/teams.yaml:4:8</code>: Unexpected age (stale)',
    '</details>',
  ]);
  const many = told({ problems: [...Array.from({ length: 11 }, () => warning), error] });
  expect(many[2]).toBe('<details open><summary>12 problems</summary>');
  expect(many[3]?.split('\n').map((line) => line.slice(0, 9))).toEqual([
    '- error i',
    ...Array.from({ length: 9 }, () => '- warning'),
    '- and 2 m',
  ]);
  expect(told({ problems: [warning] })[2]).toBe('<details><summary>1 problem</summary>');
});

test('the commit that was checked stands last', () => {
  expect(told({}, { sha: 'a'.repeat(40) }).at(-1)).toBe(`<sub>Checked at ${'a'.repeat(40)}.</sub>`);
});
