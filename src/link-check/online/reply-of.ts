import { bodyJson, isHtml, isJson } from './body-text.ts';
import { recordOf } from './json-read.ts';
import { unknown, type Again, type Reply } from './reply.ts';
import type { Hint } from './retry-wait.ts';

const longestProblem = 64 * 1024;

/** What a response means; reads at most `most` bytes of its body. */
export async function replyOf(response: Response, most: number): Promise<Reply | Again> {
  const { status } = response;
  if (status === 429) return { is: 'again', why: 'rate-limited', hint: await hintOf(response) };
  if (status >= 500) return { is: 'again', why: 'unreachable', hint: await hintOf(response) };
  if (status >= 300 && status < 400) return unknown('redirect');
  if (status === 401) return { is: 'unauthorized' };
  // A proxy or a wrong base has pages of its own for these; only the API itself may say that an object is not there.
  if (!isJson(response)) return unknown(isHtml(response) && status === 200 ? 'login-page' : 'unexpected-answer');
  if (status === 404) return { is: 'missing' };
  if (status === 403) return { is: 'forbidden' };
  return status >= 400 ? { is: 'refused' } : await jsonOf(response, most);
}

async function jsonOf(response: Response, most: number): Promise<Reply> {
  const read = await bodyJson(response, most);
  return read === undefined ? unknown('unexpected-answer') : { is: 'json', body: read.body };
}

async function hintOf(response: Response): Promise<Hint> {
  const retryAfter = response.headers.get('retry-after') ?? (await secondsInBody(response));
  return { retryAfter, date: response.headers.get('date') ?? undefined };
}

/** Amplitude tells the seconds in the body of its problems. */
async function secondsInBody(response: Response): Promise<string | undefined> {
  if (!isJson(response)) return undefined;
  const seconds = recordOf((await bodyJson(response, longestProblem))?.body)?.['retry_after_seconds'];
  return typeof seconds === 'number' ? String(seconds) : undefined;
}
