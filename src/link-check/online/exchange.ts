import { replyOf } from './reply-of.ts';
import { stopReason, unknown, type Again, type Call, type Reply, type Unknown } from './reply.ts';

/** Makes one try: never follows a redirect, reads no more than allowed, and ends within `timeoutMs` even where the body trickles. */
export async function exchange(call: Call, fetcher: typeof fetch, timeoutMs: number, stop?: AbortSignal): Promise<Reply | Again> {
  if (stop?.aborted === true) return unknown(stopReason(stop));
  const end = cutOff(timeoutMs, stop);
  try {
    // The race ends the try even where the request does not heed its signal.
    return await Promise.race([end.cut, attempt(call, fetcher, end.signal)]);
  } finally {
    end.clear();
  }
}

async function attempt({ method, address, headers, body, most }: Call, fetcher: typeof fetch, signal: AbortSignal): Promise<Reply | Again> {
  try {
    const response = await fetcher(address, { method, headers, ...(body !== undefined && { body }), redirect: 'manual', signal });
    const reply = await replyOf(response, most);
    await response.body?.cancel();
    return reply;
  } catch {
    // Nothing of the error is told on: it can name addresses and headers.
    return { is: 'again', why: 'unreachable', hint: {} };
  }
}

type CutOff = { signal: AbortSignal; cut: Promise<Unknown>; clear: () => void };

/** Ends after `ms` or when the run is stopped. Not `AbortSignal.any`, whose signals stay with a long-lived `stop` for as long as it lives. */
function cutOff(ms: number, stop: AbortSignal | undefined): CutOff {
  const controller = new AbortController();
  const { promise: cut, resolve } = Promise.withResolvers<Unknown>();
  const end = (why: Unknown['why']) => {
    resolve(unknown(why));
    controller.abort();
  };
  const timer = setTimeout(end, ms, 'timeout');
  const stopped = () => {
    end(stop === undefined ? 'not-asked' : stopReason(stop));
  };
  stop?.addEventListener('abort', stopped);
  const clear = () => {
    clearTimeout(timer);
    stop?.removeEventListener('abort', stopped);
  };
  return { signal: controller.signal, cut, clear };
}
