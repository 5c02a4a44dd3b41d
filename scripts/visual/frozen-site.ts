import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { SprintSchedule } from '../../src/sprints/sprint.ts';
import { coldBuild } from '../lib/cold-build.ts';
import { capture, exit } from '../lib/run.ts';
import { main as rename } from '../rename.ts';
import { readFrozen, thaw } from './frozen-handbook.ts';

/** A site of the code of today and the frozen handbook: `build` builds it once, `remove` takes it from the disk. */
export type FrozenSite = { folder: string; dist: string; day: string; browser: string; build: () => Promise<void>; remove: () => void };

/** The sprints of the frozen handbook: the real one may have no dates yet. */
export const frozenSprints: readonly (SprintSchedule & { id: string; note?: string })[] = [
  { id: 'first', firstMonday: '2026-01-05', weeks: 2, timeZone: 'America/New_York', until: '2026-12-18' },
  {
    id: 'second',
    firstMonday: '2027-01-04',
    weeks: 2,
    timeZone: 'America/New_York',
    until: '2035-12-28',
    note: 'No sprint runs over the holidays.',
  },
];

/** What is renamed in the frozen handbook, from each id to the same with `-renamed`: nothing that has a picture. */
export const frozenRenames = [
  ['metric', 'wau'],
  ['metric', 'dau-wau'],
  ['metric', 'arr'],
  ['metric', 'ndr'],
  ['metric', 'grr'],
  ['report', 'customer-seat-consumption'],
  ['report', 'growth-dashboard'],
  ['tool', 'amplitude'],
  ['page', 'partnership'],
  ['data-source', 'managed-instance-events'],
] as const;

/** The page whose first heading is reworded in the frozen handbook. */
const rewordedPage = 'content/handbook/meetings.mdx';

/**
 * Writes the frozen handbook into a folder of its own, with ages counted to the day on which it was frozen, dates of sprints,
 * ten renamed entries and a reworded heading: one build shows how all of it looks, and that it works.
 */
export function writeFrozen(): FrozenSite {
  // Inside the repository, Node and Vite find the packages of its `node_modules`.
  mkdirSync('.astro', { recursive: true });
  const folder = mkdtempSync(resolve('.astro/frozen-'));
  const frozen = readFrozen();
  let built: Promise<void> | undefined;
  const write = async () => {
    for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(part, join(folder, part), { recursive: true });
    thaw(frozen, folder);
    // JSON is YAML too.
    writeFileSync(join(folder, 'content/sprints.yaml'), JSON.stringify(frozenSprints));
    for (const [kind, id] of frozenRenames) {
      const { code, stdout, stderr } = await capture(rename, [kind, id, `${id}-renamed`], { cwd: folder, env: process.env });
      if (code !== exit.clean) throw new Error(stdout + stderr);
    }
    reword(join(folder, rewordedPage));
    // Preview images are drawn once for both sites.
    mkdirSync('node_modules/.cache', { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('node_modules/.cache'), join(folder, 'node_modules/.cache'), 'junction');
    await coldBuild(folder, new AbortController().signal, { HANDBOOK_DAY: frozen.day });
  };
  return {
    folder,
    dist: join(folder, 'dist'),
    day: frozen.day,
    browser: frozen.browser,
    build: () => (built ??= write()),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Gives the first heading of a page other words, and keeps its anchor. */
function reword(file: string): void {
  const text = readFileSync(file, 'utf8');
  const [line = '', words = ''] = /^## (.+)$/m.exec(text) ?? [];
  const kept = `formerAnchors: { ${new GithubSlugger().slug(words)}: other-words }`;
  writeFileSync(
    file,
    text.replace(line, '## Other words').replace(/^title:.*$/m, (title) => `${title}\n${kept}`),
  );
}
