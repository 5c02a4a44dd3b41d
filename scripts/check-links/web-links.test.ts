import { describe, expect, onTestFinished, test } from 'vitest';
import { startFakeServer } from '../../src/link-check/testing/fake-server.ts';
import { hang, redirect, reset, status, text, trickle, type Fault } from '../../src/link-check/testing/faults.ts';
import { checkWebLinks, isPublic, isPublicAddress, type WebLinkOptions } from './web-links.ts';

/** What paths of the web answer where it is not 200, or the status that they are called by. */
const faults = (elsewhere: string): Fault[] => [
  { on: /\/page/u, does: text('<a href="/linked-from-there">x</a>', 'text/html') },
  { on: /HEAD \/only-get/u, does: status(405) },
  { on: /HEAD \/wrong-head/u, does: status(404) },
  { on: /moved/u, does: redirect('/page', 301) },
  { on: /away/u, does: redirect(`${elsewhere}/metadata`) },
  { on: /nowhere/u, does: redirect('http://[') },
  { on: /loop/u, does: redirect() },
  { on: /busy/u, does: status(429, { 'retry-after': '86400' }) },
  { on: /hangs|HEAD \/slow-head/u, does: hang },
  { on: /resets/u, does: reset },
  { on: /GET \/slow-head/u, does: trickle() },
];

/** A web of two servers, of which only the first may be opened; `check` gives its answers as `address verdict status`. */
async function startWeb() {
  const answer = ({ path }: { path: string }) => ({ status: Number(/^\/(\d{3})$/u.exec(path)?.[1] ?? 200) });
  const elsewhere = await startFakeServer(answer, { host: '127.0.0.2' });
  const web = await startFakeServer(answer, { faults: faults(elsewhere.base) });
  onTestFinished(async () => {
    await Promise.all([web.stop(), elsewhere.stop()]);
  });
  const check = async (paths: readonly string[], more: Partial<WebLinkOptions> = {}) => {
    const isOpen = (url: URL) => Promise.resolve(url.hostname === '127.0.0.1');
    const urls = paths.map((path) => (path.startsWith('/') ? web.base + path : path));
    const found = await checkWebLinks(urls, { isTool: () => false, isOpen, timeoutMs: 5_000, ...more });
    return [...found].map(([url, { verdict, status: code = '' }]) => `${url.replace(web.base, '')} ${verdict} ${code}`.trim());
  };
  return { web, elsewhere, check };
}

describe('checkWebLinks', () => {
  test('opens a page once and nothing that it links to, sends no credentials, and says who it is', async () => {
    const { web, check } = await startWeb();
    expect(await check(['/page', '/page#part', '/page'])).toEqual(['/page working 200', '/page#part working 200']);
    expect(web.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['HEAD /page']);
    const headers = web.requests[0]?.headers ?? {};
    expect(Object.keys(headers).filter((name) => /auth|cookie|token|key/u.test(name))).toEqual([]);
    expect(headers['user-agent']).toBe('analytics-handbook check:links');
  });

  test.each([
    ...['/only-get working 200', '/wrong-head working 200', '/moved moved 200', '/404 broken 404', '/410 broken 410'],
    ...['/401 refused 401', '/403 refused 403', '/405 refused 405', '/999 refused 999', '/304 refused 304'],
    ...['/429 rate-limited 429', '/busy rate-limited 429', '/500 unreachable 500', '/503 unreachable 503'],
    ...['/nowhere unreachable', '/loop unreachable', '/resets unreachable'],
  ])('%s', async (expected) => {
    const { check } = await startWeb();
    expect(await check([expected.split(' ', 1)[0] ?? ''])).toEqual([expected]);
  });

  test('does not follow a redirect to where no link may lead', async () => {
    const { elsewhere, check } = await startWeb();
    expect(await check(['/away'])).toEqual(['/away not-asked']);
    expect(elsewhere.requests).toEqual([]);
  });

  test('does not open a link to a tool, into a private network, or to no page', async () => {
    const { web, elsewhere, check } = await startWeb();
    for (const address of [`${elsewhere.base}/metadata`, 'nonsense', 'mailto:ada@example.com'])
      expect(await check([address])).toEqual([`${address} not-asked`]);
    expect(await check(['/page'], { isTool: (hostname) => hostname === '127.0.0.1' })).toEqual(['/page not-asked']);
    const guarded = await checkWebLinks([`${web.base}/page`, 'http://localhost/', 'http://169.254.169.254/'], { isTool: () => false });
    expect([...guarded.values()].map(({ verdict }) => verdict)).toEqual(['not-asked', 'not-asked', 'not-asked']);
    expect([...web.requests, ...elsewhere.requests]).toEqual([]);
  });

  test('asks for the page where the head never comes, and says nothing where neither does, or after the deadline or a stop', async () => {
    const { check } = await startWeb();
    expect(await check(['/hangs'], { timeoutMs: 100 })).toEqual(['/hangs timeout']);
    expect(await check(['/slow-head'], { timeoutMs: 1_000 })).toEqual(['/slow-head working 200']);
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
