import type { MiddlewareHandler } from 'astro';
import { withFormerAnchors } from '../catalog/addresses.ts';
import { entryOfRoute } from './content.ts';

/** Keeps the anchors that headings had before: each is put inside the heading that it leads to. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const entry = entryOfRoute(url.pathname.slice(import.meta.env.BASE_URL.length).replace(/^\/|\/$/g, ''));
  const former = entry && 'formerAnchors' in entry.data ? entry.data.formerAnchors : undefined;
  const response = await next();
  if (!former || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withFormerAnchors(await response.text(), former), response);
};
