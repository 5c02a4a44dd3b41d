import pLimit from 'p-limit';
import { request, timeLimit, type Unknown } from '../../src/link-check/online/exchange.ts';
import type { CheckedWebLink, WebVerdict } from '../../src/link-check/report/result.ts';
import { isPublic } from './web-link-guard.ts';

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
