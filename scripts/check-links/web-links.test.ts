import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkWebLinks, type WebLinkOptions } from './web-links.ts';

const seen: { from: string; line: string; headers: IncomingMessage['headers'] }[] = [];
const servers: Server[] = [];
let base = '';
let elsewhere = '';

/** What each path of the server answers; every other one is missing. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<a href="/linked-from-there">x</a>');
  },
  '/only-get': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/wrong-head': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 404).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: `${elsewhere}/metadata` }).end(),
  '/nowhere': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
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
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

function serve(host: string): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    seen.push({ from: host, line: `${method} ${url}`, headers });
    const [, status] = /^\/(\d{3})$/.exec(url) ?? [];
    const answer = answers[url];
    if (answer) answer(request, response);
    else response.writeHead(Number(status ?? 404)).end();
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      resolve(`http://${host}:${(server.address() as AddressInfo).port}`);
    });
  });
}

async function check(paths: readonly string[], more: Partial<WebLinkOptions> = {}) {
  const isOpen = (url: URL) => Promise.resolve(url.hostname === '127.0.0.1');
  const found = await checkWebLinks(
    paths.map((path) => (path.startsWith('/') ? base + path : path)),
    { isTool: () => false, isOpen, timeoutMs: 5_000, ...more },
  );
  return [...found].map(([url, { verdict, status }]) =>
    [url.replace(base, ''), verdict, ...(status === undefined ? [] : [status])].join(' '),
  );
}

test('a page that opens works, and is all that is opened', async () => {
  expect(await check(['/page', '/page#part', '/page'])).toEqual(['/page working 200', '/page#part working 200']);
  expect(seen.map(({ line }) => line)).toEqual(['HEAD /page']);
});

test('a server that answers only GET is asked again', async () => {
  expect(await check(['/only-get', '/wrong-head'])).toEqual(['/only-get working 200', '/wrong-head working 200']);
});

test.each([
  ['/404', 'broken'],
  ['/410', 'broken'],
  ['/401', 'refused'],
  ['/403', 'refused'],
  ['/405', 'refused'],
  ['/999', 'refused'],
  ['/429', 'rate-limited'],
  ['/500', 'unreachable'],
  ['/503', 'unreachable'],
])('%s is %s', async (path, verdict) => {
  expect(await check([path])).toEqual([`${path} ${verdict} ${path.slice(1)}`]);
});

test('a busy server is not waited for', async () => {
  expect(await check(['/busy'])).toEqual(['/busy rate-limited 429']);
});

test('a redirect is followed, and told', async () => {
  expect(await check(['/moved', '/nowhere', '/loop'])).toEqual(['/moved moved 200', '/nowhere unreachable', '/loop unreachable']);
});

test('a redirect to where no link may lead is not followed', async () => {
  expect(await check(['/away'])).toEqual(['/away not-asked']);
  expect(seen.map(({ from }) => from)).toEqual(['127.0.0.1']);
});

test('a link into a network or to a tool is not opened', async () => {
  expect(await check([`${elsewhere}/metadata`, 'nonsense', 'mailto:ada@example.com'])).toEqual([
    `${elsewhere}/metadata not-asked`,
    'nonsense not-asked',
    'mailto:ada@example.com not-asked',
  ]);
  expect(await check(['/page'], { isTool: (hostname) => hostname === '127.0.0.1' })).toEqual(['/page not-asked']);
  expect(seen).toEqual([]);
});

test('without the door for tests, this machine is not opened', async () => {
  const found = await checkWebLinks([`${base}/page`, 'http://localhost/', 'http://169.254.169.254/'], { isTool: () => false });
  expect([...found.values()]).toEqual([{ verdict: 'not-asked' }, { verdict: 'not-asked' }, { verdict: 'not-asked' }]);
  expect(seen).toEqual([]);
});

test('a server that hangs up or never answers says nothing of the page', async () => {
  expect(await check(['/hangs', '/resets', '/endless'], { timeoutMs: 2_000 })).toEqual([
    '/hangs timeout',
    '/resets unreachable',
    '/endless working 200',
  ]);
});

test('no credentials are sent, and the check says who it is', async () => {
  await check(['/page']);
  expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /auth|cookie|token|key/.test(name))).toEqual([]);
  expect(seen[0]?.headers['user-agent']).toBe('analytics-handbook check:links');
});

test('after the deadline or a stop, the rest is not opened', async () => {
  expect(await check(['/page', '/404'], { stop: AbortSignal.abort() })).toEqual(['/page not-asked', '/404 not-asked']);
  expect(await check(['/hangs', '/page'], { concurrency: 1, timeoutMs: 1_600, deadlineMs: 1_500 })).toEqual([
    '/hangs timeout',
    '/page not-asked',
  ]);
});

test('an address is text to the page of links, whatever it holds', async () => {
  expect(await check(['/a?x=1&y="><a href="/page">'])).toHaveLength(1);
  expect(seen.map(({ line }) => line)).toEqual([
    'HEAD /a?x=1&y=%22%3E%3Ca%20href=%22/page%22%3E',
    'GET /a?x=1&y=%22%3E%3Ca%20href=%22/page%22%3E',
  ]);
});

test('no address is no work', async () => {
  expect(await check([])).toEqual([]);
});
