import type * as sdk from '@looker/sdk';
import { startFakeServer, type FakeAnswer, type FakeBehavior, type FakeServer } from './fake-server.ts';
import type { FakeRequest } from './faults.ts';

/** What a fake Looker holds; `files` are those of each project. */
export type FakeLookerContent = {
  dashboards?: readonly Partial<sdk.IDashboard>[];
  /** Dashboards written in LookML, which no search finds. */
  lookmlDashboards?: readonly Partial<sdk.IDashboard>[];
  looks?: readonly Partial<sdk.ILookWithQuery>[];
  boards?: readonly Partial<sdk.IBoard>[];
  folders?: readonly Partial<sdk.IFolder>[];
  models?: readonly Partial<sdk.ILookmlModel>[];
  queries?: readonly Partial<sdk.IQuery>[];
  merges?: readonly Partial<sdk.IMergeQuery>[];
  files?: Readonly<Record<string, readonly Partial<sdk.IProjectFile>[]>>;
};

const shared = { id: '7', name: 'Shared', is_personal: false, is_personal_descendant: false } satisfies Partial<sdk.IFolder>;

/** What dashboards and looks share: somebody looked at them on 2026-11-02. */
const viewed = { folder: shared, deleted: false, deleted_at: null, last_viewed_at: new Date('2026-11-02T09:30:00Z') };

/** A dashboard that somebody looked at on 2026-11-02. */
export function fakeDashboard(id: number | string, more: Partial<sdk.IDashboard> = {}): Partial<sdk.IDashboard> {
  const slug = `slugOfDashboard${String(id).padStart(7, '0')}`;
  return { ...viewed, id: String(id), slug, title: `Dashboard ${id}`, ...more } satisfies Partial<sdk.IDashboard>;
}

/** A look that somebody looked at on 2026-11-02. */
export function fakeLook(id: number | string, more: Partial<sdk.ILookWithQuery> = {}): Partial<sdk.ILookWithQuery> {
  return { ...viewed, id: String(id), title: `Look ${id}`, public: false, ...more } satisfies Partial<sdk.ILookWithQuery>;
}

/** A board. */
export function fakeBoard(id: number | string, more: Partial<sdk.IBoard> = {}): Partial<sdk.IBoard> {
  return { id: String(id), title: `Board ${id}`, deleted_at: null, ...more } satisfies Partial<sdk.IBoard>;
}

/** A model with explores that are labeled as they are named. */
export function fakeModel(name: string, ...explores: string[]): Partial<sdk.ILookmlModel> {
  return {
    name,
    explores: explores.map((explore) => ({ name: explore, label: explore, hidden: false })),
  } satisfies Partial<sdk.ILookmlModel>;
}

/** So many of something with the ids 1 to `count`. */
export function many<Row>(count: number, make: (id: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

type Row = Readonly<Record<string, unknown>>;

/** How a fake Looker is set up. */
export type FakeLookerOptions = FakeBehavior & {
  content?: FakeLookerContent;
  clientId?: string;
  clientSecret?: string;
  /** Seconds for which a token is good, as the login says; an hour. */
  tokenSeconds?: number;
  /** Revokes every token after so many questions that it allowed. */
  revokeAfter?: number;
  /** The user of the API has lost the role: every object is missing and every list empty. */
  roleLost?: boolean;
};

/** A fake Looker, with the tokens that are still good. */
export type FakeLooker = FakeServer & { tokens: ReadonlySet<string> };

/** The credentials that a fake Looker takes unless it is given others. */
export const fakeLookerCredentials = { clientId: 'fakeLookerClientId00', clientSecret: 'fakeLookerClientSecret00' };

/** Starts a Looker API 4.0 on this machine with the few operations that the link check uses. */
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
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds } satisfies sdk.IAccessToken };
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
  // Not a copy: `mostAtOnce` of the server is a getter.
  return Object.assign(await startFakeServer(answer, options), { tokens });
}

function lookerError(status: number, message: string): FakeAnswer {
  return { status, body: { message, documentation_url: `https://cloud.google.com/looker/docs/r/err/4.0/${status}` } satisfies sdk.IError };
}

/** What Looker answers to a GET below `/api/4.0`; undefined for what it does not have. */
function lookerAnswer(path: string, query: URLSearchParams, content: FakeLookerContent): FakeAnswer | undefined {
  const rows = listAt(path, query, content);
  const found = rows ?? objectAt(path.split('/').slice(1).map(decodeURIComponent), query, content);
  return found === undefined ? undefined : { status: 200, body: withFields(found, query.get('fields')) };
}

function listAt(path: string, query: URLSearchParams, content: FakeLookerContent): readonly Row[] | undefined {
  const { dashboards = [], lookmlDashboards = [], looks = [], boards = [], models = [] } = content;
  if (path === '/dashboards/search') return searched(dashboards, query);
  if (path === '/looks/search') return searched(looks, query);
  if (path === '/dashboards') return [...dashboards.filter(({ deleted }) => deleted !== true), ...lookmlDashboards];
  if (path === '/boards') return boards.filter(({ deleted_at: deletedAt }) => !deletedAt);
  if (path === '/lookml_models') return models;
  return content.files?.[/^\/projects\/([^/]+)\/files$/u.exec(path)?.[1] ?? ''];
}

/** Rows that are in the trash only where it was asked for, by id or slug where those were asked for, a page of them. */
function searched(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const [id, slug, deleted] = [query.get('id'), query.get('slug'), query.get('deleted') === 'true'];
  const matching = rows.filter(
    (row) => (row['deleted'] === true) === deleted && (id ?? row['id']) === row['id'] && (slug ?? row['slug']) === row['slug'],
  );
  const offset = Number(query.get('offset') ?? 0);
  return matching.slice(offset, offset + Number(query.get('limit') ?? matching.length));
}

function objectAt(
  [first = '', second = '', ...rest]: readonly string[],
  query: URLSearchParams,
  content: FakeLookerContent,
): Row | undefined {
  const by = (rows: readonly Row[] | undefined, id: unknown, key = 'id') => rows?.find((row) => row[key] === id);
  const { dashboards = [], lookmlDashboards = [], looks, boards, folders, merges } = content;
  const resources = { dashboards: [...dashboards, ...lookmlDashboards], looks, boards, folders, merge_queries: merges };
  if (rest.length === 0 && first in resources) return by(resources[first as keyof typeof resources], second);
  if (first === 'queries' && second === 'slug') return by(content.queries, rest[0], 'slug') ?? by(content.queries, rest[0], 'client_id');
  if (first === 'projects' && rest.join('/') === 'files/file') return by(content.files?.[second], query.get('file_id'));
  if (first === 'lookml_models' && rest[0] === 'explores') return exploreOf(content, second, rest[1]);
  return undefined;
}

function exploreOf({ models = [] }: FakeLookerContent, model: string, name: string | undefined): Row | undefined {
  const explore = models.find((each) => each.name === model)?.explores?.find((each) => each.name === name);
  return explore && { id: `${model}::${name ?? ''}`, model_name: model, ...explore };
}

function withFields(found: Row | readonly Row[], fields: string | null): unknown {
  const names = fields?.split(',');
  const only = (row: Row) =>
    names === undefined ? row : Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]]));
  return Array.isArray(found) ? (found as readonly Row[]).map(only) : only(found as Row);
}
