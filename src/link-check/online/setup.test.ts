import { describe, expect, it } from 'vitest';

import { SetupError, setupOf, type Env } from './setup.ts';

const looker = {
  LOOKERSDK_BASE_URL: 'https://acme.looker.com:19999',
  LOOKERSDK_CLIENT_ID: 'clientId',
  LOOKERSDK_CLIENT_SECRET: 'clientSecret',
};
const charts = { AMPLITUDE_ACCESS_TOKEN: 'amp_token' };
const cohorts = { AMPLITUDE_API_KEY: 'apiKey', AMPLITUDE_SECRET_KEY: 'secretKey' };

describe('setupOf', () => {
  it('has nothing without credentials, whatever else is set', () => {
    expect(setupOf({})).toEqual({});
    expect(setupOf({ LOOKERSDK_BASE_URL: 'https://acme.looker.com', NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual({});
  });

  it('takes what GitHub sets to nothing for not set', () => {
    expect(setupOf(Object.fromEntries(Object.keys({ ...looker, ...charts, ...cohorts }).map((name) => [name, ''])))).toEqual({});
  });

  it('reads each part by itself', () => {
    expect(setupOf(looker)).toEqual({
      looker: { base: 'https://acme.looker.com:19999', clientId: 'clientId', clientSecret: 'clientSecret' },
    });
    expect(setupOf(charts)).toEqual({ charts: { token: 'amp_token', projects: [] } });
    expect(setupOf(cohorts)).toEqual({ cohorts: { apiKey: 'apiKey', secretKey: 'secretKey' } });
  });

  it('drops the space and the line break that copying brings along', () => {
    expect(setupOf({ ...looker, LOOKERSDK_CLIENT_SECRET: ' clientSecret\r\n' })).toEqual(setupOf(looker));
  });

  it.each(['https://acme.looker.com/', 'https://acme.looker.com/api/4.0', ' https://acme.looker.com/api/4.0/ '])(
    'takes `%s` for the base',
    (base) => {
      expect(setupOf({ ...looker, LOOKERSDK_BASE_URL: base }).looker?.base).toBe('https://acme.looker.com');
    },
  );

  it('reads bases and projects of Amplitude', () => {
    const env = {
      ...charts,
      ...cohorts,
      AMPLITUDE_API_BASE_URL: 'http://127.0.0.1:8080',
      AMPLITUDE_COHORTS_BASE_URL: 'http://[::1]:8080/x/',
      AMPLITUDE_PROJECTS: '12345, 678,12345,',
    };
    expect(setupOf(env)).toEqual({
      charts: { base: 'http://127.0.0.1:8080', token: 'amp_token', projects: ['12345', '678'] },
      cohorts: { base: 'http://[::1]:8080/x', apiKey: 'apiKey', secretKey: 'secretKey' },
    });
  });
});

describe('setupOf, where something is wrong,', () => {
  const mistakes: [Env, string][] = [
    [{ ...looker, LOOKERSDK_BASE_URL: undefined }, 'Missing `LOOKERSDK_BASE_URL`, expected the address of the API beside its credentials.'],
    [{ ...looker, LOOKERSDK_CLIENT_SECRET: ' ' }, 'Missing `LOOKERSDK_CLIENT_SECRET`, expected it beside `LOOKERSDK_CLIENT_ID`.'],
    [{ ...looker, LOOKERSDK_CLIENT_ID: '' }, 'Missing `LOOKERSDK_CLIENT_ID`, expected it beside `LOOKERSDK_CLIENT_SECRET`.'],
    [{ AMPLITUDE_API_KEY: 'apiKey' }, 'Missing `AMPLITUDE_SECRET_KEY`, expected it beside `AMPLITUDE_API_KEY`.'],
    [
      { ...looker, LOOKERSDK_CLIENT_SECRET: 'two words' },
      'Unexpected space, line break or character beyond ASCII in `LOOKERSDK_CLIENT_SECRET`, expected the value as the tool gave it.',
    ],
    [
      { AMPLITUDE_ACCESS_TOKEN: 'amp_to\nken' },
      'Unexpected space, line break or character beyond ASCII in `AMPLITUDE_ACCESS_TOKEN`, expected the value as the tool gave it.',
    ],
    [
      { ...looker, LOOKERSDK_BASE_URL: 'acme' },
      'Unexpected value of `LOOKERSDK_BASE_URL`, expected an address such as `https://acme.looker.com`.',
    ],
    [
      { ...looker, LOOKERSDK_BASE_URL: 'https://clientId:clientSecret@acme.looker.com' },
      'Unexpected user or password in `LOOKERSDK_BASE_URL`, expected an address without them.',
    ],
    [
      { ...looker, LOOKERSDK_BASE_URL: 'https://acme.looker.com/?secret=clientSecret' },
      'Unexpected `?` or `#` in `LOOKERSDK_BASE_URL`, expected an address without them.',
    ],
    ...[
      'http://acme.looker.com',
      'http://127.0.0.1.evil.example',
      'http://10.0.0.1',
      'ftp://127.0.0.1',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ].map((base): [Env, string] => [
      { ...looker, LOOKERSDK_BASE_URL: base },
      'Unexpected protocol of `LOOKERSDK_BASE_URL`, expected `https:` (`http:` only to this machine itself).',
    ]),
    [
      { ...charts, AMPLITUDE_API_BASE_URL: 'http://acme.example' },
      'Unexpected protocol of `AMPLITUDE_API_BASE_URL`, expected `https:` (`http:` only to this machine itself).',
    ],
    [
      { ...charts, AMPLITUDE_PROJECTS: '12345;../x' },
      'Unexpected value in `AMPLITUDE_PROJECTS`, expected the numbers of projects with commas between them.',
    ],
    [
      { ...charts, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      'Unexpected `NODE_TLS_REJECT_UNAUTHORIZED=0`, expected certificates to be checked (name your own authority in `NODE_EXTRA_CA_CERTS`).',
    ],
  ];

  it.each(mistakes)('names the variable and never its value (%#)', (env, message) => {
    expect(() => setupOf(env)).toThrow(new SetupError(message));
    expect(message).not.toMatch(/clientSecret|clientId|secretKey|two words|amp_to/u);
  });
});
