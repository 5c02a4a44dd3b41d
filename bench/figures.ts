import type { PageBytes } from '../scripts/check-budgets/page-bytes.ts';
import { table } from './table.ts';

/** How many times plain Starlight's figure ours may be: of the time of a build, and of the bytes of a page. */
export const limits = { time: 1.15, bytes: 1 } as const;

/** Cold builds of both sites with one number of metrics, in the order in which they ran. */
export type BuildFigures = { entries: number; pages: Both<number>; seconds: Both<number[]> };

/** Everything that one run measured. */
export type Figures = {
  astro: string;
  starlight: string;
  node: string;
  processors: number;
  limits: typeof limits;
  builds: BuildFigures[];
  page: ({ address: string } & Both<PageBytes>) | undefined;
};

/** A figure of our site and the same of a plain Starlight site. */
export type Both<Value> = { ours: Value; plain: Value };

/** The value in the middle, or the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** All figures as two tables. */
export function report({ astro, starlight, node, processors, builds, page }: Figures): string {
  const about = `Astro ${astro}, Starlight ${starlight}, Node ${node}, ${processors} processors`;
  const times = `\nCold build in seconds (${about})\n\n${buildTable(builds)}`;
  return page ? `${times}\n\nBytes of ${page.address} after gzip -9\n\n${bytesTable(page)}` : times;
}

function buildTable(builds: readonly BuildFigures[]): string {
  const spread = (seconds: number[]) => `${Math.min(...seconds).toFixed(1)} / ${median(seconds).toFixed(1)}`;
  const rows = builds.map(({ entries, pages, seconds: { ours, plain } }) => [
    `${entries}`,
    `${pages.ours} / ${pages.plain}`,
    `${ours.length} + ${plain.length}`,
    spread(ours),
    spread(plain),
    ...verdict(median(ours), median(plain), limits.time),
  ]);
  return table([['metrics', 'pages ours / plain', 'builds', 'ours min / median', 'plain min / median', 'ratio', ''], ...rows]);
}

function bytesTable({ ours, plain }: Both<PageBytes>): string {
  const first = ({ html, css, js }: PageBytes) => html + css + js;
  const row = (name: string, of: (bytes: PageBytes) => number) => [name, `${of(ours)}`, `${of(plain)}`];
  const sum = (name: string, of: (bytes: PageBytes) => number) => [...row(name, of), ...verdict(of(ours), of(plain), limits.bytes)];
  return table([
    ['', 'ours', 'plain', 'ratio', ''],
    row('HTML', ({ html }) => html),
    row('CSS', ({ css }) => css),
    row('JS', ({ js }) => js),
    sum('first load', first),
    row('at idle', ({ idle }) => idle),
    sum('first load and idle', (bytes) => first(bytes) + bytes.idle),
  ]);
}

function verdict(ours: number, plain: number, limit: number): string[] {
  const ratio = ours / plain;
  return [ratio.toFixed(3), `${ratio <= limit ? 'within' : 'OVER'} the limit of ${limit}`];
}
