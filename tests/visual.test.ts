import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowed, allowedElsewhere, differenceOf } from '../scripts/visual/compare-pictures.ts';
import { readFrozen } from '../scripts/visual/frozen-handbook.ts';
import { pictureName, views } from '../scripts/visual/page-kinds.ts';
import { pictureFolder, takePictures } from '../scripts/visual/take-pictures.ts';
import { useFrozen } from './lib/frozen.ts';

const differences = 'tests/visual/differences';
const site = useFrozen();
const frozen = readFrozen();

test('every view has a picture, and nothing else is kept', () => {
  expect(readdirSync(pictureFolder).sort()).toEqual(views.map(pictureName).sort());
});

test('the pictures are small', () => {
  const bytes = readdirSync(pictureFolder).map((name) => statSync(join(pictureFolder, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
});

test('every kind of page looks as in its pictures', { timeout: 600_000 }, async () => {
  rmSync(differences, { recursive: true, force: true });
  const different: string[] = [];
  const version = site.browser.version();
  await takePictures(site.browser, site.origin, frozen.day, views, async (view, now) => {
    const name = pictureName(view);
    const { share, picture } = await differenceOf(readFileSync(join(pictureFolder, name)), now);
    if (share <= (version === frozen.browser ? allowed : allowedElsewhere)) return;
    mkdirSync(differences, { recursive: true });
    writeFileSync(join(differences, name.replace('.webp', '-now.png')), now);
    writeFileSync(join(differences, name.replace('.webp', '-difference.png')), await picture());
    different.push(`${name}: ${(share * 100).toFixed(2)} % of the pixels`);
  });
  const advice = `Look at ${differences}; if the change is meant, run \`npm run visual\` and commit the pictures.`;
  const elsewhere = version === frozen.browser ? '' : ` They were taken with Chromium ${frozen.browser}, this is ${version}.`;
  expect(different.sort(), advice + elsewhere).toEqual([]);
});
