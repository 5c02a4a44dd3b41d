import { namesFile } from '~/search/served.ts';

/** The names of everything that can be found. */
export const GET = () => Response.json(namesFile);
