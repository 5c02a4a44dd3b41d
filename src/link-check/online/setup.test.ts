import { expect, it } from 'vitest';
import { SetupError, setupOf, type Env, type Setup } from './setup.ts';

const looker = {
  LOOKERSDK_BASE_URL: 'https://acme.looker.com:19999',
  LOOKERSDK_CLIENT_ID: 'clientId',
  LOOKERSDK_CLIENT_SECRET: 'clientSecret',
};
const charts = { AMPLITUDE_ACCESS_TOKEN: 'amp_token' };
const cohorts = { AMPLITUDE_API_KEY: 'apiKey', AMPLITUDE_SECRET_KEY: 'secretKey' };

const withBase = (base: string): Env => ({ ...looker, LOOKERSDK_BASE_URL: base });
const strangeSecret = (name: string) =>
  `Unexpected space, line break or character beyond ASCII in \`${name}\`, expected the value as the tool gave it.`;
const without = (what: string) => `Unexpected ${what} in \`LOOKERSDK_BASE_URL\`, expected an address without them.`;
const strangeProtocol = (name: string) =>
  `Unexpected protocol of \`${name}\`, expected \`https:\` (\`http:\` only to this machine itself).`;

const empty = Object.fromEntries(Object.keys({ ...looker, ...charts, ...cohorts }).map((name) => [name, '']));
const bases = { AMPLITUDE_API_BASE_URL: 'http://127.0.0.1:8080', AMPLITUDE_COHORTS_BASE_URL: 'http://[::1]:8080/x/' };
const lookerSetup = { base: 'https://acme.looker.com', clientId: 'clientId', clientSecret: 'clientSecret' };
const keys = { apiKey: 'apiKey', secretKey: 'secretKey' };

it.each<[what: string, env: Env, setup: Setup]>([
  ['nothing', {}, {}],
  ['no credentials', { LOOKERSDK_BASE_URL: 'https://acme.looker.com', NODE_TLS_REJECT_UNAUTHORIZED: '0' }, {}],
  ['what GitHub sets to nothing', empty, {}],
  ['Looker alone', looker, { looker: { ...lookerSetup, base: 'https://acme.looker.com:19999' } }],
  ['charts alone', charts, { charts: { token: 'amp_token', projects: [] } }],
  ['cohorts alone', cohorts, { cohorts: keys }],
  [
    'the space that copying brings',
    { ...withBase('https://acme.looker.com'), LOOKERSDK_CLIENT_SECRET: ' clientSecret\r\n' },
    { looker: lookerSetup },
  ],
  ...['https://acme.looker.com/', 'https://acme.looker.com/api/4.0', ' https://acme.looker.com/api/4.0/ '].map(
    (base): [string, Env, Setup] => [base, withBase(base), { looker: lookerSetup }],
  ),
  [
    'bases and projects of Amplitude',
    { ...charts, ...cohorts, ...bases, AMPLITUDE_PROJECTS: '12345, 678,12345,' },
    {
      charts: { base: 'http://127.0.0.1:8080', token: 'amp_token', projects: ['12345', '678'] },
      cohorts: { base: 'http://[::1]:8080/x', ...keys },
    },
  ],
])('an environment is read with %s', (_what, env, setup) => {
  expect(setupOf(env)).toEqual(setup);
});

it.each<[Env, string]>([
  [{ ...looker, LOOKERSDK_BASE_URL: undefined }, 'Missing `LOOKERSDK_BASE_URL`, expected the address of the API beside its credentials.'],
  [{ ...looker, LOOKERSDK_CLIENT_SECRET: ' ' }, 'Missing `LOOKERSDK_CLIENT_SECRET`, expected it beside `LOOKERSDK_CLIENT_ID`.'],
  [{ ...looker, LOOKERSDK_CLIENT_ID: '' }, 'Missing `LOOKERSDK_CLIENT_ID`, expected it beside `LOOKERSDK_CLIENT_SECRET`.'],
  [{ AMPLITUDE_API_KEY: 'apiKey' }, 'Missing `AMPLITUDE_SECRET_KEY`, expected it beside `AMPLITUDE_API_KEY`.'],
  [{ ...looker, LOOKERSDK_CLIENT_SECRET: 'two words' }, strangeSecret('LOOKERSDK_CLIENT_SECRET')],
  [{ AMPLITUDE_ACCESS_TOKEN: 'amp_to\nken' }, strangeSecret('AMPLITUDE_ACCESS_TOKEN')],
  [withBase('acme'), 'Unexpected value of `LOOKERSDK_BASE_URL`, expected an address such as `https://acme.looker.com`.'],
  [withBase('https://clientId:clientSecret@acme.looker.com'), without('user or password')],
  [withBase('https://acme.looker.com/?secret=clientSecret'), without('`?` or `#`')],
  ...'http://acme.looker.com http://127.0.0.1.evil.example http://10.0.0.1 ftp://127.0.0.1 file:///etc/passwd javascript:alert(1)'
    .split(' ')
    .map((base): [Env, string] => [withBase(base), strangeProtocol('LOOKERSDK_BASE_URL')]),
  [{ ...charts, AMPLITUDE_API_BASE_URL: 'http://acme.example' }, strangeProtocol('AMPLITUDE_API_BASE_URL')],
  [
    { ...charts, AMPLITUDE_PROJECTS: '12345;../x' },
    'Unexpected value in `AMPLITUDE_PROJECTS`, expected the numbers of projects with commas between them.',
  ],
  [
    { ...charts, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    'Unexpected `NODE_TLS_REJECT_UNAUTHORIZED=0`, expected certificates to be checked (name your own authority in `NODE_EXTRA_CA_CERTS`).',
  ],
])('a mistake names the variable and never its value (%#)', (env, message) => {
  expect(() => setupOf(env)).toThrow(new SetupError(message));
  expect(message).not.toMatch(/clientSecret|clientId|secretKey|two words|amp_to/u);
});
