import type { IAccessToken, IError } from '@looker/sdk';
import type { FakeLookerContent } from './fake-looker-content.ts';
import { lookerAnswer } from './fake-looker-answers.ts';
import { startFakeServer, type FakeAnswer, type FakeBehavior, type FakeRequest, type FakeServer } from './fake-server.ts';

/** How a fake Looker is set up. */
export type FakeLookerOptions = FakeBehavior & {
  content?: FakeLookerContent;
  clientId?: string;
  clientSecret?: string;
  /** Seconds for which a token is good, as the login tells; an hour. */
  tokenSeconds?: number;
  /** Revokes every token after so many questions that it allowed. */
  revokeAfter?: number;
  /** The user of the API has lost the role: every object is missing and every list empty. */
  roleLost?: boolean;
};

/** A fake Looker, with the tokens that it gave out and has not taken back. */
export type FakeLooker = FakeServer & { tokens: ReadonlySet<string> };

/** The credentials that a fake Looker takes when it is told no others. */
export const fakeLookerCredentials = { clientId: 'fakeLookerClientId00', clientSecret: 'fakeLookerClientSecret00' };

/** Starts a Looker API 4.0 on this machine with the few operations that the check of links asks for. */
export async function startFakeLooker(options: FakeLookerOptions = {}): Promise<FakeLooker> {
  const { content = {}, tokenSeconds = 3600, revokeAfter = Infinity, roleLost = false } = options;
  const { clientId, clientSecret } = { ...fakeLookerCredentials, ...options };
  const tokens = new Set<string>();
  const count = { logins: 0, questions: 0 };

  const logIn = ({ body }: FakeRequest): FakeAnswer => {
    const form = new URLSearchParams(body);
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) return lookerError(404, 'Not found');
    const token = `fakeLookerToken${String((count.logins += 1)).padStart(5, '0')}`;
    tokens.add(token);
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds } satisfies IAccessToken };
  };
  const answer = (request: FakeRequest): FakeAnswer => {
    const path = request.url.pathname.replace(/^\/api\/4\.0/u, '');
    if (request.method === 'POST' && path === '/login') return logIn(request);
    const token = /^token (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!tokens.has(token)) return lookerError(401, 'Requires authentication.');
    if (request.method === 'DELETE' && path === '/logout') return { status: tokens.delete(token) ? 204 : 401 };
    if ((count.questions += 1) === revokeAfter) tokens.clear();
    return lookerAnswer(path, request.url.searchParams, roleLost ? {} : content) ?? lookerError(404, 'Not found');
  };
  // Kept whole, as `mostAtOnce` of the server is read when it is asked for.
  return Object.assign(await startFakeServer(answer, options), { tokens });
}

function lookerError(status: number, message: string): FakeAnswer {
  return { status, body: { message, documentation_url: `https://cloud.google.com/looker/docs/r/err/4.0/${status}` } satisfies IError };
}
