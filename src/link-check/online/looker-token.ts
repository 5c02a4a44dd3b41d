import { breaker, type Breaker } from './breaker.ts';
import type { Client } from './client.ts';
import { logIn, type Token } from './looker-login.ts';
import type { Unknown } from './reply.ts';
import type { LookerSetup } from './setup.ts';

/** Holds the token of a session: one login for all who wait for it. */
export type TokenHolder = {
  fuse: Breaker;
  /** A token that is still good, after a login where there is none. */
  valid: () => Promise<Token | Unknown>;
  /** The token of this moment, without a login. */
  current: () => Token | undefined;
  /** Whether it makes sense to try again after this token was refused: somebody else has a new one, or there may be one more login. */
  renew: (refused: Token) => boolean;
};

/** Holds the token for one run; `onToken` learns each new one. */
export function tokenHolder(setup: LookerSetup, client: Client, onToken: (token: Token) => void): TokenHolder {
  const fuse = breaker();
  const state: { token?: Token; login?: Promise<Token | Unknown>; renewed: boolean } = { renewed: false };
  const logInOnce = async () => {
    const token = await logIn(setup, client);
    delete state.login;
    if ('is' in token) return fuse.trip(token.why);
    onToken(token);
    return (state.token = token);
  };
  const valid = async () => {
    if (fuse.over) return fuse.over;
    if (state.token && client.timing.now() < state.token.until) return state.token;
    return await (state.login ??= logInOnce());
  };
  const renew = (refused: Token) => {
    if (state.token !== refused) return true;
    if (state.renewed) return false;
    delete state.token;
    return (state.renewed = true);
  };
  return { fuse, valid, current: () => state.token, renew };
}
