import { startFakeServer, type FakeAnswer, type FakeBehavior, type FakeServer } from './fake-server.ts';
import type { FakeRequest } from './faults.ts';

/** A chart as Amplitude's Developer API has it, in the fields that matter here. */
export type FakeChart = { id: string; name: string; archived?: boolean };

/** A cohort as Amplitude's cohorts API has it; `last_viewed` in seconds since 1970. */
export type FakeCohort = { id: string; name: string; archived?: boolean; last_viewed?: number };

/** How a fake Amplitude is set up. */
export type FakeAmplitudeOptions = FakeBehavior & {
  /** The charts of each project, by its number. */
  projects?: Readonly<Record<string, readonly FakeChart[]>>;
  /** Charts that exist but are not yet in the list. */
  unlisted?: Readonly<Record<string, readonly FakeChart[]>>;
  cohorts?: readonly FakeCohort[];
  token?: string;
  apiKey?: string;
  secretKey?: string;
};

/** The credentials that a fake Amplitude takes unless it is given others. */
export const fakeAmplitudeCredentials = {
  token: 'amp_fakeAmplitudeToken00',
  apiKey: 'fakeAmplitudeApiKey00',
  secretKey: 'fakeAmplitudeSecretKey00',
};

/** Starts both of Amplitude's APIs on this machine, at the same address. */
export async function startFakeAmplitude(options: FakeAmplitudeOptions = {}): Promise<FakeServer> {
  const { token, apiKey, secretKey } = { ...fakeAmplitudeCredentials, ...options };
  const basic = `Basic ${btoa(`${apiKey}:${secretKey}`)}`;
  return await startFakeServer((request) => {
    const { authorization = '' } = request.headers;
    if (request.url.pathname === '/api/3/cohorts') return authorization === basic ? cohorts(options) : problem(401, 'unauthorized');
    return authorization === `Bearer ${token}` ? developerAnswer(request, options) : problem(401, 'unauthorized');
  }, options);
}

function cohorts({ cohorts: rows = [] }: FakeAmplitudeOptions): FakeAnswer {
  return { status: 200, body: { cohorts: rows.map((row) => ({ archived: false, published: true, hidden: false, ...row })) } };
}

function developerAnswer({ url }: FakeRequest, { projects = {}, unlisted = {} }: FakeAmplitudeOptions): FakeAnswer {
  const named = Object.keys(projects).map((id) => ({ id, object: 'project', name: `Project ${id}` }));
  if (url.pathname === '/v1/projects') return page(named, url);
  const [, project = '', chart] = /^\/v1\/projects\/(\d+)\/charts(?:\/([^/]+))?$/u.exec(url.pathname) ?? [];
  const listed = projects[project];
  if (listed === undefined) return problem(404, 'not_found');
  const rows = [...listed, ...(unlisted[project] ?? [])].map((row) => chartOf(row, project));
  if (chart === undefined) return page(rows.slice(0, listed.length), url);
  const found = rows.find(({ id }) => id === decodeURIComponent(chart));
  return found === undefined ? problem(404, 'not_found') : { status: 200, body: { data: found } };
}

function chartOf(row: FakeChart, project: string) {
  const fields = { object: 'chart', project_id: project, chart_type: 'event_segmentation', created_by: 'someone@example.com' };
  return { ...fields, archived: false, ...row };
}

/** A page of at most 200 rows; the cursor is the number of rows before it. */
function page(rows: readonly object[], url: URL): FakeAnswer {
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const end = start + Math.min(200, Number(url.searchParams.get('limit') ?? 50));
  const next = end < rows.length ? String(end) : null;
  return { status: 200, body: { data: rows.slice(start, end), pagination: { next_cursor: next, has_more: next !== null } } };
}

function problem(status: number, code: string): FakeAnswer {
  return { status, body: { type: 'about:blank', title: code, status, error_code: code, retryable: false } };
}
