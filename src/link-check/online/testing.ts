import { onTestFinished } from 'vitest';
import { keyOf, type LinkObject, type ObjectKind, type Tenant } from '../../tool-links/link.ts';
import type { Fact, OnlineRun } from '../verdict/fact.ts';
import { fakeAmplitudeCredentials, startFakeAmplitude, type FakeAmplitudeOptions } from '../testing/fake-amplitude.ts';
import type { FakeLookerContent } from '../testing/fake-looker-content.ts';
import { fakeLookerCredentials, startFakeLooker, type FakeLooker, type FakeLookerOptions } from '../testing/fake-looker.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { verifyOnline, type OnlineOptions } from './verify-online.ts';
import type { Setup } from './setup.ts';
import { realTiming, type Timing } from './client.ts';

/** The workspaces of the tests. */
export const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'acme.looker.com', hosts: ['acme.looker.com'] },
  { system: 'amplitude', name: 'acme', hosts: ['app.amplitude.com'] },
];

/** An object of the Looker of tests. */
export function inLooker(kind: ObjectKind, id: number | string): LinkObject {
  return { system: 'looker', tenant: 'acme.looker.com', kind, id: String(id) };
}

/** An object of the Amplitude of tests. */
export function inAmplitude(kind: ObjectKind, id: string): LinkObject {
  return { system: 'amplitude', tenant: 'acme', kind, id };
}

/** A fake Looker that stops with the test. */
export async function startLooker(content: FakeLookerContent, more: FakeLookerOptions = {}): Promise<FakeLooker> {
  const looker = await startFakeLooker({ content, ...more });
  onTestFinished(looker.stop);
  return looker;
}

/** A fake Amplitude that stops with the test. */
export async function startAmplitude(options: FakeAmplitudeOptions): Promise<FakeServer> {
  const amplitude = await startFakeAmplitude(options);
  onTestFinished(amplitude.stop);
  return amplitude;
}

/** Credentials for the fakes that run. */
export function setupFor({ looker, amplitude }: { looker?: Pick<FakeServer, 'base'>; amplitude?: Pick<FakeServer, 'base'> }): Setup {
  const { token, ...keys } = fakeAmplitudeCredentials;
  return {
    ...(looker && { looker: { base: looker.base, ...fakeLookerCredentials } }),
    ...(amplitude && { charts: { base: amplitude.base, token, projects: [] }, cohorts: { base: amplitude.base, ...keys } }),
  };
}

/** A clock that records each pause and makes none of them. */
export function noPauses(): Timing & { pauses: number[] } {
  const pauses: number[] = [];
  const sleep = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return { now: realTiming.now, sleep, random: () => 0.5, pauses };
}

/** A run against fakes, without pauses and with a short patience unless `more` says differently. */
export async function verify(
  objects: readonly LinkObject[],
  servers: Parameters<typeof setupFor>[0],
  more: Partial<OnlineOptions> = {},
): Promise<OnlineRun> {
  return await verifyOnline(objects, { setup: setupFor(servers), tenants, timing: noPauses(), timeoutMs: 5_000, ...more });
}

/** What a run says about one object. */
export function factOf(run: OnlineRun, object: LinkObject): Fact | undefined {
  return run.facts.get(keyOf(object));
}

/** What a run says about several objects, in their order. */
export function factsOf(run: OnlineRun, objects: readonly LinkObject[]): (Fact | undefined)[] {
  return objects.map((object) => factOf(run, object));
}

/** The kinds of facts that a run brought on several objects: `there`, `missing`, or why nothing is known. */
export function outcomes(run: OnlineRun, objects: readonly LinkObject[]): (string | undefined)[] {
  return factsOf(run, objects).map((fact) => (fact?.is === 'unknown' ? fact.why : fact?.is));
}

/** The requests of a fake as `GET /api/4.0/looks/1`, without queries. */
export function asked({ requests }: FakeServer): string[] {
  return requests.map(({ method, url }) => `${method} ${url.pathname}`);
}
