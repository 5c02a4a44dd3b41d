import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { LEDGER_HEADER, ledgerText, readLedger } from './ledger.ts';

const found = (problems: readonly Problem[]) => problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
const brokenOf = (...lines: string[]) => found(readLedger([LEDGER_HEADER, ...lines].join('\n')).broken);
const untidyOf = (...lines: string[]) => found(readLedger([...lines, ''].join('\n')).untidy);

test('what is written is read back whole, once each and without a problem', () => {
  const address = fc.stringMatching(/^\/([a-z😀ﬁ%]{1,3}\/){0,2}(#[a-z😀ﬁ#.]{1,3})?$/u);
  fc.assert(
    fc.property(fc.array(address, { minLength: 1 }), (addresses) => {
      const { lines, untidy, broken } = readLedger(ledgerText(addresses));
      expect({ untidy, broken }).toEqual({ untidy: [], broken: [] });
      expect(new Set(lines.map((line) => line.address))).toEqual(new Set(addresses));
      expect(lines).toHaveLength(new Set(addresses).size);
    }),
  );
});

test('lines are sorted by code point, not by the halves that JavaScript compares', () => {
  expect(ledgerText(['/😀/', '/ﬁ/', '/a/#b', '/a/', '/B/', '/a/'])).toBe(`${LEDGER_HEADER}\n/B/\n/a/\n/a/#b\n/ﬁ/\n/😀/\n`);
});

test('conflict markers are reported together with the way out, and the order between them is not', () => {
  const text = [LEDGER_HEADER, '<<<<<<< HEAD', '/z/', '||||||| base', '=======', '/a/', '>>>>>>> branch', ''].join('\n');
  const { lines, untidy, broken } = readLedger(text);
  expect(found(broken)).toEqual([
    '2 ledger-conflict Unexpected conflict marker `<<<<<<< HEAD`, expected addresses: keep both sides, delete the three marker lines of each conflict (in this file: 2, 4, 5, 7), then run `npm run addresses` to sort',
  ]);
  expect(untidy).toEqual([]);
  expect(lines.map(({ address }) => address)).toEqual(['/z/', '/a/']);
});

test.for(['<<<<<<< HEAD', '=======', '>>>>>>> 1234abc (A change)'])(
  'a conflict marker that was left in the file is reported: %s',
  (marker) => {
    expect(brokenOf('/a/', marker, '/b/', '')).toEqual([
      expect.stringContaining(`3 ledger-conflict Unexpected conflict marker \`${marker}\``),
    ]);
  },
);

test('lines that are no addresses are reported', () => {
  const bad = ['metrics/mau/', '/metrics/mau', '/metrics/ mau/', ' /metrics/mau/', '/metrics/mau/#', '# A comment', '/caf\uFFFD/', '/a/\t'];
  expect(brokenOf('/', '/#x', '/metrics/mau/#a#b', ...bad, '')).toEqual(
    bad.map(
      (line, index) =>
        `${index + 5} ledger-line Unexpected line \`${line}\`, expected an address without spaces such as \`/metrics/mau/\` or \`/metrics/mau/#calculation\`; restore or delete the line, then run \`npm run addresses\``,
    ),
  );
});

test('a file without its last line end is half-written, and its last line is not taken for an address', () => {
  const restore =
    'expected a line end: it may be half-written; restore it with `git checkout -- content/addresses.lock`, or complete the line and end it, then run `npm run addresses`';
  expect(brokenOf('/a/', '/b/')).toEqual([`3 ledger-end Unexpected end of the file after \`/b/\`, ${restore}`]);
  expect(readLedger(`${LEDGER_HEADER}\n/a/\n/b/`).lines).toEqual([{ address: '/a/', line: 2 }]);
  expect(found(readLedger(LEDGER_HEADER).broken)).toEqual([
    `1 ledger-end Unexpected end of the file after \`${LEDGER_HEADER}\`, ${restore}`,
  ]);
});

test.for(['', '\n', `${LEDGER_HEADER}\n`])('a ledger without addresses is reported: %j', (text) => {
  expect(found(readLedger(text).broken)).toEqual([
    '1 ledger-empty Unexpected ledger without addresses, expected every address that was ever published; restore it with `git checkout -- content/addresses.lock`, or delete it if nothing was published yet, and run `npm run addresses`',
  ]);
});

test('what an update puts in order is reported with its line', () => {
  expect(untidyOf(LEDGER_HEADER, '/b/', '/a/', '', '/b/', LEDGER_HEADER, '/b/#x\r')).toEqual([
    '7 ledger-line Unexpected Windows line end (CRLF), expected LF; run `npm run addresses`',
    '4 ledger-line Unexpected empty line, expected an address; run `npm run addresses`',
    '6 ledger-line Unexpected second header, expected an address; run `npm run addresses`',
    '5 ledger-duplicate Unexpected second `/b/`, expected each once: line 2 has it; run `npm run addresses`',
    '3 ledger-order Unexpected place of `/a/` after `/b/`, expected lines in order; run `npm run addresses`',
  ]);
});

test.for([['/a/'], ['# Some other comment', '/a/']])('a ledger that begins differently is reported: %j', (lines) => {
  expect(untidyOf(...lines)).toEqual([`1 ledger-header Missing first line \`${LEDGER_HEADER}\`; run \`npm run addresses\``]);
});
