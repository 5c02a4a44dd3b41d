import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../src/problems/report.ts';
import { browserFlags, chromiumPath } from './lib/chromium.ts';
import { hostFiles } from './lib/static-host.ts';
import { Failure, command, exit, start } from './lib/run.ts';
import { chromium } from 'playwright-core';
import { freeze } from './visual/frozen-handbook.ts';
import { writeFrozen } from './visual/frozen-site.ts';
import { differenceOf } from './visual/compare-pictures.ts';
import { pictureName, views } from './visual/page-kinds.ts';
import { asWebp, pictureFolder, takePictures } from './visual/take-pictures.ts';

const usage = `Usage: npm run visual -- [--refreeze] [--only NAME]

Takes the pictures of ${pictureFolder} again, for a change of how pages look: look at what git then says has changed, and commit it.
The pages are those of the handbook as it was when it was frozen, so that an edit of content changes no picture; --refreeze takes the content
of today. With --only, those whose name starts with NAME.`;

const options = { refreeze: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } as const;

/** `npm run visual`. */
export const main = command({ usage, options }, async ({ values, today, print }) => {
  const wanted = views.filter((view) => pictureName(view).startsWith(values.only));
  if (wanted.length === 0) throw new Failure(`Unexpected name \`${values.only}\`, expected the start of one in ${pictureFolder}.`);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: browserFlags });
  if (values.refreeze) freeze(today, browser.version());
  const site = writeFrozen();
  const host = await hostFiles(site.dist);
  try {
    await site.build();
    mkdirSync(pictureFolder, { recursive: true });
    const changed: string[] = [];
    await takePictures(browser, host.origin, site.day, wanted, async (view, picture) => {
      const name = pictureName(view);
      if (await isSame(join(pictureFolder, name), picture)) return;
      writeFileSync(join(pictureFolder, name), await asWebp(picture));
      changed.push(name);
    });
    for (const name of changed.sort()) print(name);
    const known = new Set(views.map(pictureName));
    for (const name of readdirSync(pictureFolder)) if (!known.has(name)) rmSync(join(pictureFolder, name));
    print(`${count(wanted.length, 'picture')} taken, ${changed.length} changed.`);
    return exit.clean;
  } finally {
    await Promise.all([browser.close(), host.close()]);
    site.remove();
  }
});

/** Whether a kept picture shows the same, so that git need not keep it twice. */
async function isSame(file: string, picture: Buffer): Promise<boolean> {
  try {
    return (await differenceOf(readFileSync(file), picture)).share === 0;
  } catch {
    return false;
  }
}

if (import.meta.main) await start(main);
