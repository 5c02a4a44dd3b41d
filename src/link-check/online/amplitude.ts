import { z } from 'zod';
import type { LinkObject, Tenant } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Access, Ask } from './access.ts';
import type { Client } from './client.ts';
import { unknown, type Unknown } from './exchange.ts';
import { apiPath, day, defined, flag, id, title } from './fields.ts';
import { find, unlessAlwaysYes, type Found, type Part } from './find.ts';
import {
  askSingle,
  listReader,
  maxListBytes,
  nameOf,
  type Answers,
  type KindApi,
  type List,
  type ListEnd,
  type Page,
  type Single,
} from './kind-api.ts';

/** Rows of a page; Amplitude allows no more. */
const perPage = 200;
const maxProjectPages = 10;
/** Up to this many questions for single charts are cheaper than lists. */
const maxSingles = 2;

const chart = z.object({ id, name: title, archived: flag }).transform((row) => ({
  name: `chart/${row.id}`,
  fact: { is: 'there' as const, ...defined({ title: row.name, archived: row.archived }) },
}));
const chartAnswer = z.object({ data: chart });
const project = z.object({ id });
const pageAnswer = z.object({
  data: z.array(z.unknown()),
  pagination: z
    .object({ next_cursor: z.string().min(1).max(2048) })
    .optional()
    .catch(undefined),
});
const cohort = z.object({ id, name: title, archived: flag, last_viewed: day }).transform((row) => ({
  name: `cohort/${row.id}`,
  fact: { is: 'there' as const, ...defined({ title: row.name, archived: row.archived, lastViewed: row.last_viewed }) },
}));
const cohortAnswer = z.object({ cohorts: z.array(z.unknown()) });

/** The addresses of Amplitude's APIs: the region of a workspace is that of its first host in the handbook, never that of a link. */
export function amplitudeBases({ hosts: [host = ''] }: Tenant): { charts: string; cohorts: string } {
  const isEu = /(?:^|\.)eu\.amplitude\.com$/u.test(host);
  return isEu
    ? { charts: 'https://developer-api.eu.amplitude.com', cohorts: 'https://analytics.eu.amplitude.com' }
    : { charts: 'https://developer-api.amplitude.com', cohorts: 'https://amplitude.com' };
}

const cohorts: KindApi = {
  list: {
    address: () => '/api/3/cohorts',
    page: (body) => {
      const { data } = cohortAnswer.safeParse(body);
      return data && { rows: data.cohorts, isShort: true };
    },
    entries: (row) => entriesOf(cohort.safeParse(row).data),
  },
  maxSingles: 0,
};

/** The cohorts of an Amplitude project: one call lists all that can be discovered. */
export function cohortsPart(objects: readonly LinkObject[], access: Access): Part {
  const run = async () => ({ found: await find(objects.map(nameOf), cohorts, access.ask, { hasDenied: false }), alwaysYes: false });
  return { system: 'amplitude', kinds: ['cohort'], access, planned: 1, run };
}

/** The charts of an Amplitude workspace: the lists of its projects, then one by one what no list has. `listed` are the projects to look in; without any, all that the token may read. */
export function chartsPart(objects: readonly LinkObject[], listed: readonly string[], access: Access, { budget }: Client): Part {
  const names = objects.map(nameOf);
  const run = async (answers: Answers): Promise<Found> => {
    const projects = listed.length > 0 ? listed : await readableProjects(access.ask);
    return 'is' in projects ? sameFactFor(names, projects) : await findCharts(names, projects, access.ask, answers);
  };
  const discovery = listed.length > 0 ? 0 : 1;
  const projects = Math.max(1, listed.length);
  const isOneByOne = names.length * projects <= maxSingles;
  const planned = discovery + (isOneByOne ? names.length * projects + 1 : projects);
  return { system: 'amplitude', kinds: ['chart'], access, planned, run: () => unlessAlwaysYes(access.ask, budget, run) };
}

