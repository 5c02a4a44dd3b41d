import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderCollections } from '../src/schemas/index.ts';
import { main as checkAddresses } from '../scripts/check-addresses.ts';
import { capture } from '../scripts/lib/run.ts';
import { frozenRenames } from '../scripts/visual/frozen-site.ts';
import { useFrozen } from './lib/frozen.ts';

const { folder } = useFrozen();

/** Addresses that content decides; the pages that code makes follow the code of today, and their addresses are in the ledger of today. */
const ofContent = new RegExp(`\`/(?:${[...folderCollections.keys(), 'go', 'compare'].join('|')})/`);

test('no old address is dead after ten renames and a reworded heading', async () => {
  expect(frozenRenames).toHaveLength(10);
  expect(existsSync(join(folder, 'dist/metrics/wau-renamed/index.html'))).toBe(true);
  const { stdout } = await capture(checkAddresses, ['--format', 'json'], { cwd: folder, env: {} });
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; message: string }[] };
  const left = problems.filter(({ message }) => ofContent.test(message));
  // New addresses must be added to the ledger, and that is all that is left to do.
  expect(left.filter(({ rule }) => rule !== 'address-new')).toEqual([]);
  expect(left.filter(({ message }) => message.includes('-renamed/`'))).not.toEqual([]);
});
