import { keyOf, type LinkObject, type Tenant } from '../../src/tool-links/link.ts';
import { readLink } from '../../src/tool-links/read-link.ts';
import { publishedLinks } from '../../src/tool-links/testing/published-links.ts';
import { exploreIn } from '../../src/link-check/online/looker.ts';
import { apiKinds } from '../../src/link-check/online/verify-online.ts';
import { verifyOnline } from '../../src/link-check/online/verify-online.ts';
import { fakeAmplitudeCredentials } from '../../src/link-check/testing/fake-amplitude.ts';
import { fakeLookerCredentials } from '../../src/link-check/testing/fake-looker.ts';
import { oneCallEach } from './one-call-each.ts';
import { startTools, type Tools } from './published-tools.ts';

/** What a way of asking took: of `asked` links or objects it found so many there. */
export type Way = { name: string; calls: number; seconds: number; asked: number; there: number };

/** The published links, those of them whose objects an API knows, how many objects those are, and what each way of asking took; ours is the first. */
export type PublishedFigures = { links: number; askable: number; objects: number; ways: Way[] };

const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'sourcegraph.looker.com', hosts: ['sourcegraph.looker.com'] },
  { system: 'amplitude', name: 'sourcegraph', hosts: ['app.amplitude.com', 'analytics.amplitude.com'] },
];

type Linked = { object: LinkObject; explore: string | undefined };

/** Asks about the objects of the links that were published: as the check does, with one call for each object, and with one for each link. */
export async function measurePublished(latencyMs: number): Promise<PublishedFigures> {
  const askable = publishedLinks.flatMap(({ url, times }) => Array<Linked[]>(times).fill(linked(url)).flat());
  const distinct = [...new Map(askable.map((each) => [keyOf(each.object), each])).values()];
  const explores = new Map(distinct.flatMap(({ object, explore }) => (explore === undefined ? [] : [[keyOf(object), explore] as const])));
  const links = askable.map(({ object }) => object);
  const objects = distinct.map(({ object }) => object);
  const measure = async (name: string, { length: asked }: readonly LinkObject[], ask: (tools: Tools) => Promise<number>): Promise<Way> => {
    const tools = await startTools(objects, [...explores.values()], latencyMs);
    return { name, asked, ...(await timed(tools, ask)) };
  };
  const ways = [
    await measure('check:links', objects, (tools) => check(objects, explores, tools)),
    await measure('one call for each object', objects, (tools) => oneCallEach(objects, tools)),
    await measure('one call for each link', links, (tools) => oneCallEach(links, tools)),
  ];
  const all = publishedLinks.reduce((sum, { times }) => sum + times, 0);
  return { links: all, askable: links.length, objects: objects.length, ways };
}

/** The object behind an address, where an API knows its kind. */
function linked(url: string): Linked[] {
  const read = readLink(url, tenants);
  if (read.is !== 'object' || !apiKinds[read.object.system].includes(read.object.kind)) return [];
  return [{ object: read.object, explore: read.object.kind === 'query' ? exploreIn(read.canonical) : undefined }];
}

async function timed(tools: Tools, ask: (tools: Tools) => Promise<number>): Promise<Omit<Way, 'name' | 'asked'>> {
  const started = performance.now();
  const there = await ask(tools);
  const seconds = (performance.now() - started) / 1000;
  const calls = tools.looker.requests.length + tools.amplitude.requests.length;
  await Promise.all([tools.looker.stop(), tools.amplitude.stop()]);
  return { calls, seconds, there };
}

async function check(objects: readonly LinkObject[], explores: ReadonlyMap<string, string>, tools: Tools): Promise<number> {
  const charts = { base: tools.amplitude.base, token: fakeAmplitudeCredentials.token, projects: [] };
  const setup = { looker: { base: tools.looker.base, ...fakeLookerCredentials }, charts };
  const { facts } = await verifyOnline(objects, { setup, tenants, explores });
  return [...facts.values()].filter(({ is }) => is === 'there').length;
}
