import type { ChildFigures } from '../in-child.ts';

/** What the process was asked to do. */
export function requested(): unknown {
  return JSON.parse(process.argv[2] ?? '');
}

/** Runs a task once and prints what it took; `right` counts in what it came to, which stays in memory until that is measured. */
export async function printMeasured<Result>(task: () => Promise<Result>, right: (result: Result) => number): Promise<void> {
  const [heapBefore, rssBefore] = [heapInUse(), megabytes(process.memoryUsage().rss)];
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await task();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const heapAfter = heapInUse();
  // Counted in kilobytes.
  const rssPeak = megabytes(process.resourceUsage().maxRSS * 1024);
  const memory = { heapBefore, heapAfter, rssBefore, rssPeak };
  const figures: ChildFigures = { seconds, processor: (user + system) / 1e6, right: right(result), ...memory };
  console.log(JSON.stringify(figures));
}

function heapInUse(): number {
  globalThis.gc?.();
  return megabytes(process.memoryUsage().heapUsed);
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
