import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server with one page of links; `close` ends it with every connection. */
export type PageOfLinks = { base: string; readonly calls: number; close: () => Promise<void> };

/** Serves a page with so many links to this very server, which answers each of them with 200, late. */
export async function servePageOfLinks(links: number, latencyMs: number): Promise<PageOfLinks> {
  const page = Array.from({ length: links }, (_, index) => `<a href="/dashboards/${index + 1}">Dashboard ${index + 1}</a>`).join('\n');
  let calls = 0;
  const server = createServer(({ url }, response) => {
    calls += 1;
    const answer = () => response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/' ? page : '<p>Here I am.</p>');
    setTimeout(answer, latencyMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get calls() {
      return calls;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
