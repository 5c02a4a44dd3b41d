import type { LinkObject } from '../../tool-links/link.ts';
import type { Access, Ask } from './access.ts';
import type { Candor } from './ask-single.ts';
import type { Client } from './client.ts';
import { withCandor } from './candor.ts';
import { find, type Found } from './find.ts';
import { nameOf } from './kind-api.ts';
import { isListed, lookerGroups, lookerKinds, plannedCalls, type Group } from './looker-groups.ts';
import { explores, queries } from './looker-models.ts';
import type { Hints, Part } from './part.ts';
import { unknown } from './reply.ts';

const loginAndLogout = 2;

/** The explore of a query as `model/explore`, where its address tells. */
export type ExploreOf = (query: LinkObject) => string | undefined;

/** The objects of a Looker: lists first, as one call tells most there, then what has to be asked for by itself. */
export function lookerPart(objects: readonly LinkObject[], exploreOf: ExploreOf, access: Access, client: Client, hints: Hints): Part {
  const linked = objects.filter(({ kind }) => kind === 'query');
  const known = knownExplores(linked, exploreOf);
  const unknownSlugs = linked.map(nameOf).filter((name) => !known.has(name));
  const groups = lookerGroups(objects, [...known.values()]);
  const [listed, others] = [groups.filter(isListed), groups.filter((group) => !isListed(group))];
  const run = async (candor: Candor) => {
    const ask = rememberLists(access.ask);
    const lists = await findGroups(listed, ask, candor);
    const singles = await findGroups(others, ask, candor);
    const ofQueries = await findQueries(unknownSlugs, ask, candor);
    return new Map([...lists, ...singles, ...ofQueries, ...asExplores(known, lists)]);
  };
  const planned = loginAndLogout + plannedCalls(groups, unknownSlugs.length, hints);
  return { system: 'looker', kinds: lookerKinds, access, planned, run: () => withCandor(access.ask, client.budget, run) };
}

function knownExplores(linked: readonly LinkObject[], exploreOf: ExploreOf): Map<string, string> {
  return new Map(
    linked.flatMap((query) => {
      const explore = exploreOf(query);
      return explore === undefined ? [] : [[nameOf(query), `explore/${explore}`] as const];
    }),
  );
}

/** A query itself never dies: it is as alive as the explore that it asks. */
function asExplores(exploreOf: ReadonlyMap<string, string>, found: Found): Found {
  return new Map(
    [...exploreOf].map(([name, explore]) => {
      const fact = found.get(explore) ?? unknown('unexpected-answer');
      return [name, fact.is === 'there' ? { is: 'there' } : fact];
    }),
  );
}

async function findGroups(groups: readonly Group[], ask: Ask, candor: Candor): Promise<Found> {
  const found = await Promise.all(groups.map(({ names, api }) => find(names, api, ask, candor)));
  return new Map(found.flatMap((each) => [...each]));
}

/** Asks first which explore each query asks. */
async function findQueries(names: readonly string[], ask: Ask, candor: Candor): Promise<Found> {
  const exploreOf = new Map<string, string>();
  const api = queries((name, explore) => exploreOf.set(name, explore));
  const found = await find(names, api, ask, candor);
  const there = await find([...new Set(exploreOf.values())], explores, ask, candor);
  return new Map([...found, ...asExplores(exploreOf, there)]);
}

/** The list of explores serves links to explores and links to queries; it is large, and does not change within a run. */
function rememberLists(ask: Ask): Ask {
  const replies = new Map<string, ReturnType<Ask>>();
  return (path, most) => {
    if (!path.startsWith('/lookml_models?')) return ask(path, most);
    const reply = replies.get(path) ?? ask(path, most);
    replies.set(path, reply);
    return reply;
  };
}
