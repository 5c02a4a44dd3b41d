import type { Operational, Unverifiable } from '../verdict/fact.ts';

/** One request to an API: the address is below the configured base, and at most `maxBytes` of the answer's body are read. */
export type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  address: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  maxBytes: number;
};

/** A reply that says nothing about the object, and why. */
export type Unknown = { is: 'unknown'; why: Unverifiable | Operational };

/** What an API answered. `refused` is every other status that blames the question. */
export type Reply =
  { is: 'json'; body: unknown } | { is: 'missing' } | { is: 'forbidden' } | { is: 'unauthorized' } | { is: 'refused' } | Unknown;

/** An answer that another try may improve; `retryAfter` are the seconds that the server asks to wait, as they came. */
export type Retryable = { is: 'retryable'; why: 'rate-limited' | 'unreachable'; retryAfter?: string | undefined };

const maxProblemBytes = 64 * 1024;

/** A reply that says nothing about the object, and why. */
export function unknown(why: Unknown['why']): Unknown {
  return { is: 'unknown', why };
}

/** Why a run was stopped: its time was over, or somebody pressed Ctrl+C. */
export function stopReason({ reason }: AbortSignal): 'timeout' | 'not-asked' {
  return reason === 'timeout' ? 'timeout' : 'not-asked';
}

/** A signal that aborts after `ms` or when `outer` does, with the reason `timeout` or `not-asked`; `clear` lets the process end. Not `AbortSignal.any`, whose signals stay with a long-lived `outer` for as long as it lives. */
export function timeLimit(ms: number, outer?: AbortSignal): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort('timeout');
  }, ms);
  const stop = () => {
    controller.abort(outer && stopReason(outer));
  };
  if (outer?.aborted === true) stop();
  outer?.addEventListener('abort', stop);
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  };
  return { signal: controller.signal, clear };
}

/**
 * Makes one request that never follows a redirect, and reads its response. It ends within `timeoutMs` even where the body trickles or the
 * request ignores its signal. It never throws: nothing of an error is passed on, as it can name addresses and headers.
 */
export async function request<Result>(
  address: string,
  init: RequestInit,
  read: (response: Response) => Promise<Result> | Result,
  fetcher: typeof fetch,
  timeoutMs: number,
  stop?: AbortSignal,
): Promise<Result | Unknown> {
  if (stop?.aborted === true) return unknown(stopReason(stop));
  const { signal, clear } = timeLimit(timeoutMs, stop);
  const cut = new Promise<Unknown>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(unknown(stopReason(signal)));
    });
  });
  const attempt = async () => {
    try {
      const response = await fetcher(address, { ...init, redirect: 'manual', signal });
      const result = await read(response);
      await response.body?.cancel();
      return result;
    } catch {
      return unknown('unreachable');
    }
  };
  return await Promise.race([cut, attempt()]).finally(clear);
}

/** Makes one try of a call to an API and says what the answer means. */
export async function exchange(call: Call, fetcher: typeof fetch, timeoutMs: number, stop?: AbortSignal): Promise<Reply | Retryable> {
  const { method, address, headers, body, maxBytes } = call;
  const init = { method, headers, ...(body !== undefined && { body }) };
  const reply = await request(address, init, (response) => replyOf(response, maxBytes), fetcher, timeoutMs, stop);
  return reply.is === 'unknown' && reply.why === 'unreachable' ? { is: 'retryable', why: 'unreachable' } : reply;
}

async function replyOf(response: Response, maxBytes: number): Promise<Reply | Retryable> {
  const { status, headers } = response;
  if (status === 429 || status >= 500) {
    const retryAfter = headers.get('retry-after') ?? (await secondsInBody(response));
    return { is: 'retryable', why: status === 429 ? 'rate-limited' : 'unreachable', retryAfter };
  }
  if (status >= 300 && status < 400) return unknown('redirect');
  if (status === 401) return { is: 'unauthorized' };
  // A proxy or a wrong base has pages of its own for these; only the API itself may say that an object is missing.
  if (!isJson(response)) return unknown(isHtml(response) && status === 200 ? 'login-page' : 'unexpected-answer');
  if (status === 404) return { is: 'missing' };
  if (status === 403) return { is: 'forbidden' };
  if (status >= 400) return { is: 'refused' };
  const body = await jsonIn(response, maxBytes);
  return body === undefined ? unknown('unexpected-answer') : { is: 'json', body };
}

/** Amplitude gives the seconds in the body of its problems. */
async function secondsInBody(response: Response): Promise<string | undefined> {
  const body = isJson(response) ? await jsonIn(response, maxProblemBytes) : undefined;
  const seconds = typeof body === 'object' && body !== null && 'retry_after_seconds' in body ? body.retry_after_seconds : undefined;
  return typeof seconds === 'number' ? String(seconds) : undefined;
}

/** The body as JSON; undefined where it is longer than `maxBytes`, counted as it comes and after decompression, or not JSON. */
async function jsonIn({ body }: Response, maxBytes: number): Promise<unknown> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  try {
    return JSON.parse(parts.join('') + decoder.decode()) as unknown;
  } catch {
    return undefined;
  }
}

function isJson(response: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/u.test(mediaType(response));
}

function isHtml(response: Response): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(mediaType(response));
}

function mediaType({ headers }: Response): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
