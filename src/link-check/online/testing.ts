import { onTestFinished } from 'vitest';
import { keyOf, type LinkObject, type ObjectKind, type Tenant } from '../../tool-links/link.ts';
import type { Fact, OnlineRun } from '../verdict/fact.ts';
import { fakeAmplitudeCredentials, startFakeAmplitude, type FakeAmplitudeOptions } from '../testing/fake-amplitude.ts';
import {
  fakeBoard,
  fakeDashboard,
  fakeLook,
  type FakeLooker,
  type FakeLookerContent,
  fakeLookerCredentials,
  type FakeLookerOptions,
  many,
  startFakeLooker,
} from '../testing/fake-looker.ts';
import { startFakeServer, type FakeServer } from '../testing/fake-server.ts';
import type { Fault } from '../testing/faults.ts';
import { verifyOnline, type OnlineOptions } from './verify-online.ts';
import { setupOf } from './setup.ts';
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

/** An object of the Looker of tests by its kind and id, such as `look/1`. */
export function namedInLooker(name: string): LinkObject {
  const slash = name.indexOf('/');
  return inLooker(name.slice(0, slash) as ObjectKind, name.slice(slash + 1));
}

/** An object of the Amplitude of tests. */
export function inAmplitude(kind: ObjectKind, id: string): LinkObject {
  return { system: 'amplitude', tenant: 'acme', kind, id };
}

/** A fake Looker that stops with the test. */
export async function startLooker(content: FakeLookerContent = {}, more: FakeLookerOptions = {}): Promise<FakeLooker> {
  const looker = await startFakeLooker({ content, ...more });
  onTestFinished(looker.stop);
  return looker;
}

/** A fake Amplitude that stops with the test. */
export async function startAmplitude(options: FakeAmplitudeOptions = {}): Promise<FakeServer> {
  const amplitude = await startFakeAmplitude(options);
  onTestFinished(amplitude.stop);
  return amplitude;
}

/** Both tools with some objects of most kinds, whose titles `title` gives, and with the same faults; they stop with the test. */
export async function startBoth(faults: readonly Fault[] = [], title?: (id: number) => string) {
  const named = (id: number) => (title === undefined ? {} : { title: title(id) });
  const content = {
    dashboards: many(6, (id) => fakeDashboard(id, named(id))),
    looks: many(7, (id) => fakeLook(id, named(id))),
    boards: many(2, (id) => fakeBoard(id, named(id))),
    folders: [{ id: '7', name: 'Shared' }],
    models: [{ name: 'orders', explores: [{ name: 'items', label: title?.(1) ?? 'Items' }] }],
  };
  const looker = await startLooker(content, { faults });
  const charts = ['abcd1234', 'chart0002', 'chart0003'].map((id) => ({ id, name: title?.(1) ?? 'Seats' }));
  const cohorts = [{ id: 'wxyz9876', name: title?.(2) ?? 'Trials' }];
  return { looker, amplitude: await startAmplitude({ projects: { 7: charts }, cohorts, faults }) };
}

/** A server that must never hear from us, at another address of this machine. */
export async function startStranger(): Promise<FakeServer> {
  const body = { access_token: 'strangersToken1', expires_in: 3600, id: '7' };
  const stranger = await startFakeServer(() => ({ status: 200, body }), { host: '127.0.0.2' });
  onTestFinished(stranger.stop);
  return stranger;
}

/** The fakes that run. */
export type Servers = { looker?: Pick<FakeServer, 'base'> | undefined; amplitude?: Pick<FakeServer, 'base'> | undefined };

/** The environment of a check with credentials for the fakes that run. */
export function envFor({ looker, amplitude }: Servers): Record<string, string> {
  const { clientId, clientSecret } = fakeLookerCredentials;
  const { token, apiKey, secretKey } = fakeAmplitudeCredentials;
  return {
    ...(looker && { LOOKERSDK_BASE_URL: looker.base, LOOKERSDK_CLIENT_ID: clientId, LOOKERSDK_CLIENT_SECRET: clientSecret }),
    ...(amplitude && { AMPLITUDE_API_BASE_URL: amplitude.base, AMPLITUDE_ACCESS_TOKEN: token }),
    ...(amplitude && { AMPLITUDE_COHORTS_BASE_URL: amplitude.base, AMPLITUDE_API_KEY: apiKey, AMPLITUDE_SECRET_KEY: secretKey }),
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

/** A run against fakes, without pauses and with a short timeout unless `more` gives another. */
export async function verify(objects: readonly LinkObject[], servers: Servers, more: Partial<OnlineOptions> = {}): Promise<OnlineRun> {
  return await verifyOnline(objects, { setup: setupOf(envFor(servers)), tenants, timing: noPauses(), timeoutMs: 5_000, ...more });
}

/** What a run says about several objects, in their order. */
export function factsOf(run: OnlineRun, objects: readonly LinkObject[]): (Fact | undefined)[] {
  return objects.map((object) => run.facts.get(keyOf(object)));
}

/** What a run found of several objects in their order, such as `9 there, 1 missing`: where nothing is known, the reason. */
export function outcomes(run: OnlineRun, objects: readonly LinkObject[]): string {
  const counts: [outcome: string, count: number][] = [];
  for (const fact of factsOf(run, objects)) {
    const outcome = fact?.is === 'unknown' ? fact.why : (fact?.is ?? 'nothing');
    const last = counts.at(-1);
    if (last?.[0] === outcome) last[1] += 1;
    else counts.push([outcome, 1]);
  }
  return counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** The requests of a fake as `GET /api/4.0/looks/1`, without queries. */
export function asked({ requests }: Pick<FakeServer, 'requests'>): string[] {
  return requests.map(({ method, url }) => `${method} ${url.pathname}`);
}
