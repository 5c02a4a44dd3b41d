import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { readHeaders, type Headers } from '../../src/security/policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
const packed = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt', '.xml']);

/** A server of files on this machine; `close` ends it with every connection. */
export type StaticHost = { origin: string; close: () => Promise<void> };

/**
 * Serves a built site as hosts of static files do: compressed, with the headers of its `_headers`, and its own page for what is not there.
 * Each request waits until the site is `built`; one that cannot be built answers 500 with the reason.
 */
export async function hostFiles(dist: string, built: () => Promise<unknown> = () => Promise.resolve()): Promise<StaticHost> {
  const server = createServer((request, response) => {
    built().then(
      () => {
        answer(request, response);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const rules = existsSync(join(dist, '_headers')) ? readHeaders(readFileSync(join(dist, '_headers'), 'utf8')) : {};
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = fileOf(dist, path);
    for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
    send(response, found ?? join(dist, '404.html'), found === undefined ? 404 : 200);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Chromium takes this name for a safe origin, as it does https.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function fileOf(dist: string, path: string): string | undefined {
  const file = join(dist, normalize(path), path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function headersFor(rules: Headers, path: string): Record<string, string> {
  const fitting = Object.entries(rules).filter(([rule]) => path.startsWith(rule.replace(/\*$/, '')));
  return Object.assign({}, ...fitting.map(([, headers]) => headers)) as Record<string, string>;
}

function send(response: ServerResponse, file: string, status: number): void {
  const body = readFileSync(file);
  const kind = extname(file);
  response.setHeader('Content-Type', types[kind] ?? 'application/octet-stream');
  if (packed.has(kind)) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status);
  response.end(packed.has(kind) ? gzipSync(body) : body);
}
