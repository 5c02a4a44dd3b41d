import { textsFile } from '~/site/search-files.ts';

/** What is said of everything that can be found. */
export const GET = () => Response.json(textsFile);
