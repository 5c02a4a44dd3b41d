import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a browser or another process; left to itself, Vitest would take one worker on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // How long a test takes says how busy the machine is; only one that hangs should end here.
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // These read the built site in `dist/`: `npm run build` first.
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/lib/serve.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
