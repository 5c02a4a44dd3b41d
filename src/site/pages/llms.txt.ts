import { catalog, inOrder } from '~/site/content.ts';
import { llmsTxt } from '~/exports/llms.ts';
import { site } from '~/settings/site.ts';

/** The contents of the handbook, for language models. */
export const GET = () => new Response(llmsTxt({ catalog, site, inOrder }), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
