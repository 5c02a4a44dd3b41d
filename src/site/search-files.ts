import { createHash } from 'node:crypto';
import { addressOf, titleOf } from '../catalog/entry.ts';
import { suggestionOf } from '../repository/template-suggestion.ts';
import { listPages } from '../settings/list-pages.ts';
import { site } from '../settings/site.ts';
import { findablesOf } from '../search/findables.ts';
import { encodeNames, encodeTexts, forFiles, type Help, type NamesFile, type TextsFile } from '../search/encode.ts';
import { catalog } from './content.ts';

/** Everything that search can find on this site. */
export const records = findablesOf(catalog, Object.values(listPages));

const written = forFiles(records);
const rows = encodeTexts(written);
const version = createHash('sha256')
  .update(encodeNames(written, '') + JSON.stringify(rows))
  .digest('hex')
  .slice(0, 8);

/** The content of `/search/names.txt`. */
export const namesFile: NamesFile = encodeNames(written, version);

/** The channel for questions that fit no other. */
const channel = catalog.of('channels').get('analytics') ?? [...catalog.of('channels').values()][0];
const help: Help = {
  ask: channel ? { label: titleOf(channel), address: addressOf(channel) ?? '' } : { label: 'Slack', address: '/handbook/' },
  propose: suggestionOf(site, catalog.of('teams').keys()),
};

/** The content of `/search/texts.json`. */
export const textsFile: TextsFile = { version, rows, help };
