import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/read/check-content.ts';
import { LEDGER_FILE } from '../../src/read/files.ts';
import { readLedger } from '../check-addresses/ledger.ts';

/** The errors of a content folder with one more file in it, found in a copy. */
export function errorsWith(content: string, file: string, text: string, today: string): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'handbook-new-'));
  try {
    cpSync(content, join(copy, 'content'), { recursive: true });
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text, { flag: 'wx' });
    return errorsOf(checkContent(join(copy, 'content'), today).problems);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Problems that fail the check. */
export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Every address that was ever published; none where there is no ledger. */
export function publishedIn(content: string): ReadonlySet<string> {
  try {
    const { lines } = readLedger(readFileSync(join(content, relative('content', LEDGER_FILE)), 'utf8'));
    return new Set(lines.map(({ address }) => address));
  } catch {
    return new Set();
  }
}
