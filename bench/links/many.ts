import { fakeDashboard, many, startFakeLooker } from '../../src/link-check/testing/fake-looker.ts';
import { median } from '../figures.ts';
import { inChild, type ChildFigures } from './in-child.ts';
import { servePageOfLinks } from './page-of-links.ts';

/** How often each is measured. */
const RUNS = 3;

/** What one way took for so many links, with the median of each figure. */
export type ManyFigures = ChildFigures & { name: string; links: number; calls: number };

type Way = { name: string; links: number; run: () => Promise<ChildFigures & { calls: number }> };

/** Checks many links by turns: where a tool lists its objects, where it has to be asked for each, and as linkinator does it. */
export async function measureMany(latencyMs: number, tell: (line: string) => void): Promise<ManyFigures[]> {
  const ways = waysOf(latencyMs).map((way) => ({ ...way, runs: [] as (ChildFigures & { calls: number })[] }));
  for (let round = 1; round <= RUNS; round += 1) {
    for (const { name, links, run, runs } of ways) {
      const figures = await run();
      runs.push(figures);
      tell(`${name}, ${links} links, run ${round} of ${RUNS}: ${figures.seconds.toFixed(2)} s`);
    }
  }
  return ways.map(({ name, links, runs }) => {
    const of = (figure: keyof (typeof runs)[number]) => median(runs.map((run) => run[figure]));
    const memory = { heapBefore: of('heapBefore'), heapAfter: of('heapAfter'), rssBefore: of('rssBefore'), rssPeak: of('rssPeak') };
    return { name, links, calls: of('calls'), seconds: of('seconds'), processor: of('processor'), right: of('right'), ...memory };
  });
}

function waysOf(latencyMs: number): Way[] {
  const lists = (links: number): Way => ({
    name: 'check:links, lists',
    links,
    run: () => check({ kind: 'dashboard', ids: links, concurrency: 4 }, latencyMs),
  });
  const singles = (links: number, concurrency: number): Way => ({
    name: `check:links, one by one, ${concurrency} at once`,
    links,
    run: () => check({ kind: 'merge', ids: links, concurrency }, latencyMs),
  });
  const linkinator = (links: number): Way => ({
    name: 'linkinator, 100 at once',
    links,
    run: () => checkPage(links, latencyMs),
  });
  return [lists(1_000), lists(10_000), linkinator(1_000), linkinator(10_000), singles(1_000, 4), singles(1_000, 100), singles(10_000, 100)];
}

async function check(request: { kind: 'dashboard' | 'merge'; ids: number; concurrency: number }, latencyMs: number) {
  const content =
    request.kind === 'dashboard'
      ? { dashboards: many(request.ids, fakeDashboard) }
      : { merges: many(request.ids, (id) => ({ id: `merge${String(id).padStart(17, '0')}` })) };
  const looker = await startFakeLooker({ content, latencyMs });
  const figures = await inChild('check', { base: looker.base, ...request });
  await looker.stop();
  return { ...figures, calls: looker.requests.length };
}

async function checkPage(links: number, latencyMs: number) {
  const page = await servePageOfLinks(links, latencyMs);
  const figures = await inChild('linkinator', { base: page.base });
  await page.close();
  return { ...figures, calls: page.calls };
}
