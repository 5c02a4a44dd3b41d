/** Nobody waits longer than this for a tool. */
export const longestWait = 30_000;

const firstWait = 500;

/** What a server said about when to come again: its two headers as they came. */
export type Hint = { retryAfter?: string | undefined; date?: string | undefined };

/** Milliseconds to wait before try number `tries + 1`, or undefined where the server asks for more patience than a check has. */
export function waitBefore(tries: number, { retryAfter, date }: Hint, now: number, random: number): number | undefined {
  const asked = retryAfter === undefined ? undefined : (secondsOf(retryAfter) ?? untilDate(retryAfter, date, now));
  if (asked === undefined) return Math.min(longestWait, firstWait * 2 ** (tries - 1) * (0.75 + random / 2));
  return asked > longestWait ? undefined : asked;
}

function secondsOf(value: string): number | undefined {
  return /^\d{1,12}$/u.test(value.trim()) ? Number(value) * 1000 : undefined;
}

/** A date is read against the server's own clock where it tells one, as ours may differ. */
function untilDate(value: string, date: string | undefined, now: number): number | undefined {
  // `Date.parse` reads far more than HTTP dates, `-1` among it.
  if (!/^[A-Z][a-z]{2}, /u.test(value)) return undefined;
  const serverNow = Date.parse(date ?? '');
  const wait = Date.parse(value) - (Number.isNaN(serverNow) ? now : serverNow);
  return wait >= 0 ? wait : undefined;
}
