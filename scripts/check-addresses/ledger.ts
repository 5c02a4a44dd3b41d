import type { Problem } from '../../src/problems/problem.ts';
import { LEDGER_FILE } from '../../src/read/files.ts';

/** The first line of the ledger. */
export const LEDGER_HEADER = '# Every address that was ever published. Written by npm run addresses; never edit or delete a line.';

/** A page address such as `/metrics/mau/` or an anchor such as `/metrics/mau/#calculation`, and its line in the ledger. */
export type LedgerLine = { address: string; line: number };

/** A ledger as read: its whole lines, what an update puts in order by itself, and what only a person can fix. */
export type Ledger = { lines: LedgerLine[]; untidy: Problem[]; broken: Problem[] };

/** A ledger that nothing was written into yet. */
export const newLedger: Ledger = { lines: [], untidy: [], broken: [] };

const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
// U+FFFD replaces bytes that could not be read; writing it back would lose them.
const wholeAddress = /^\/(?:[^\s#\uFFFD]*\/)?(?:#[^\s\uFFFD]+)?$/u;

/** What to do about most problems of the ledger. */
export const UPDATE = 'run `npm run addresses`';

/** Reads a ledger; nothing in it is lost, whatever state the file is in: a line that is no address is a problem. */
export function readLedger(text: string): Ledger {
  const rows = text.split(/\r?\n/).map((row, index) => ({ address: row, line: index + 1 }));
  const markers = rows.filter(({ address }) => conflictMarker.test(address));
  const unfinished = rows.pop();
  const isComment = ({ address, line }: LedgerLine) => (line === 1 && address.startsWith('#')) || address === LEDGER_HEADER;
  const content = rows.filter((row) => !isComment(row) && row.address !== '' && !markers.includes(row));
  const lines = content.filter(({ address }) => wholeAddress.test(address));
  if (content.length + markers.length === 0 && !unfinished?.address) return { ...newLedger, broken: [emptyProblem()] };
  return {
    lines,
    // Lines between conflict markers are in order only by chance; they are checked once the markers are gone.
    untidy: markers.length > 0 ? [] : [...layoutProblems(rows, text), ...duplicateProblems(lines), ...orderProblems(lines)],
    broken: [
      ...conflictProblems(markers),
      ...content.filter((row) => !lines.includes(row)).map(malformed),
      ...(unfinished?.address ? [cutOff(unfinished)] : []),
    ],
  };
}

/** The text of a ledger of these addresses: each once, sorted by code point. */
export function ledgerText(addresses: Iterable<string>): string {
  return [LEDGER_HEADER, ...[...new Set(addresses)].sort(byCodePoint), ''].join('\n');
}

/** UTF-8 orders as code points do; JavaScript's own order does not, beyond the first 65,536 of them. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function emptyProblem(): Problem {
  return ledgerProblem(
    1,
    'ledger-empty',
    `Unexpected ledger without addresses, expected every address that was ever published; restore it with \`git checkout -- ${LEDGER_FILE}\`, or delete it if nothing was published yet, and ${UPDATE}`,
  );
}

function layoutProblems(rows: readonly LedgerLine[], text: string): Problem[] {
  const windows = text.slice(0, text.indexOf('\r\n') + 1).split('\n').length;
  return [
    ...(rows[0]?.address === LEDGER_HEADER
      ? []
      : [ledgerProblem(1, 'ledger-header', `Missing first line \`${LEDGER_HEADER}\`; ${UPDATE}`)]),
    ...(text.includes('\r\n') ? [ledgerProblem(windows, 'ledger-line', `Unexpected Windows line end (CRLF), expected LF; ${UPDATE}`)] : []),
    ...rows
      .filter(({ address, line }) => address === '' || (address === LEDGER_HEADER && line > 1))
      .map(({ address, line }) =>
        ledgerProblem(line, 'ledger-line', `Unexpected ${address === '' ? 'empty line' : 'second header'}, expected an address; ${UPDATE}`),
      ),
  ];
}

function duplicateProblems(lines: readonly LedgerLine[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ address, line }) => {
    const known = first.get(address);
    if (known === undefined) first.set(address, line);
    return known === undefined
      ? []
      : [ledgerProblem(line, 'ledger-duplicate', `Unexpected second \`${address}\`, expected each once: line ${known} has it; ${UPDATE}`)];
  });
}

function orderProblems(lines: readonly LedgerLine[]): Problem[] {
  return lines.flatMap(({ address, line }, index) => {
    const before = lines[index - 1]?.address;
    return before === undefined || byCodePoint(before, address) <= 0
      ? []
      : [ledgerProblem(line, 'ledger-order', `Unexpected place of \`${address}\` after \`${before}\`, expected lines in order; ${UPDATE}`)];
  });
}

/** The markers of all conflicts as one problem: they are fixed together. */
function conflictProblems(markers: readonly LedgerLine[]): Problem[] {
  const [first] = markers;
  if (!first) return [];
  const lines = markers.map(({ line }) => line).join(', ');
  const message = `Unexpected conflict marker \`${first.address}\`, expected addresses: keep both sides, delete the three marker lines of each conflict (in this file: ${lines}), then ${UPDATE} to sort`;
  return [ledgerProblem(first.line, 'ledger-conflict', message)];
}

function malformed({ address, line }: LedgerLine): Problem {
  return ledgerProblem(
    line,
    'ledger-line',
    `Unexpected line \`${address}\`, expected an address without spaces such as \`/metrics/mau/\` or \`/metrics/mau/#calculation\`; restore or delete the line, then ${UPDATE}`,
  );
}

function cutOff({ address, line }: LedgerLine): Problem {
  return ledgerProblem(
    line,
    'ledger-end',
    `Unexpected end of the file after \`${address}\`, expected a line end: it may be half-written; restore it with \`git checkout -- ${LEDGER_FILE}\`, or complete the line and end it, then ${UPDATE}`,
  );
}

/** An error at this line of the ledger. */
export function ledgerProblem(line: number, rule: string, message: string): Problem {
  return { file: LEDGER_FILE, line, column: 1, path: '', rule, severity: 'error', message };
}
