import type { LinkObject } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Access, Ask } from './access.ts';
import { readableProjects } from './amplitude-projects.ts';
import { askSingle, type Candor } from './ask-single.ts';
import { withCandor } from './candor.ts';
import { chartList, chartSingle, chartsPerPage } from './chart-api.ts';
import type { Client } from './client.ts';
import type { Found } from './find.ts';
import { nameOf } from './kind-api.ts';
import { listing, type ListEnd } from './listing.ts';
import { pagesOf, type Hints, type Part } from './part.ts';
import { unknown } from './reply.ts';

const few = 2;

/** The charts of an Amplitude workspace: the lists of its projects, then one by one what no list has. */
export function chartsPart(objects: readonly LinkObject[], listed: readonly string[], access: Access, client: Client, hints: Hints): Part {
  const names = objects.map(nameOf);
  const run = async (candor: Candor): Promise<Found> => {
    const projects = listed.length > 0 ? listed : await readableProjects(access.ask);
    return 'is' in projects ? settled(names, projects) : await findCharts(names, projects, access.ask, candor);
  };
  const discovery = listed.length > 0 ? 0 : 1;
  const planned = discovery + plannedFor(names.length, Math.max(1, listed.length), hints.chart);
  return { system: 'amplitude', kinds: ['chart'], access, planned, run: () => withCandor(access.ask, client.budget, run) };
}

function plannedFor(charts: number, projects: number, count: number | undefined): number {
  return charts * projects <= few ? charts * projects + 1 : projects - 1 + pagesOf(count, chartsPerPage);
}

async function findCharts(names: readonly string[], projects: readonly string[], ask: Ask, candor: Candor): Promise<Found> {
  if (names.length * projects.length <= few) return await findEach(names, projects, [], ask, candor);
  const found: Found = new Map();
  const ends = new Map<string, ListEnd>();
  for (const project of projects) await readList(project, names, found, ends, ask);
  const rest = names.filter((name) => !found.has(name));
  const failed = [...ends.values()].find((end) => end.is === 'unknown');
  // A list that did not answer leaves open what is in it, and asking its server once more for each would not help.
  if (failed !== undefined) return new Map([...found, ...settled(rest, failed)]);
  const closed = projects.filter((project) => ends.get(project)?.is === 'refused');
  return new Map([...found, ...(await findEach(rest, projects, closed, ask, candor))]);
}

async function readList(project: string, names: readonly string[], found: Found, ends: Map<string, ListEnd>, ask: Ask): Promise<void> {
  const rest = names.filter((name) => !found.has(name));
  if (rest.length === 0) return;
  const list = listing(chartList(project), ask);
  ends.set(project, await list.read(new Set(rest)));
  for (const [name, fact] of list.found) found.set(name, fact);
}

async function findEach(
  names: readonly string[],
  projects: readonly string[],
  closed: readonly string[],
  ask: Ask,
  candor: Candor,
): Promise<Found> {
  const open = projects.filter((project) => !closed.includes(project));
  const entries = names.map(async (name) => {
    const fact = await findOne(name, open, ask, candor);
    // It may be in the project that the token may not list.
    return [name, fact.is === 'missing' && closed.length > 0 ? unknown('credential-scope') : fact] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Asks each project until one has it. It is missing only where every project said so, and there were any. */
async function findOne(name: string, projects: readonly string[], ask: Ask, candor: Candor): Promise<Fact> {
  let worst: Fact | undefined;
  for (const project of projects) {
    const fact = await askSingle(name, chartSingle(project), ask, candor);
    if (fact.is === 'there') return fact;
    if (worst === undefined || worst.is === 'missing' || fact.is === 'unknown') worst = fact;
  }
  return worst ?? unknown('credential-scope');
}

function settled(names: readonly string[], fact: Fact): Found {
  return new Map(names.map((name) => [name, fact]));
}
