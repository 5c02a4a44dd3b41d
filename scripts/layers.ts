import { writeFileSync } from 'node:fs';
import { layersPage } from './layers/drawing.ts';
import { command, exit, start } from './lib/run.ts';

const usage = `Usage: npm run layers

Writes docs/layers.md, the drawing of what may import what, from scripts/layers/table.ts.`;

/** Writes the drawing of the layers; the test of the layers says when it is out of date. */
export const main = command({ usage, options: {} }, ({ at, print }) => {
  writeFileSync(at('docs/layers.md'), layersPage());
  print('Wrote docs/layers.md.');
  return exit.clean;
});

if (import.meta.main) await start(main);
