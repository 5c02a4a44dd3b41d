import type { LinkResult } from 'linkinator';
import type { WebVerdict } from '../../src/link-check/report/result.ts';

/** What a server’s answer says of a page: only that it says itself that the page is not there makes a link broken. */
export function webVerdict({ state, status = 0, failureDetails = [] }: LinkResult, redirected: boolean): WebVerdict {
  if (status === 0) {
    const told: string = state;
    if (told === 'SKIPPED') return 'not-asked';
    return failureDetails.some(isLate) ? 'timeout' : 'unreachable';
  }
  if (status === 404 || status === 410) return 'broken';
  if (status === 429) return 'rate-limited';
  if (status >= 500 && status < 600) return 'unreachable';
  if (status >= 200 && status < 300) return redirected ? 'moved' : 'working';
  // Those who refuse programs answer 401, 403, 405, 999 and much else.
  return 'refused';
}

function isLate(failure: unknown): boolean {
  return failure instanceof Error && (failure.name === 'TimeoutError' || failure.name === 'AbortError');
}