/** The projects that the token may read, as the address of a chart does not name its project. */
async function readableProjects(ask: Ask): Promise<string[] | Unknown> {
  const projects = new Set<string>();
  for (let [page, cursor] = [0, '']; page < maxProjectPages; page += 1) {
    const reply = await ask(`/v1/projects?limit=${perPage}${after(cursor)}`, maxListBytes);
    if (reply.is === 'unknown') return reply;
    if (reply.is !== 'json') return unknown('credential-scope');
    const answer = pageOf(reply.body);
    if (answer === undefined) return unknown('unexpected-answer');
    for (const row of answer.rows) projects.add(project.safeParse(row).data?.id ?? '');
    if (answer.next === undefined || answer.next === cursor) break;
    cursor = answer.next;
  }
  return [...projects].filter((each) => /^\d{1,20}$/u.test(each));
}

async function findCharts(names: readonly string[], projects: readonly string[], ask: Ask, answers: Answers): Promise<Found> {
  if (names.length * projects.length <= maxSingles) return await findInProjects(names, projects, false, ask, answers);
  const found: Found = new Map();
  const ends = new Map<string, ListEnd>();
  for (const each of projects) {
    const rest = names.filter((name) => !found.has(name));
    if (rest.length === 0) break;
    const list = listReader(chartList(each), ask);
    ends.set(each, await list.read(new Set(rest)));
    for (const [name, fact] of list.found) found.set(name, fact);
  }
  const rest = names.filter((name) => !found.has(name));
  const failed = [...ends.values()].find((end) => end.is === 'unknown');
  // A list that did not answer leaves open what is in it, and asking its server once more for each would not help.
  if (failed !== undefined) return new Map([...found, ...sameFactFor(rest, failed)]);
  const open = projects.filter((each) => ends.get(each)?.is !== 'refused');
  return new Map([...found, ...(await findInProjects(rest, open, open.length < projects.length, ask, answers))]);
}

/** Asks for each chart in these projects; `isPart` where it may also be in one that the token may not list. */
async function findInProjects(
  names: readonly string[],
  projects: readonly string[],
  isPart: boolean,
  ask: Ask,
  answers: Answers,
): Promise<Found> {
  const entries = names.map(async (name) => {
    const fact = await findInFirstProject(name, projects, ask, answers);
    return [name, fact.is === 'missing' && isPart ? unknown('credential-scope') : fact] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Asks each project until one has it. It is missing only where every project said so, and there were any. */
async function findInFirstProject(name: string, projects: readonly string[], ask: Ask, answers: Answers): Promise<Fact> {
  let worst: Fact | undefined;
  for (const each of projects) {
    const fact = await askSingle(name, chartSingle(each), ask, answers);
    if (fact.is === 'there') return fact;
    if (worst === undefined || worst.is === 'missing' || fact.is === 'unknown') worst = fact;
  }
  return worst ?? unknown('credential-scope');
}

/** The charts of one project. The list comes from a search index that may lag and ends at 10,000, so it never proves that something is missing. */
function chartList(projectId: string): List {
  const path = `${apiPath`/v1/projects/${projectId}/charts`}?limit=${perPage}`;
  return { address: (cursor) => path + after(cursor), page: pageOf, entries: (row) => entriesOf(chart.safeParse(row).data) };
}

function chartSingle(projectId: string): Single {
  return {
    question: (name) => {
      const chartId = name.slice('chart/'.length);
      if (!/^(?:e-)?[A-Za-z0-9]{4,20}$/u.test(chartId)) return undefined;
      const read = (body: unknown) => {
        const answer = chartAnswer.safeParse(body).data?.data;
        return answer?.name === name ? answer.fact : undefined;
      };
      return { address: apiPath`/v1/projects/${projectId}/charts/${chartId}`, read };
    },
    impossible: 'chart/00000000000000000000',
  };
}

function pageOf(body: unknown): Page | undefined {
  const { data } = pageAnswer.safeParse(body);
  return data && { rows: data.data, isShort: false, ...(data.pagination && { next: data.pagination.next_cursor }) };
}

/** The part of an address that says where a page starts. */
function after(cursor: string): string {
  return cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
}

function entriesOf<Entry>(entry: Entry | undefined): Entry[] | undefined {
  return entry && [entry];
}

function sameFactFor(names: readonly string[], fact: Fact): Found {
  return new Map(names.map((name) => [name, fact]));
}
