import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../src/problems/report.ts';
import { chromiumPath } from './lib/chromium.ts';
import { Failure, exit, readArgs, run, today } from './lib/run.ts';
import { chromium } from 'playwright-core';
import { freeze, readFrozen } from './visual/frozen-handbook.ts';
import { buildFrozen } from './visual/frozen-site.ts';
import { differenceOf } from './visual/compare-pictures.ts';
import { pictureName, views } from './visual/page-kinds.ts';
import { pictureFolder, takePictures } from './visual/picture-set.ts';

const usage = `Usage: npm run visual -- [--refreeze] [--only NAME]

Takes the pictures of ${pictureFolder} again, for a change of how pages look: look at what git then says has changed, and commit it.
The pages are those of the handbook as it was when it was frozen, so that an edit of content changes no picture; --refreeze takes the content
of today. With --only, those whose name starts with NAME.`;

await run(async () => {
  const { values } = readArgs({ refreeze: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } }, usage);
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const wanted = views.filter((view) => pictureName(view).startsWith(values.only ?? ''));
  if (wanted.length === 0) throw new Failure(`Unexpected name \`${values.only ?? ''}\`, expected the start of one in ${pictureFolder}.`);
  if (values.refreeze) freeze(today(), await browserVersion());
  const { day } = readFrozen();
  const site = await buildFrozen();
  try {
    mkdirSync(pictureFolder, { recursive: true });
    const changed: string[] = [];
    await takePictures(site.dist, day, wanted, async (view, picture) => {
      const name = pictureName(view);
      if (await isSame(join(pictureFolder, name), picture)) return;
      writeFileSync(join(pictureFolder, name), picture);
      changed.push(name);
    });
    for (const name of changed.sort()) console.log(name);
    const known = new Set(views.map(pictureName));
    for (const name of readdirSync(pictureFolder)) if (!known.has(name)) rmSync(join(pictureFolder, name));
    console.log(`${count(wanted.length, 'picture')} taken, ${changed.length} changed.`);
    return exit.clean;
  } finally {
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

async function browserVersion(): Promise<string> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
