import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fakeAmplitudeCredentials } from '../../src/link-check/testing/fake-amplitude.ts';
import {
  fakeLookerCredentials,
  startFakeLooker,
  type FakeLooker,
  type FakeLookerOptions,
} from '../../src/link-check/testing/fake-looker.ts';
import type { FakeServer } from '../../src/link-check/testing/fake-server.ts';
import type { Ran } from '../lib/testing.ts';

/** A fake Looker that stops with the test. */
export async function openLooker(options: FakeLookerOptions = {}): Promise<FakeLooker> {
  const looker = await startFakeLooker(options);
  onTestFinished(looker.stop);
  return looker;
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

/** What of a report in JSON is not as its schema says. */
export function schemaMistakes(json: string): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const follows = ajv.compile(JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object);
  return follows(JSON.parse(json)) ? [] : (follows.errors ?? []);
}

/** What the machine that runs the tests may have set, and the check must not see. */
const unset = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(?:LOOKERSDK|AMPLITUDE|LINKS|GITHUB|HANDBOOK)_/.test(name))
    .map((name) => [name, '']),
);

/** Where a run happens, and with what. */
export type LinksRun = {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Called at each piece of output on standard error. */ onTold?: (stop: (signal: NodeJS.Signals) => void) => void;
};

/** Runs the check of links over a content folder as a process of its own, without anything of this machine’s environment that concerns it. */
export function runLinks(
  content: string,
  args: readonly string[] = [],
  { env = {}, cwd, onTold }: LinksRun = {},
): Promise<Ran & { signal: string | null }> {
  const script = join(import.meta.dirname, '..', 'check-links.ts');
  const compiled = join(tmpdir(), 'node-compile-cache');
  const child = spawn(process.execPath, [script, '--content', content, ...args], {
    env: { ...process.env, ...unset, NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.stderr += text;
    onTold?.((signal) => child.kill(signal));
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code: code ?? -1, signal, ...told });
    });
  });
}
