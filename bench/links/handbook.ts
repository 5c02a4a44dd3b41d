import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { tenantsOf } from '../../src/catalog/tenants.ts';
import { readContent } from '../../src/read/read-content.ts';
import { today } from '../../src/days/day.ts';
import { median } from '../figures.ts';
import { acme, addressOf, type Ours } from './addresses.ts';
import { inChild, type ChildFigures } from './in-child.ts';

/** How often each is timed. */
const RUNS = 3;

/** Links that are written into each metric; a few of them lead to pages of the handbook itself. */
const LINKS_EACH = 11;

/** A large handbook: its files, its links to the web, and what reading it took, its links with that, and the whole command. */
export type HandbookFigures = { files: number; links: number; reading: Took; withLinks: Took; command: Took };

/** Median seconds, by the clock and, where that is known, of the processor. */
export type Took = { seconds: number; processor?: number };

/** Times the check of links without asking anybody, over the real handbook with `added` metrics (MDX by id) and many links in each. */
export async function measureHandbook(folder: string, added: ReadonlyMap<string, string>): Promise<HandbookFigures> {
  const content = join(folder, 'handbook-of-links');
  const files = writeHandbook(content, added);
  const runs = { reading: [] as ChildFigures[], withLinks: [] as ChildFigures[], command: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.reading.push(await inChild('content', { content }));
    runs.withLinks.push(await inChild('content', { content, day: today(process.env) }));
    runs.command.push(secondsOfCommand(content));
  }
  const links = runs.withLinks[0]?.right ?? 0;
  return { files, links, reading: tookOf(runs.reading), withLinks: tookOf(runs.withLinks), command: { seconds: median(runs.command) } };
}

function tookOf(runs: readonly ChildFigures[]): Took {
  return { seconds: median(runs.map(({ seconds }) => seconds)), processor: median(runs.map(({ processor }) => processor)) };
}

function writeHandbook(content: string, added: ReadonlyMap<string, string>): number {
  cpSync('content', content, { recursive: true });
  for (const [id, text] of added) writeFileSync(join(content, 'metrics', `${id}.mdx`), text);
  const ours = oursIn(content);
  for (const [place, file] of globSync(join(content, 'metrics', '*.mdx'))
    .sort()
    .entries()) {
    const links = Array.from({ length: LINKS_EACH }, (_, index) => {
      const number = place * LINKS_EACH + index;
      return `- [Report ${number}](${addressOf(number, ours)})`;
    });
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${links.join('\n')}\n`);
  }
  return globSync(join(content, '**', '*.{mdx,yaml}')).length;
}

/** Addresses of workspaces that the handbook knows take the longest way through the grammar. */
function oursIn(content: string): Ours {
  const { entries, broken } = readContent(content);
  const nameOf = (system: string) => tenantsOf(buildCatalog(entries, broken)).find((tenant) => tenant.system === system)?.name;
  return { looker: nameOf('looker') ?? acme.looker, organization: nameOf('amplitude') ?? acme.organization };
}

/** Such a handbook has mistakes, so the command does not end with 0. */
function secondsOfCommand(content: string): number {
  const started = performance.now();
  spawnSync(process.execPath, ['scripts/check-links.ts', '--format', 'text', '--content', content], { stdio: 'ignore' });
  return (performance.now() - started) / 1000;
}
