import pLimit from 'p-limit';
import type { LinkObject } from '../../src/tool-links/link.ts';

import { fakeAmplitudeCredentials } from '../../src/link-check/testing/fake-amplitude.ts';
import { fakeLookerCredentials } from '../../src/link-check/testing/fake-looker.ts';
import { PROJECT, pathIn, type Tools } from './published-tools.ts';

/** Calls at once, as the check makes. */
const AT_ONCE = 4;

/** The client that anybody would write first: it logs in once and makes one call for each object that it is given. How many it found. */
export async function oneCallEach(objects: readonly LinkObject[], { looker, amplitude }: Tools): Promise<number> {
  const api = `${looker.base}/api/4.0`;
  const token = await logIn(api);
  const enter = pLimit(AT_ONCE);
  const isThere = async (object: LinkObject) => {
    const isLooker = object.system === 'looker';
    const authorization = isLooker ? `token ${token}` : `Bearer ${fakeAmplitudeCredentials.token}`;
    const response = await fetch((isLooker ? api : amplitude.base) + pathOf(object), { headers: { authorization } });
    await response.text();
    return response.ok;
  };
  const answers = await Promise.all(objects.map((object) => enter(() => isThere(object))));
  return answers.filter(Boolean).length;
}

async function logIn(api: string): Promise<string> {
  const { clientId, clientSecret } = fakeLookerCredentials;
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret });
  const response = await fetch(`${api}/login`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

function pathOf({ kind, id }: LinkObject): string {
  if (kind === 'project-file') return `/projects/${id.split('/', 1)[0] ?? ''}/files/file?file_id=${encodeURIComponent(pathIn(id))}`;
  if (kind === 'query') return `/queries/slug/${id}`;
  if (kind === 'merge') return `/merge_queries/${id}`;
  return kind === 'chart' ? `/v1/projects/${PROJECT}/charts/${id}` : `/${kind}s/${id}`;
}
