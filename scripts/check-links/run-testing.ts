import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { onTestFinished } from 'vitest';
import { noPauses } from '../../src/link-check/online/testing.ts';
import { fakeAmplitudeCredentials, startFakeAmplitude, type FakeAmplitudeOptions } from '../../src/link-check/testing/fake-amplitude.ts';
import {
  fakeLookerCredentials,
  startFakeLooker,
  type FakeLooker,
  type FakeLookerOptions,
} from '../../src/link-check/testing/fake-looker.ts';
import type { FakeServer } from '../../src/link-check/testing/fake-server.ts';
import { linkCheck } from '../check-links.ts';
import type { NetworkOptions } from './online.ts';
import { runCommand, type Ran } from '../lib/testing.ts';
import { TODAY } from './testing.ts';

/** A fake Looker that stops with the test. */
export async function openLooker(options: FakeLookerOptions = {}): Promise<FakeLooker> {
  const looker = await startFakeLooker(options);
  onTestFinished(looker.stop);
  return looker;
}

/** A fake Amplitude that stops with the test. */
export async function openAmplitude(options: FakeAmplitudeOptions = {}): Promise<FakeServer> {
  const amplitude = await startFakeAmplitude(options);
  onTestFinished(amplitude.stop);
  return amplitude;
}

/** The credentials of a Looker. */
export function lookerEnv({ base }: Pick<FakeServer, 'base'>): Record<string, string> {
  const { clientId, clientSecret } = fakeLookerCredentials;
  return { LOOKERSDK_BASE_URL: base, LOOKERSDK_CLIENT_ID: clientId, LOOKERSDK_CLIENT_SECRET: clientSecret };
}

/** The credentials of both APIs of an Amplitude. */
export function amplitudeEnv({ base }: Pick<FakeServer, 'base'>): Record<string, string> {
  const { token, apiKey, secretKey } = fakeAmplitudeCredentials;
  return {
    AMPLITUDE_ACCESS_TOKEN: token,
    AMPLITUDE_API_BASE_URL: base,
    AMPLITUDE_API_KEY: apiKey,
    AMPLITUDE_SECRET_KEY: secretKey,
    AMPLITUDE_COHORTS_BASE_URL: base,
  };
}

/** Where a report in JSON does not follow its schema. */
export function schemaMistakes(json: string): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const follows = ajv.compile(JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object);
  return follows(JSON.parse(json)) ? [] : (follows.errors ?? []);
}

/** Runs the link check over a content folder in this process, without the environment of this machine and without pauses. */
export async function runLinks(
  content: string,
  args: readonly string[] = [],
  { env = {}, cwd = process.cwd(), ...network }: { env?: Readonly<Record<string, string>>; cwd?: string } & NetworkOptions = {},
): Promise<Ran> {
  return await runCommand(linkCheck({ timing: noPauses(), ...network }), ['--content', content, ...args], {
    env: { HANDBOOK_DAY: TODAY, ...env },
    cwd,
  });
}
