import { chromiumPath } from '../../scripts/lib/chromium.ts';

/** Unpacks the browser that comes from npm before the workers start: two that do so at once spoil it for each other. */
export default async function setup(): Promise<void> {
  await chromiumPath();
}
