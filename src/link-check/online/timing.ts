/** The clock, the pause and the chance that retries need; tests bring their own. */
export type Timing = {
  now: () => number;
  /** Ends after `ms`, or at once when the signal stops the run; never throws. */
  sleep: (ms: number, stop: AbortSignal) => Promise<void>;
  random: () => number;
};

/** The machine's own clock. */
export const realTiming: Timing = { now: Date.now, sleep, random: Math.random };

function sleep(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done);
  });
}
