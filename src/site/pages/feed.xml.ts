import { catalog } from '~/site/content.ts';
import { changesFeed } from '~/exports/atom.ts';
import { site } from '~/settings/site.ts';

/** What changed in the definitions, for feed readers. */
export const GET = () => new Response(changesFeed(catalog, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
