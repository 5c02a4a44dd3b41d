import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import pLimit from 'p-limit';
import { request, timeLimit, type Unknown } from '../../src/link-check/online/exchange.ts';
import type { CheckedWebLink, WebVerdict } from '../../src/link-check/report/result.ts';

/** What is known about a web address. */
export type WebAnswer = Pick<CheckedWebLink, 'verdict' | 'status'>;

/** How web addresses are opened. */
export type WebLinkOptions = {
  /** Whether a host belongs to a tool, for which only its API answers. */
  isTool: (hostname: string) => boolean;
  /** Pages at once: 8. */
  concurrency?: number;
  /** Milliseconds for one request: 15 seconds. */
  timeoutMs?: number;
  /** Milliseconds for all of them: 10 minutes; what is left then is not opened. */
  deadlineMs?: number;
  /** Ends the run early: what is left then is not opened. */
  stop?: AbortSignal;
  /** Whether an address may be opened; only tests give another guard than the one that knows the public web. */
  isOpen?: (url: URL) => Promise<boolean>;
};

/** The IP addresses of a host; an unknown host has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Networks without public web pages: of the machine itself, private ones, those of a cloud’s own services, and reserved ones. */
const closedNets = {
  ipv4: listOf(
    'ipv4',
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24',
    '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
  ),
  ipv6: listOf('ipv6', '::/96 ::ffff:0:0/96 64:ff9b::/32 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/9 ff00::/8'),
};

/** Names that mean something only inside a machine or a private network. */
const privateName = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|arpa|onion)$/u;

const maxRedirects = 10;

/**
 * Opens web addresses and says what their servers answer, by the address as it was given. It sends no credentials, and neither a link nor a
 * redirect leads it to a tool or into a private network.
 */
export async function checkWebLinks(urls: readonly string[], options: WebLinkOptions): Promise<Map<string, WebAnswer>> {
  const { signal, clear } = timeLimit(options.deadlineMs ?? 600_000, options.stop);
  const inTurn = pLimit(options.concurrency ?? 8);
  const answers = new Map<string, Promise<WebAnswer>>();
  const answerTo = (url: string) => {
    const page = pageOf(url);
    if (page === null) return { verdict: 'not-asked' as const };
    const answer = answers.get(page.href) ?? inTurn(() => open(page, options, signal));
    answers.set(page.href, answer);
    return answer;
  };
  return new Map(await Promise.all(urls.map(async (url) => [url, await answerTo(url)] as const)).finally(clear));
}

/**
 * Whether a web address may be opened: its host has a public name, and none of its IP addresses is inside a private network.
 * A name that changes its IP address between this look and the request gets through, so no answer of a server is ever printed.
 */
export async function isPublic(url: URL, resolve: Resolve = resolved): Promise<boolean> {
  const { protocol, username, password, port } = url;
  const host = url.hostname.toLowerCase().replace(/\.+$/u, '');
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (username !== '' || password !== '' || port !== '') return false;
  if (host.startsWith('[') || isIP(host) !== 0 || !host.includes('.') || privateName.test(host)) return false;
  return (await resolve(host)).every(isPublicAddress);
}

/** Whether an IP address is on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return isIP(address) !== 0 && !closedNets[family].check(address, family);
}

/** The address as a request has it: without a fragment, which no server sees. */
function pageOf(address: string, base?: URL): URL | null {
  const url = URL.parse(address, base);
  if (url !== null) url.hash = '';
  return url;
}

/** Follows redirects one by one, so that each of them passes the guard. */
async function open(page: URL, { isTool, isOpen = isPublic, timeoutMs = 15_000 }: WebLinkOptions, stop: AbortSignal): Promise<WebAnswer> {
  let url: URL | null = page;
  for (let redirects = 0; url !== null && redirects <= maxRedirects; redirects += 1) {
    if (stop.aborted || isTool(url.hostname) || !(await isOpen(url))) return { verdict: 'not-asked' };
    const reply = await ask(url, timeoutMs, stop);
    if ('is' in reply) return { verdict: reply.why === 'timeout' || reply.why === 'not-asked' ? reply.why : 'unreachable' };
    const { status, location } = reply;
    if (status < 300 || status >= 400 || location === null) return { verdict: verdictOf(status, redirects > 0), status };
    url = pageOf(location, url);
  }
  return { verdict: 'unreachable' };
}

/** Asks for the head of a page, and for the page itself where that brings nothing: some servers know only GET. */
async function ask({ href }: URL, timeoutMs: number, stop: AbortSignal): Promise<{ status: number; location: string | null } | Unknown> {
  const attempt = (method: string) =>
    request(
      href,
      { method, headers: { 'user-agent': 'analytics-handbook check:links' } },
      ({ status, headers }) => ({ status, location: headers.get('location') }),
      fetch,
      timeoutMs,
      stop,
    );
  const head = await attempt('HEAD');
  return 'status' in head && (head.status < 400 || head.status === 429) ? head : await attempt('GET');
}

/** Only a server that says itself that a page is missing makes a link broken. */
function verdictOf(status: number, isRedirected: boolean): WebVerdict {
  if (status === 404 || status === 410) return 'broken';
  if (status === 429) return 'rate-limited';
  if (status >= 500 && status < 600) return 'unreachable';
  if (status >= 200 && status < 300) return isRedirected ? 'moved' : 'working';
  // Servers that refuse programs answer 401, 403, 405, 999 and much else.
  return 'refused';
}

/** One list for each family: a list of both would take every IPv4 address for one of `::ffff:0:0/96`. */
function listOf(family: 'ipv4' | 'ipv6', ...nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets.join(' ').split(' ')) {
    const [address = '', prefix] = net.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

async function resolved(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
