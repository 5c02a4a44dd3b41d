import { getCall, troubleOf, type Access, type Ask } from './access.ts';
import type { Client, Send } from './client.ts';
import { tokenHolder, type TokenHolder } from './looker-token.ts';
import type { Again, Reply } from './reply.ts';
import type { LookerSetup } from './setup.ts';

/** A way into a Looker: logs in once for all, again shortly before the token expires or once when it is revoked, and out at the end. */
export function lookerAccess(setup: LookerSetup, client: Client, onSecret: (secret: string) => void): Access {
  const base = `${setup.base}/api/4.0`;
  // One call stays aside, so that a session that was opened can be closed.
  const canClose = client.budget.keep();
  const holder = tokenHolder(setup, client, ({ text }) => {
    onSecret(text);
  });
  // A session in which nothing can be asked is not worth opening.
  if (!canClose || client.budget.left < 2) holder.fuse.trip('budget');
  return {
    ask: asking(base, client, holder),
    trouble: () => troubleOf(holder.fuse.over),
    close: async () => {
      if (canClose) client.budget.release();
      const token = holder.current();
      // Who was refused has no session that could be closed.
      if (token === undefined || holder.fuse.over?.why === 'auth-failed') return;
      await client.last({ ...getCall(`${base}/logout`, `token ${token.text}`, 1024), method: 'DELETE' });
    },
  };
}

function asking(base: string, client: Client, holder: TokenHolder): Ask {
  return async (path, most) => holder.fuse.heard(await client.call((send) => askInTurn(base + path, most, send, holder)));
}

/** Gets the token when it is the call's turn, as the one from before may have been refused or have expired by then. */
async function askInTurn(address: string, most: number, send: Send, holder: TokenHolder): Promise<Reply | Again> {
  const token = await holder.valid();
  if ('is' in token) return token;
  const reply = await send(getCall(address, `token ${token.text}`, most));
  if (reply.is !== 'unauthorized') return reply;
  return holder.renew(token) ? await askInTurn(address, most, send, holder) : holder.fuse.trip('auth-failed');
}
