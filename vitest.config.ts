import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that replace a module, or change the folder or an exit of the process: each runs by itself. */
const isolated = ['src/read/last-changed.test.ts', 'src/site/content.test.ts', 'src/site/integrations/handbook-pages.test.ts'];

/** How long a test takes says how busy the machine is; only one that hangs should end here. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Many tests wait for a browser or another process; left to itself, Vitest would take one worker on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files of one worker share their modules, which most of them would only load again; what a test replaces is put back after it.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*.test.ts'], exclude: isolated, ...patience },
      },
      { extends: true, test: { name: 'unit-isolated', include: isolated, isolate: true, ...patience } },
      // These read the built site in `dist/`: `npm run build` first. On a busy machine a browser can be late once; a fault fails twice.
      {
        extends: true,
        test: { name: 'browser', include: ['tests/**/*.test.ts'], globalSetup: 'tests/lib/serve.ts', retry: 1, ...patience },
      },
    ],
  },
});
