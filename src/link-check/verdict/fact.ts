import type { System } from '../../tool-links/link.ts';

/** Why nothing could be learned of an object, though nothing went wrong. */
export type Unverifiable = 'no-credentials' | 'no-api' | 'login-page' | 'redirect' | 'budget' | 'fork' | 'not-asked' | 'credential-scope';

/** What went wrong between us and the tool; it says nothing of the object. */
export type Operational = 'rate-limited' | 'timeout' | 'unreachable' | 'auth-failed' | 'unexpected-answer';

/** What a tool's API told of one object in this run; days are `YYYY-MM-DD`. */
export type Fact =
  | {
      is: 'there';
      title?: string;
      folder?: { id: string; personal: boolean };
      /** In the trash, since the day where the API tells it. */
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

/** What one run online brought: facts by the key of the object, and the calls that it planned and made. */
export type OnlineRun = {
  facts: ReadonlyMap<string, Fact>;
  systems: readonly SystemRun[];
  calls: { planned: number; made: number; most: number };
  /** False where the run was stopped before it had asked for everything. */
  complete: boolean;
};
