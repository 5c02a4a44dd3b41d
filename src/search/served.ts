import { createHash } from 'node:crypto';
import { catalog } from '../content.ts';
import { listPages } from '../list-pages.ts';
import { findablesOf } from './findables.ts';
import { neededTerms } from './terms.ts';
import { packNames, packTexts, type NamesFile, type TextsFile } from './wire.ts';

/** Everything that search can find on this site. */
export const found = findablesOf(catalog, Object.values(listPages));

const names = packNames(found.map(({ thing }) => ({ ...thing, terms: neededTerms(thing) })));
const texts = packTexts(found.map(({ text }) => text));
const version = createHash('sha256').update(JSON.stringify([names, texts])).digest('hex').slice(0, 8);

/** What `/search/names.json` answers. */
export const namesFile: NamesFile = { version, rows: names };

/** What `/search/texts.json` answers. */
export const textsFile: TextsFile = { version, rows: texts };
