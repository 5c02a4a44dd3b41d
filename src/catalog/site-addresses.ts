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
