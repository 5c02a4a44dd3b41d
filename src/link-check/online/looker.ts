import type { LinkObject, ObjectKind } from '../../tool-links/link.ts';
import type { Access, Ask } from './access.ts';
import type { Client } from './client.ts';
import { unknown } from './exchange.ts';
import { find, unlessAlwaysYes, type Found, type Part } from './find.ts';
import { nameOf, type Answers, type KindApi } from './kind-api.ts';
import { boards, dashboards, explores, folders, lookmlDashboards, looks, merges, projectFiles, queries } from './looker-objects.ts';

/** The kinds that Looker's API knows. */
export const lookerKinds: readonly ObjectKind[] = [
  'dashboard',
  'lookml-dashboard',
  'look',
  'public-look',
  'explore',
  'query',
  'merge',
  'folder',
  'board',
  'project-file',
];

/** Objects that the same questions answer. */
type Group = { kind: ObjectKind; names: readonly string[]; api: KindApi };

const loginAndLogout = 2;

/** The explore, as `model/explore`, that the address of a query names; a short address of a query names none. */
export function exploreIn(address: string): string | undefined {
  const [, model, explore] = /^(?:\/embed)?\/explore\/([\w.-]+)\/([\w.-]+)$/u.exec(URL.parse(address)?.pathname ?? '') ?? [];
  return model === undefined || explore === undefined ? undefined : `${model}/${explore}`;
}

/** The objects of a Looker: lists first, as one call says most there, then what has to be asked for by itself. `exploreOf` gives the explore of a query where its address names it. */
export function lookerPart(
  objects: readonly LinkObject[],
  exploreOf: (query: LinkObject) => string | undefined,
  access: Access,
  { budget }: Client,
): Part {
  const linked = objects.filter(({ kind }) => kind === 'query').map((query) => [nameOf(query), exploreOf(query)] as const);
  const known = new Map(linked.flatMap(([name, explore]) => (explore === undefined ? [] : [[name, `explore/${explore}`] as const])));
  const slugs = linked.map(([name]) => name).filter((name) => !known.has(name));
  const groups = groupsOf(objects, [...known.values()]);
  const run = async (answers: Answers) => {
    const ask = rememberModels(access.ask);
    const lists = await findGroups(groups.filter(isListed), ask, answers);
    const singles = await findGroups(
      groups.filter((group) => !isListed(group)),
      ask,
      answers,
    );
    return new Map([...lists, ...singles, ...(await findQueries(slugs, ask, answers)), ...asExplores(known, lists)]);
  };
  const planned = loginAndLogout + plannedCalls(groups, slugs.length);
  return { system: 'looker', kinds: lookerKinds, access, planned, run: () => unlessAlwaysYes(access.ask, budget, run) };
}

/** The objects in groups, first those about which one call says most; of queries only the explores that are known. */
function groupsOf(objects: readonly LinkObject[], ofQueries: readonly string[]): Group[] {
  const names = (...kinds: ObjectKind[]) => objects.filter(({ kind }) => kinds.includes(kind)).map(nameOf);
  const files = Map.groupBy(names('project-file'), (name) => name.split('/', 2)[1] ?? '');
  const groups: Group[] = [
    { kind: 'dashboard', names: names('dashboard'), api: dashboards },
    { kind: 'look', names: names('look', 'public-look'), api: looks(names('public-look').length > 0) },
    { kind: 'board', names: names('board'), api: boards },
    { kind: 'explore', names: [...new Set([...names('explore'), ...ofQueries])], api: explores },
    { kind: 'lookml-dashboard', names: names('lookml-dashboard'), api: lookmlDashboards },
    ...[...files].map(([project, paths]) => ({ kind: 'project-file' as const, names: paths, api: projectFiles(project) })),
    { kind: 'merge', names: names('merge'), api: merges },
    { kind: 'folder', names: names('folder'), api: folders },
  ];
  const objectsPerCall = (group: Group) => (isListed(group) ? group.names.length : 1);
  return groups.filter((group) => group.names.length > 0).sort((a, b) => objectsPerCall(b) - objectsPerCall(a));
}

function isListed({ names, api }: Group): boolean {
  return api.list !== undefined && names.length > api.maxSingles;
}

/** How many calls the groups and the queries take where everything is there, and on the first page of its list. */
function plannedCalls(groups: readonly Group[], slugs: number): number {
  const calls = groups.map((group) => (isListed(group) ? 1 : group.names.length));
  const ofQueries = slugs === 0 ? 0 : slugs + (groups.some(({ kind }) => kind === 'explore') ? 0 : 1);
  const ofImpossible = slugs > 0 || groups.some((group) => !isListed(group)) ? 1 : 0;
  return calls.reduce((sum, count) => sum + count, 0) + ofQueries + ofImpossible;
}

async function findGroups(groups: readonly Group[], ask: Ask, answers: Answers): Promise<Found> {
  const found = await Promise.all(groups.map(({ names, api }) => find(names, api, ask, answers)));
  return new Map(found.flatMap((each) => [...each]));
}

/** Asks first which explore each query asks. */
async function findQueries(names: readonly string[], ask: Ask, answers: Answers): Promise<Found> {
  const exploreOf = new Map<string, string>();
  const api = queries((query, explore) => exploreOf.set(query, explore));
  const found = await find(names, api, ask, answers);
  const there = await find([...new Set(exploreOf.values())], explores, ask, answers);
  return new Map([...found, ...asExplores(exploreOf, there)]);
}

/** A query itself never dies: it is as alive as the explore that it asks. */
function asExplores(exploreOf: ReadonlyMap<string, string>, found: Found): Found {
  return new Map(
    [...exploreOf].map(([query, explore]) => {
      const fact = found.get(explore) ?? unknown('unexpected-answer');
      return [query, fact.is === 'there' ? { is: 'there' } : fact];
    }),
  );
}

/** The list of models serves links to explores and links to queries; it is large, and does not change within a run. */
function rememberModels(ask: Ask): Ask {
  const replies = new Map<string, ReturnType<Ask>>();
  return (path, maxBytes) => {
    if (!path.startsWith('/lookml_models?')) return ask(path, maxBytes);
    const reply = replies.get(path) ?? ask(path, maxBytes);
    replies.set(path, reply);
    return reply;
  };
}
