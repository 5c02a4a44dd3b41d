import { textsFile } from '~/search/served.ts';

/** What is said of everything that can be found. */
export const GET = () => Response.json(textsFile);
