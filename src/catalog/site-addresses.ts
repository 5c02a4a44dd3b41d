import { folderCollections } from '../schemas/index.ts';

/** Addresses of lists and of what the site makes, which no entry can ever have had. */
export const siteAddresses: readonly string[] = [
  '/',
  ...[...folderCollections.keys()].map((folder) => `/${folder}/`),
  '/metrics/by-domain/',
  '/compare/',
  '/api/',
  '/search/',
  '/contributing/fields/',
  '/contributing/checks/',
  '/changes/',
  '/health/',
  '/ask/',
];

/** Ids that the site's own addresses need. */
export const reservedIds = /^(?:index|by-domain|compare|go|api|search|changes|new)$/;

/** Names that Windows keeps for itself: a checkout with such a file fails there. */
export const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
