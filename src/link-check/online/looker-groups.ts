import type { LinkObject, ObjectKind } from '../../tool-links/link.ts';
import { nameOf, type KindApi } from './kind-api.ts';
import { dashboards, dashboardsPerPage, lookmlDashboards } from './looker-dashboards.ts';
import { boards, looks, looksPerPage } from './looker-looks.ts';
import { explores } from './looker-models.ts';
import { folders, merges, projectFiles, projectIn } from './looker-places.ts';
import { pagesOf, type Hints } from './part.ts';

/** Objects that the same questions answer; `perPage` where their list has pages. */
export type Group = { kind: ObjectKind; names: readonly string[]; api: KindApi; perPage?: number };

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

/** The objects in groups, those that one call tells most of first; of queries only the explores that are known. */
export function lookerGroups(objects: readonly LinkObject[], ofQueries: readonly string[]): Group[] {
  const names = (...kinds: ObjectKind[]) => objects.filter(({ kind }) => kinds.includes(kind)).map(nameOf);
  const files = Map.groupBy(names('project-file'), projectIn);
  const groups: Group[] = [
    { kind: 'dashboard', names: names('dashboard'), api: dashboards, perPage: dashboardsPerPage },
    { kind: 'look', names: names('look', 'public-look'), api: looks(names('public-look').length > 0), perPage: looksPerPage },
    { kind: 'board', names: names('board'), api: boards },
    { kind: 'explore', names: [...new Set([...names('explore'), ...ofQueries])], api: explores },
    { kind: 'lookml-dashboard', names: names('lookml-dashboard'), api: lookmlDashboards },
    ...[...files].map(([project, paths]) => ({ kind: 'project-file' as const, names: paths, api: projectFiles(project) })),
    { kind: 'merge', names: names('merge'), api: merges },
    { kind: 'folder', names: names('folder'), api: folders },
  ];
  return groups.filter((group) => group.names.length > 0).sort((a, b) => worth(b) - worth(a));
}

/** Whether the objects of a group are asked for in a list. */
export function isListed({ names, api }: Group): boolean {
  return api.catalogue !== undefined && names.length > api.few;
}

/** How many calls the groups and the queries take where everything is there. */
export function plannedCalls(groups: readonly Group[], queries: number, hints: Hints): number {
  const calls = groups.map((group) => {
    if (!isListed(group)) return group.names.length;
    return group.perPage === undefined ? 1 : pagesOf(hints[group.kind], group.perPage);
  });
  const ofQueries = queries === 0 ? 0 : queries + (groups.some(({ kind }) => kind === 'explore') ? 0 : 1);
  const asksSingles = queries > 0 || groups.some((group) => !isListed(group));
  return sum(calls) + ofQueries + (asksSingles ? 1 : 0);
}

/** Objects that one call tells of. */
function worth(group: Group): number {
  return isListed(group) ? group.names.length : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
