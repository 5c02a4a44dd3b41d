import { createHash } from 'node:crypto';
import { addressOf, titleOf } from '../catalog/entry.ts';
import { catalog } from '../site/content.ts';
import { suggestionOf } from '../repository/template-suggestion.ts';
import { listPages } from '../settings/list-pages.ts';
import { site } from '../settings/site.ts';
import { findablesOf } from './findables.ts';
import { forFiles } from './for-files.ts';
import { packNames, packTexts, type Help, type NamesFile, type TextsFile } from './wire.ts';

/** Everything that search can find on this site. */
export const found = findablesOf(catalog, Object.values(listPages));

const things = forFiles(found);
const names = (version: string) =>
  packNames(
    things.map(({ thing }) => thing),
    version,
  );
const texts = packTexts(things);
const version = createHash('sha256')
  .update(names('') + JSON.stringify(texts))
  .digest('hex')
  .slice(0, 8);

/** What `/search/names.txt` answers. */
export const namesFile: NamesFile = names(version);

/** The channel for questions that fit no other. */
const channel = catalog.of('channels').get('analytics') ?? [...catalog.of('channels').values()][0];
const help: Help = {
  ask: channel ? { label: titleOf(channel), address: addressOf(channel) ?? '' } : { label: 'Slack', address: '/handbook/' },
  propose: suggestionOf(site, catalog.of('teams').keys()),
};

/** What `/search/texts.json` answers. */
export const textsFile: TextsFile = { version, rows: texts, help };
