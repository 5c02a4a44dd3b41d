import type { LinkObject, Tenant } from '../../tool-links/link.ts';
import type { Hints } from './part.ts';
import type { Setup } from './setup.ts';
import type { Timing } from './timing.ts';

/** What a run online keeps to; what is left out has a sensible value. */
export type OnlineOptions = {
  /** The APIs and credentials, as `setupOf` reads them. */
  setup: Setup;
  tenants: readonly Tenant[];
  /** Objects that must exist; one for each API is enough. */
  canaries?: readonly LinkObject[];
  /** Calls at most, with logins, logouts and retries: 300. */
  maxCalls?: number;
  /** Calls at once: 4. */
  concurrency?: number;
  /** Milliseconds for one try: 10 seconds. */
  timeoutMs?: number;
  /** Milliseconds for everything: 2 minutes. */
  deadlineMs?: number;
  /** Ends the run early, such as by Ctrl+C; what is known by then is told. */
  stop?: AbortSignal;
  fetch?: typeof fetch;
  timing?: Timing;
  hints?: Hints;
  /** The explores of queries as `model/explore`, by the key of the query, where an address tells them: that saves one call for each. */
  explores?: ReadonlyMap<string, string>;
  /** Told before the first call: how many calls are expected, and how many are allowed. */
  onPlan?: (planned: number, most: number) => void;
  /** Told at each call. */
  onProgress?: (progress: { made: number; planned: number; most: number }) => void;
  /** Told each secret that the run itself received, so that it can be kept out of every output. */
  onSecret?: (secret: string) => void;
};
