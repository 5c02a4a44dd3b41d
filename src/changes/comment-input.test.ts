import { expect, test } from 'vitest';
import { metric } from '../catalog/testing.ts';
import { readReport, type WrittenReport } from './comment-input.ts';
import { diffReport } from './diff-text.ts';
import { diffOf } from './testing.ts';
import { comment, dauMau, empty, warning } from './comment-testing.ts';

test('reads what the diff of two states writes', () => {
  const health = metric({
    id: 'health',
    title: 'Health',
    calculation: { kind: 'ratio', numerator: { entry: 'mau' }, denominator: { text: 'seats' } },
  });
  const before = [metric({ id: 'mau', title: 'MAU', owner: 'data' }), health];
  const after = [metric({ id: 'mau', title: 'MAU', owner: 'data', window: 'the last 28 days' }), health];
  const written: WrittenReport = diffReport(diffOf(before, after), 'c0ffee', [warning], true);
  const text = comment(readReport(JSON.stringify(written)));
  expect(text).toContain('**This changes the meaning of 1 definition that 1 page shows or computes with.**');
  expect(text).toContain('Computed from it, so its numbers change too: Health.');
  expect(text).toMatch(/\n\| window \| .+ \| the last 28 days \|\n/);
});

const changed = (more: object) => JSON.stringify({ ...empty, ...more });
const unexpected = 'Unexpected report, expected the output of `scripts/diff.ts`: ';

test.each([
  ['{', 'Unexpected text, expected the report as JSON.'],
  [changed({ more: 1 }), `${unexpected}Unrecognized key: "more" at \`\`.`],
  [changed({ version: 2 }), `${unexpected}Invalid input: expected 1 at \`version\`.`],
  [changed({ number: '7; ls' }), `${unexpected}Invalid input: expected number, received string at \`number\`.`],
  [changed({ sha: 'main' }), `${unexpected}Unexpected commit, expected 40 hexadecimal digits at \`sha\`.`],
  [
    changed({ changed: [{ ...dauMau, address: '//evil.example/' }] }),
    `${unexpected}Unexpected address, expected one that starts with one slash at \`changed.0.address\`.`,
  ],
  ['x'.repeat(5_000_001), 'Unexpected size of the report, expected 5000000 bytes at most.'],
])('refuses a report that is none with a sentence (%#)', (json, message) => {
  expect(() => readReport(json)).toThrow(new Error(message));
});
