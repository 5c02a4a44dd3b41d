import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { oneOf } from '../src/problems/problem.ts';
import { measureChecks, reportChecks, type CheckFigures } from './checks.ts';
import { coldBuild } from '../scripts/lib/cold-build.ts';
import { limits, report, type Both, type BuildFigures, type Figures } from './figures.ts';
import { measureLinks, type LinkFigures } from './links/measure-links.ts';
import { reportLinks } from './links/report-links.ts';
import { moreMetrics } from './more-metrics.ts';
import { measureLighthouse, measuredPages, type PageScore } from './lighthouse/measure-lighthouse.ts';
import { reportLighthouse, type LighthouseFigures } from './lighthouse/report-lighthouse.ts';
import { scalesOf, type PageBytes } from '../scripts/check-budgets/page-bytes.ts';
import { readPage } from '../scripts/lib/built-page.ts';
import { measureSearch } from './search/measure-search.ts';
import { reportSearch } from './search/report-search.ts';
import { linkPackages, makeOurs, makePlain } from './sites.ts';
import { Failure, command, exit, start } from '../scripts/lib/run.ts';

const usage = `Usage: npm run bench -- [--only site|search|checks|links|lighthouse] [--sizes 151,1000] [--runs N] [--metric mau] [--json]

Measures this site beside a plain Starlight site with the same pages: cold builds, by turns, with each number of metrics (default: the real
ones, and 1000), N times each (default: 3 times, from 500 metrics on 2 times), and the bytes of one metric's page on first load.
Those sites are built in a temporary folder. Then asks the queries of src/search/golden.yaml of the site in dist/ (npm run build), of Starlight's
default search and of MiniSearch, and times and weighs the search box. Then it times the checks that editors wait for, beside Node's own start,
and the check of links against tools on this machine, beside one call for each link and beside linkinator.
Last it runs Lighthouse on ten kinds of pages of this site, and on the metric's page beside plain Starlight's.
Times vary with what else the machine does, so nothing here passes or fails.`;

const parts = ['site', 'search', 'checks', 'links', 'lighthouse'];

