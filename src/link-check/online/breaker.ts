import { unknown, type Reply, type Unknown } from './reply.ts';

/** Stops asking a system that has stopped answering, so that a hundred objects do not wait for a hundred timeouts; `trip` opens it at once. */
export type Breaker = {
  readonly over: Unknown | undefined;
  trip: (why: Unknown['why']) => Unknown;
  heard: <Heard extends Reply>(reply: Heard) => Heard;
};

const mostInARow = 3;

/** A breaker that opens after three calls in a row that brought nothing, and never closes again in the same run. */
export function breaker(): Breaker {
  const state: { over: Unknown | undefined; inARow: number } = { over: undefined, inARow: 0 };
  return {
    get over() {
      return state.over;
    },
    trip: (why) => (state.over ??= unknown(why)),
    heard: (reply) => {
      state.inARow = reply.is === 'unknown' ? state.inARow + 1 : 0;
      if (reply.is === 'unknown' && state.inARow >= mostInARow) state.over ??= unknown(reply.why);
      return reply;
    },
  };
}
