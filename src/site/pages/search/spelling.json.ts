import { spellingFile } from '~/site/spelling-file.ts';

/** What corrects mistyped words. */
export const GET = () => Response.json(spellingFile());
