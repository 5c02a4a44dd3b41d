import type { System } from '../../tool-links/link.ts';

/** Why nothing could be learned of an object, though nothing went wrong: each reason as a summary names it. */
export const unverifiableWords = {
  'no-api': 'no API',
  'no-credentials': 'no credentials',
  'not-asked': 'not asked for',
  fork: 'a change from outside',
  budget: 'no calls left',
  'credential-scope': 'beyond the credentials',
  'login-page': 'a login page answered',
  redirect: 'a redirect answered',
} as const;

/** A reason why nothing could be learned of an object, though nothing went wrong. */
export type Unverifiable = keyof typeof unverifiableWords;

/** What can go wrong between us and a tool: as a list of objects names it, as a summary names it, and as a sentence about the tool. */
export const operationalWords = {
  'auth-failed': { name: 'not asked, the credentials were refused', reason: 'credentials refused', tool: 'refused the credentials' },
  'rate-limited': { name: 'not asked, the tool was too busy', reason: 'tool too busy', tool: 'rate-limited us' },
  timeout: { name: 'without an answer in time', reason: 'no answer in time', tool: 'did not answer in time' },
  unreachable: { name: 'not reached', reason: 'not reached', tool: 'could not be reached' },
  'unexpected-answer': {
    name: 'not asked, the answer made no sense',
    reason: 'an unusable answer',
    tool: 'did not answer as its API does',
  },
} as const;

/** What went wrong between us and the tool; it says nothing of the object. */
export type Operational = keyof typeof operationalWords;

/** Whether something went wrong between us and the tool. */
export function isOperational(name: string): name is Operational {
  return Object.hasOwn(operationalWords, name);
}

/** What a tool's API said of one object in this run; days are `YYYY-MM-DD`. */
export type Fact =
  | {
      is: 'there';
      title?: string;
      folder?: { id: string; personal: boolean };
      /** In the trash, since the day where the API gives it. */
      trashed?: { since?: string };
      archived?: boolean;
      /** The tool's own mark that it is no longer to be trusted. */
      revoked?: boolean;
      lastViewed?: string;
    }
  | { is: 'missing' }
  | { is: 'forbidden' }
  | { is: 'unknown'; why: Unverifiable | Operational };

/** How the run went with one system that was asked: whether the object that must exist was there and the one that must not was not. */
export type SystemRun = {
  system: System;
  canary: 'held' | 'failed' | 'none' | 'not-reached';
  /** What went wrong with the system as a whole, such as a refused login. */
  trouble?: Operational;
};

/** What one run online learned: facts by the key of the object, and the calls that it planned and made. */
export type OnlineRun = {
  facts: ReadonlyMap<string, Fact>;
  systems: readonly SystemRun[];
  calls: { planned: number; made: number; most: number };
  /** False where the run was stopped before it had asked for everything. */
  complete: boolean;
};
