import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldBuild } from '../lib/cold-build.ts';
import { linkPackages, makeOurs } from '../lib/sites.ts';
import { readFrozen, thaw } from './frozen-handbook.ts';

/** A site built from the code of today and the frozen handbook; `remove` takes it from the disk. */
export type FrozenSite = { dist: string; day: string; browser: string; remove: () => void };

/** Builds the frozen handbook in a temporary folder, with ages counted to the day on which it was frozen. */
export async function buildFrozen(): Promise<FrozenSite> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'handbook-visual-'));
  const site = join(folder, 'site');
  const frozen = readFrozen();
  linkPackages(folder);
  mkdirSync(site);
  makeOurs(site, new Map());
  thaw(frozen, site);
  await coldBuild(site, new AbortController().signal, { HANDBOOK_DAY: frozen.day });
  return {
    dist: join(site, 'dist'),
    day: frozen.day,
    browser: frozen.browser,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
