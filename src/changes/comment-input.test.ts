import { expect, test } from 'vitest';
import { metric } from '../catalog/testing.ts';
import { readReport, type WrittenReport } from './comment-input.ts';
import { diffReport } from './diff-report.ts';
import { diffOf } from './testing.ts';
import { comment, dauMau, empty, warning } from './comment-testing.ts';

test('what the diff of two states writes is read, and told', () => {
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

const spoiled = (more: object) => JSON.stringify({ ...empty, ...more });

test.each([
  ['{', 'Unexpected text, expected the report as JSON.'],
  [spoiled({ more: 1 }), 'Unexpected report, expected the output of `scripts/diff.ts`: Unrecognized key: "more" at ``.'],
  [spoiled({ version: 2 }), 'Unexpected report, expected the output of `scripts/diff.ts`: Invalid input: expected 1 at `version`.'],
  [
    spoiled({ number: '7; ls' }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Invalid input: expected number, received string at `number`.',
  ],
  [
    spoiled({ sha: 'main' }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Unexpected commit, expected 40 hexadecimal digits at `sha`.',
  ],
  [
    spoiled({ changed: [{ ...dauMau, address: '//evil.example/' }] }),
    'Unexpected report, expected the output of `scripts/diff.ts`: Unexpected address, expected one that starts with one slash at `changed.0.address`.',
  ],
  ['x'.repeat(5_000_001), 'Unexpected size of the report, expected 5000000 bytes at most.'],
])('a report that is none is refused with a sentence (%#)', (json, message) => {
  expect(() => readReport(json)).toThrow(new Error(message));
});