const options = {
  sizes: { type: 'string' },
  runs: { type: 'string' },
  metric: { type: 'string', default: 'mau' },
  only: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const main = command({ usage, options }, async ({ values }) => {
  const real = realMetrics();
  if (!real.has(values.metric))
    throw new Failure(`Unexpected metric \`${values.metric}\`, expected the id of an entry in content/metrics.`);
  const sizes = values.sizes?.split(',').map((size) => wholeNumber(size, real.size)) ?? [real.size, 1000];
  const runs = values.runs === undefined ? undefined : wholeNumber(values.runs, 1);
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Failure(`Unexpected part \`${values.only}\`, expected ${oneOf(parts)}.\n\n${usage}`);
  const wants = (part: string) => values.only === undefined || values.only === part;
  const figures: Figures = { ...machine(), limits, builds: [], page: undefined };
  const search = wants('search') ? await measureSearch() : undefined;
  if (!wants('site')) sizes.length = 0;
  let checks: CheckFigures | undefined;
  let links: LinkFigures | undefined;
  let lighthouse: LighthouseFigures | undefined;
  await inTemporaryFolder(async (folder, signal) => {
    linkPackages(folder);
    for (const entries of sizes) {
      const sites = makeSites(join(folder, `${entries}`), moreMetrics(real, entries));
      figures.builds.push(await compareBuilds(sites, entries, runs ?? (entries < 500 ? 3 : 2), signal));
      const address = `/metrics/${values.metric}/`;
      figures.page ??= { address, ...both(sites, (site) => bytesOf(join(site, 'dist'), address)) };
    }
    if (wants('lighthouse'))
      lighthouse = await compareLighthouse(makeSites(join(folder, 'lighthouse'), new Map()), `/metrics/${values.metric}/`, signal);
    if (wants('checks')) checks = measureChecks(folder, moreMetrics(real, 1000));
    if (wants('links')) links = await measureLinks(folder, moreMetrics(real, 1000), console.error);
  });
  if (values.json) console.log(JSON.stringify({ ...figures, search, checks, links, lighthouse }, null, 2));
  else
    console.log(
      [
        ...(sizes.length > 0 ? [report(figures)] : []),
        ...(search ? [reportSearch(search)] : []),
        ...(checks ? [reportChecks(checks)] : []),
        ...(links ? [reportLinks(links)] : []),
        ...(lighthouse ? [reportLighthouse(lighthouse)] : []),
      ].join('\n\n'),
    );
  return exit.clean;
});

if (import.meta.main) await start(main);

function realMetrics(): Map<string, string> {
  const files = globSync('content/metrics/*.mdx').sort();
  if (files.length === 0) throw new Failure('There is no folder `content/metrics`; run this in the handbook’s folder.');
  return new Map(files.map((file) => [basename(file, '.mdx'), readFileSync(file, 'utf8')]));
}

function wholeNumber(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Failure(`Unexpected \`${text}\`, expected a whole number of at least ${least}.\n\n${usage}`);
  return number;
}

/** Runs `task` with a folder that is gone afterwards, however it ends. */
async function inTemporaryFolder(task: (folder: string, signal: AbortSignal) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'handbook-bench-'));
  const interrupt = new AbortController();
  const onSignal = () => {
    interrupt.abort(new Failure('Interrupted.'));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, onSignal);
  try {
    await task(folder, interrupt.signal);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function makeSites(folder: string, added: ReadonlyMap<string, string>): Both<string> {
  const sites = { ours: join(folder, 'ours'), plain: join(folder, 'plain') };
  for (const site of Object.values(sites)) mkdirSync(site, { recursive: true });
  makeOurs(sites.ours, added);
  makePlain(sites.plain, sites.ours);
  return sites;
}

/** Builds both sites by turns, so that what slows the machine for a while slows both. */
async function compareBuilds(sites: Both<string>, entries: number, runs: number, signal: AbortSignal): Promise<BuildFigures> {
  const seconds: Both<number[]> = { ours: [], plain: [] };
  for (let pair = 1; pair <= runs; pair += 1) {
    for (const side of ['ours', 'plain'] as const) {
      const time = await coldBuild(sites[side], signal);
      seconds[side].push(time);
      console.error(`${entries} metrics, build ${pair} of ${runs}, ${side}: ${time.toFixed(1)} s`);
    }
  }
  return { entries, pages: both(sites, (site) => globSync('**/*.html', { cwd: join(site, 'dist') }).length), seconds };
}

/** Runs Lighthouse on the pages of this site, and on one page of it and of plain Starlight, both built as they are now. */
async function compareLighthouse(sites: Both<string>, address: string, signal: AbortSignal): Promise<LighthouseFigures> {
  for (const site of Object.values(sites)) await coldBuild(site, signal);
  const tell = ({ address, device, scores, lcp }: PageScore) => {
    console.error(`${address} on ${device}: ${Object.values(scores).join('/')}, ${(lcp / 1000).toFixed(2)} s`);
  };
  const measure = (site: string, addresses: readonly string[]) => measureLighthouse(join(site, 'dist'), addresses, tell);
  const pages = await measure(sites.ours, measuredPages);
  return { pages, beside: { ours: await measure(sites.ours, [address]), plain: await measure(sites.plain, [address]) } };
}

function both<From, To>({ ours, plain }: Both<From>, change: (value: From) => To): Both<To> {
  return { ours: change(ours), plain: change(plain) };
}

function machine() {
  const version = (name: string) => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
  return {
    astro: version('astro'),
    starlight: version('@astrojs/starlight'),
    node: process.versions.node,
    processors: availableParallelism(),
  };
}

function bytesOf(dist: string, address: string): PageBytes {
  return scalesOf(dist).pageBytes(readPage(address, readFileSync(join(dist, address, 'index.html'), 'utf8')));
}
