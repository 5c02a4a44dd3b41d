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

/** A mistake in how the check was set up, in one sentence that never holds a value from the environment; scripts print it without a stack trace. */
export class SetupError extends Error {
  readonly code = 'links-setup';
}

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Reads addresses and credentials from the environment; throws a `SetupError` for a value that cannot be right. Without zod, as its
 * messages would have to name the variable and must never hold the value.
 */
export function setupOf(env: Env): Setup {
  const looker = lookerOf(env);
  const token = readSecret(env, 'AMPLITUDE_ACCESS_TOKEN');
  const keys = readPair(env, 'AMPLITUDE_API_KEY', 'AMPLITUDE_SECRET_KEY');
  const setup: Setup = {
    ...(looker && { looker }),
    ...(token !== undefined && { charts: { ...baseOf(env, 'AMPLITUDE_API_BASE_URL'), token, projects: projectsOf(env) } }),
    ...(keys && { cohorts: { ...baseOf(env, 'AMPLITUDE_COHORTS_BASE_URL'), apiKey: keys[0], secretKey: keys[1] } }),
  };
  if (Object.keys(setup).length > 0 && env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new SetupError(
      'Unexpected `NODE_TLS_REJECT_UNAUTHORIZED=0`, expected certificates to be checked (name your own authority in `NODE_EXTRA_CA_CERTS`).',
    );
  return setup;
}

/** The address that `value` names as the base of an API, without a slash at its end; throws a `SetupError` for anything that credentials must not go to. */
export function readBase(name: string, value: string): string {
  const url = URL.parse(value.trim());
  if (url === null) throw new SetupError(`Unexpected value of \`${name}\`, expected an address such as \`https://acme.looker.com\`.`);
  const { protocol, hostname, origin, pathname, username, password, search, hash } = url;
  if (username + password !== '') throw new SetupError(`Unexpected user or password in \`${name}\`, expected an address without them.`);
  if (search + hash !== '') throw new SetupError(`Unexpected \`?\` or \`#\` in \`${name}\`, expected an address without them.`);
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.includes(hostname)))
    throw new SetupError(`Unexpected protocol of \`${name}\`, expected \`https:\` (\`http:\` only to this machine itself).`);
  return origin + pathname.replace(/\/+$/u, '');
}

function lookerOf(env: Env): LookerSetup | undefined {
  const pair = readPair(env, 'LOOKERSDK_CLIENT_ID', 'LOOKERSDK_CLIENT_SECRET');
  if (pair === undefined) return undefined;
  const { base } = baseOf(env, 'LOOKERSDK_BASE_URL');
  if (base === undefined) throw new SetupError('Missing `LOOKERSDK_BASE_URL`, expected the address of the API beside its credentials.');
  return { base: base.replace(/\/api\/4\.0$/u, ''), clientId: pair[0], clientSecret: pair[1] };
}

function projectsOf(env: Env): string[] {
  const ids = (textOf(env, 'AMPLITUDE_PROJECTS') ?? '').split(',').map((id) => id.trim());
  if (ids.some((id) => !/^\d{0,12}$/u.test(id)))
    throw new SetupError('Unexpected value in `AMPLITUDE_PROJECTS`, expected the numbers of projects with commas between them.');
  return [...new Set(ids.filter((id) => id !== ''))];
}

function baseOf(env: Env, name: string): { base?: string } {
  const text = textOf(env, name);
  return text === undefined ? {} : { base: readBase(name, text) };
}

function readPair(env: Env, first: string, second: string): [string, string] | undefined {
  const [one, two] = [readSecret(env, first), readSecret(env, second)];
  if (one !== undefined && two !== undefined) return [one, two];
  if (one === undefined && two === undefined) return undefined;
  const [lacking, given] = one === undefined ? [first, second] : [second, first];
  throw new SetupError(`Missing \`${lacking}\`, expected it beside \`${given}\`.`);
}

/** A secret without the space and the line break that copying brings along. */
function readSecret(env: Env, name: string): string | undefined {
  const value = textOf(env, name);
  if (value !== undefined && !/^[\x21-\x7e]+$/u.test(value))
    throw new SetupError(`Unexpected space, line break or character beyond ASCII in \`${name}\`, expected the value as the tool gave it.`);
  return value;
}

/** GitHub sets a secret that it does not have to an empty text. */
function textOf(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
