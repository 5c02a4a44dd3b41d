import { textsFile } from '~/site/search-files.ts';

/** The texts of everything that search can find. */
export const GET = () => Response.json(textsFile);
