import { readBase } from './origin.ts';
import { SetupError } from './setup-error.ts';

/** The environment that the check reads, such as `process.env`. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The API of one Looker instance and who asks it. */
export type LookerSetup = { base: string; clientId: string; clientSecret: string };

/** Amplitude's Developer API, which knows charts; without a base that of the workspace's region, without projects every one that the token may read. */
export type ChartsSetup = { base?: string; token: string; projects: readonly string[] };

/** Amplitude's API of cohorts; without a base that of the workspace's region. */
export type CohortsSetup = { base?: string; apiKey: string; secretKey: string };

/** What the environment allows to ask; a part that is missing has no credentials. */
export type Setup = { looker?: LookerSetup; charts?: ChartsSetup; cohorts?: CohortsSetup };

/** Reads addresses and credentials from the environment; fails with a sentence where they cannot be meant so. */
export function setupOf(env: Env): Setup {
  const looker = lookerOf(env);
  const charts = chartsOf(env);
  const cohorts = cohortsOf(env);
  const setup = { ...(looker && { looker }), ...(charts && { charts }), ...(cohorts && { cohorts }) };
  if (Object.keys(setup).length > 0) refuseOpenTls(env);
  return setup;
}

function lookerOf(env: Env): LookerSetup | undefined {
  const pair = readPair(env, 'LOOKERSDK_CLIENT_ID', 'LOOKERSDK_CLIENT_SECRET');
  const base = given(env, 'LOOKERSDK_BASE_URL');
  if (pair === undefined) return undefined;
  if (base === undefined) throw new SetupError('Missing `LOOKERSDK_BASE_URL`, expected the address of the API beside its credentials.');
  return { base: readBase('LOOKERSDK_BASE_URL', base).replace(/\/api\/4\.0$/u, ''), clientId: pair[0], clientSecret: pair[1] };
}

function chartsOf(env: Env): ChartsSetup | undefined {
  const token = readSecret(env, 'AMPLITUDE_ACCESS_TOKEN');
  if (token === undefined) return undefined;
  return { ...baseOf(env, 'AMPLITUDE_API_BASE_URL'), token, projects: projectsOf(env) };
}

function cohortsOf(env: Env): CohortsSetup | undefined {
  const pair = readPair(env, 'AMPLITUDE_API_KEY', 'AMPLITUDE_SECRET_KEY');
  if (pair === undefined) return undefined;
  return { ...baseOf(env, 'AMPLITUDE_COHORTS_BASE_URL'), apiKey: pair[0], secretKey: pair[1] };
}

function baseOf(env: Env, name: string): { base?: string } {
  const base = given(env, name);
  return base === undefined ? {} : { base: readBase(name, base) };
}

function projectsOf(env: Env): string[] {
  const ids = (given(env, 'AMPLITUDE_PROJECTS') ?? '').split(',').map((id) => id.trim());
  const strange = ids.find((id) => !/^\d{0,12}$/u.test(id));
  if (strange !== undefined)
    throw new SetupError('Unexpected value in `AMPLITUDE_PROJECTS`, expected the numbers of projects with commas between them.');
  return [...new Set(ids.filter((id) => id !== ''))];
}

function readPair(env: Env, first: string, second: string): [string, string] | undefined {
  const [one, two] = [readSecret(env, first), readSecret(env, second)];
  if (one === undefined && two === undefined) return undefined;
  if (one === undefined || two === undefined)
    throw new SetupError(
      `Missing \`${one === undefined ? first : second}\`, expected it beside \`${one === undefined ? second : first}\`.`,
    );
  return [one, two];
}

/** A secret without the space and the line break that copying brings along. */
function readSecret(env: Env, name: string): string | undefined {
  const value = given(env, name);
  if (value !== undefined && !/^[\x21-\x7e]+$/u.test(value))
    throw new SetupError(`Unexpected space, line break or letter beyond ASCII in \`${name}\`, expected the value as the tool gave it.`);
  return value;
}

/** GitHub sets a secret that it does not have to an empty text. */
function given(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function refuseOpenTls(env: Env): void {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new SetupError(
      'Unexpected `NODE_TLS_REJECT_UNAUTHORIZED=0`, expected certificates to be checked (name your own authority in `NODE_EXTRA_CA_CERTS`).',
    );
}
