import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderCollections } from '../src/schemas/index.ts';
import { frozenRenames } from '../scripts/visual/frozen-site.ts';
import { useFrozen } from './lib/frozen.ts';

const { folder } = useFrozen();

/** Addresses that content decides; the pages that code makes follow the code of today, and their addresses are in the ledger of today. */
const ofContent = new RegExp(`\`/(?:${[...folderCollections.keys(), 'go', 'compare'].join('|')})/`);

test('no old address is dead after ten renames and a reworded heading', () => {
  expect(frozenRenames).toHaveLength(10);
  expect(existsSync(join(folder, 'dist/metrics/wau-renamed/index.html'))).toBe(true);
  const { problems } = JSON.parse(output()) as { problems: { rule: string; message: string }[] };
  const left = problems.filter(({ message }) => ofContent.test(message));
  // New addresses must be added to the ledger, and that is all that is left to do.
  expect(left.filter(({ rule }) => rule !== 'address-new')).toEqual([]);
  expect(left.filter(({ message }) => message.includes('-renamed/`'))).not.toEqual([]);
});

/** What the check of addresses prints about the frozen handbook. */
function output(): string {
  try {
    return execFileSync(process.execPath, [resolve('scripts/check-addresses.ts'), '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
