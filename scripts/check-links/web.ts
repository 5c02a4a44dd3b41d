import type { CheckedWebLink } from '../../src/link-check/report/result.ts';
import type { LinksContent } from './content.ts';
import { checkWebLinks } from './web-links.ts';

/** The pages of the web that a handbook links to, with what their servers answer where they are `asked`. */
export async function askWeb({ pages, tenants }: LinksContent, asked: boolean, { stop }: { stop: AbortSignal }): Promise<CheckedWebLink[]> {
  const hosts = new Set(tenants.flatMap((tenant) => tenant.hosts));
  const urls = [...pages.keys()];
  const answers = asked ? await checkWebLinks(urls, { isTool: (host) => hosts.has(host), stop }) : new Map<string, never>();
  return urls.map((url) => ({ url, ...(answers.get(url) ?? { verdict: 'not-asked' as const }), places: pages.get(url) ?? [] }));
}
