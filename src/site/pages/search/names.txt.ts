import { namesFile } from '~/site/search-files.ts';

/** The names of everything that search can find. */
export const GET = () => new Response(namesFile, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
