import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkResult } from 'linkinator';
import type { CheckedWebLink } from '../../src/link-check/report/result.ts';
import { isPublic } from './web-link-guard.ts';
import { webVerdict } from './web-link-verdict.ts';

/** What is known of an address of the web. */
export type WebAnswer = Pick<CheckedWebLink, 'verdict' | 'status'>;

/** How addresses of the web are opened. */
export type WebLinkOptions = {
  /** Whether a host is one of a tool, which only its API answers for. */
  isTool: (hostname: string) => boolean;
  /** How many are opened at once. */
  concurrency?: number;
  /** How long one request may take. */
  timeoutMs?: number;
  /** How long all of them may take; what is left then is not opened. */
  deadlineMs?: number;
  /** Ends the run early: what is left then is not opened. */
  stop?: AbortSignal;
  /** Whether an address may be opened; only tests give another one than the guard of the public web. */
  isOpen?: (url: URL) => Promise<boolean>;
};

/**
 * Opens addresses of the web and tells what their servers answer, by the address as it was given. It sends no credentials,
 * and neither a link nor a redirect leads it to a tool or into a network.
 */
export async function checkWebLinks(urls: readonly string[], options: WebLinkOptions): Promise<Map<string, WebAnswer>> {
  const links = [...new Set(urls)].map((url) => ({ url, href: hrefOf(url) }));
  const hrefs = [...new Set(links.flatMap(({ href }) => href ?? []))];
  const answers = hrefs.length === 0 ? new Map<string, WebAnswer>() : await opened(hrefs, options);
  return new Map(links.map(({ url, href }) => [url, answers.get(href ?? '') ?? { verdict: 'not-asked' }]));
}

/** An address as a request has it: without an anchor, which no server sees. */
function hrefOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null) return undefined;
  parsed.hash = '';
  return parsed.href;
}

async function opened(hrefs: readonly string[], options: WebLinkOptions): Promise<Map<string, WebAnswer>> {
  // Given addresses of the web, linkinator would also open what those pages link to; given a page of links, it opens only those.
  const folder = await mkdtemp(join(tmpdir(), 'handbook-web-links-'));
  try {
    await writeFile(join(folder, 'index.html'), hrefs.map((href) => `<a href="${escaped(href)}"></a>`).join('\n'));
    return await answersOf(folder, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function answersOf(
  folder: string,
  { concurrency = 8, timeoutMs = 15_000, ...options }: WebLinkOptions,
): Promise<Map<string, WebAnswer>> {
  const { LinkChecker } = await import('linkinator');
  const moved = new Set<string>();
  const checker = new LinkChecker().on('redirect', ({ url }) => moved.add(url));
  const { links } = await checker.check({
    path: folder,
    concurrency,
    timeout: timeoutMs,
    // A server that is busy may ask to wait for a day.
    retry: false,
    redirects: 'warn',
    userAgent: 'analytics-handbook check:links',
    linksToSkip: skipper(options),
  });
  return new Map(links.filter(({ parent }) => parent !== undefined).map((link) => [link.url, answerOf(link, moved)]));
}

function answerOf(link: LinkResult, moved: ReadonlySet<string>): WebAnswer {
  const { status } = link;
  return { verdict: webVerdict(link, moved.has(link.url)), ...(status !== undefined && status > 0 && { status }) };
}

/** Asked before each request, also before each that follows a redirect. */
function skipper({ isTool, deadlineMs = 10 * 60_000, stop, isOpen = isPublic }: WebLinkOptions): (link: string) => Promise<boolean> {
  const late = AbortSignal.timeout(deadlineMs);
  let isFirst = true;
  return async (link) => {
    // The page of links itself, which this machine serves.
    if (isFirst) return (isFirst = false);
    if (late.aborted || stop?.aborted === true) return true;
    const url = new URL(link);
    return isTool(url.hostname) || !(await isOpen(url));
  };
}

function escaped(href: string): string {
  return href.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
