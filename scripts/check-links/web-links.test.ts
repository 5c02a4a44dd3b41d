import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkWebLinks, isPublic, isPublicAddress, type WebLinkOptions } from './web-links.ts';

const seen: { from: string; line: string; headers: IncomingMessage['headers'] }[] = [];
const closing: (() => void)[] = [];
let base = '';
let elsewhere = '';

const redirectTo =
  (location: string, status = 302): RequestListener =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };

/** What each path of the server answers; a path of three digits answers with that status, and every other one is missing. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<a href="/linked-from-there">x</a>'),
  '/only-get': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/wrong-head': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 404).end(),
  '/moved': redirectTo('/page', 301),
  '/away': (request, response) => {
    redirectTo(`${elsewhere}/metadata`)(request, response);
  },
  '/nowhere': redirectTo('http://['),
  '/loop': redirectTo('/loop'),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
  '/hangs': () => undefined,
  '/resets': ({ socket }) => socket.destroy(),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('x');
  },
};

beforeAll(async () => {
  base = await serve('127.0.0.1');
  elsewhere = await serve('127.0.0.2');
});
beforeEach(() => {
  seen.length = 0;
});
afterAll(() => {
  for (const close of closing) close();
});

async function serve(host: string): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    seen.push({ from: host, line: `${method} ${url}`, headers });
    const missing: RequestListener = (_, to) => to.writeHead(Number(/^\/(\d{3})$/.exec(url)?.[1] ?? 404)).end();
    (answers[url] ?? missing)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** The answers as `address verdict status`, where only the first server may be opened. */
async function check(paths: readonly string[], more: Partial<WebLinkOptions> = {}): Promise<string[]> {
  const isOpen = (url: URL) => Promise.resolve(url.hostname === '127.0.0.1');
  const urls = paths.map((path) => (path.startsWith('/') ? base + path : path));
  const found = await checkWebLinks(urls, { isTool: () => false, isOpen, timeoutMs: 5_000, ...more });
  return [...found].map(([url, { verdict, status = '' }]) => `${url.replace(base, '')} ${verdict} ${status}`.trim());
}

describe('checkWebLinks', () => {
  test('opens a page once and nothing that it links to, sends no credentials, and says who it is', async () => {
    expect(await check(['/page', '/page#part', '/page'])).toEqual(['/page working 200', '/page#part working 200']);
    expect(seen.map(({ line }) => line)).toEqual(['HEAD /page']);
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /auth|cookie|token|key/.test(name))).toEqual([]);
    expect(seen[0]?.headers['user-agent']).toBe('analytics-handbook check:links');
  });

  test.each([
    '/only-get working 200',
    '/wrong-head working 200',
    '/404 broken 404',
    '/410 broken 410',
    '/401 refused 401',
    '/403 refused 403',
    '/405 refused 405',
    '/999 refused 999',
    '/304 refused 304',
    '/429 rate-limited 429',
    '/busy rate-limited 429',
    '/500 unreachable 500',
    '/503 unreachable 503',
    '/moved moved 200',
    '/nowhere unreachable',
    '/loop unreachable',
    '/resets unreachable',
  ])('%s', async (expected) => {
    expect(await check([expected.split(' ', 1)[0] ?? ''])).toEqual([expected]);
  });

  test('does not follow a redirect to where no link may lead', async () => {
    expect(await check(['/away'])).toEqual(['/away not-asked']);
    expect(seen.map(({ from }) => from)).toEqual(['127.0.0.1']);
  });

  test('does not open a link to a tool, into a private network, or to no page', async () => {
    for (const address of [`${elsewhere}/metadata`, 'nonsense', 'mailto:ada@example.com'])
      expect(await check([address])).toEqual([`${address} not-asked`]);
    expect(await check(['/page'], { isTool: (hostname) => hostname === '127.0.0.1' })).toEqual(['/page not-asked']);
    const guarded = await checkWebLinks([`${base}/page`, 'http://localhost/', 'http://169.254.169.254/'], { isTool: () => false });
    expect([...guarded.values()].map(({ verdict }) => verdict)).toEqual(['not-asked', 'not-asked', 'not-asked']);
    expect(seen).toEqual([]);
  });

  test('asks for the page where the head never comes, and says nothing where neither does, or after the deadline or a stop', async () => {
    expect(await check(['/hangs'], { timeoutMs: 100 })).toEqual(['/hangs timeout']);
    expect(await check(['/endless'], { timeoutMs: 1_000 })).toEqual(['/endless working 200']);
    expect(await check(['/hangs', '/page'], { concurrency: 1, deadlineMs: 100 })).toEqual(['/hangs timeout', '/page not-asked']);
    expect(await check(['/page', '/404'], { stop: AbortSignal.abort() })).toEqual(['/page not-asked', '/404 not-asked']);
  });
});

const known: Readonly<Record<string, string[]>> = {
  'docs.example.com': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  'rebound.example.com': ['93.184.216.34', '169.254.169.254'],
  'inside.example.com': ['fd00::1'],
};

test.each<[boolean, string]>([
  [true, 'https://docs.example.com/a http://docs.example.com https://DOCS.example.com.:443/ https://unknown.example.com/'],
  [false, 'http://169.254.169.254/latest/meta-data/ http://2130706433/ http://0x7f.1/ http://127.1/ http://[::1]/'],
  [false, 'http://[::ffff:169.254.169.254]/ https://93.184.216.34/ http://localhost/ http://localhost./ http://x.localhost/'],
  [false, 'http://metadata.google.internal/ http://printer.local/ http://intranet/ https://1.0.0.127.in-addr.arpa/'],
  [false, 'https://rebound.example.com/ https://inside.example.com/ https://docs.example.com:8443/'],
  [false, 'https://ada:secret@docs.example.com/ ftp://docs.example.com/ file:///etc/passwd'],
])('public is %s: %s', async (expected, urls) => {
  for (const url of urls.split(' '))
    expect([url, await isPublic(new URL(url), (host) => Promise.resolve(known[host] ?? []))]).toEqual([url, expected]);
});

test.each<[boolean, string]>([
  [true, '8.8.8.8 93.184.216.34 172.32.0.1 100.128.0.1 2606:4700::1111'],
  [false, '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255'],
  [false, ':: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 fc00::1 fe80::1 fec0::1 ff02::1 2001:db8::1 2002:a00:1::'],
  [false, 'docs.example.com'],
])('a public IP address is %s: %s', (expected, addresses) => {
  for (const address of addresses.split(' ')) expect([address, isPublicAddress(address)]).toEqual([address, expected]);
});
