import { LinkChecker, LinkState } from 'linkinator';
import { printMeasured, requested } from './measured.ts';

const { base } = requested() as { base: string };

await printMeasured(
  () => new LinkChecker().check({ path: `${base}/` }),
  // The page itself is no link of it.
  ({ links }) => links.filter(({ state, parent }) => state === LinkState.OK && parent !== undefined).length,
);
