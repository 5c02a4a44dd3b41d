import { z } from 'zod';
import { apiPath, day, defined, flag, id, isAskable, optional, title } from './fields.ts';
import type { Entry, KindApi } from './kind-api.ts';
import { listFrom, listOf, namesOf, rowsOf, singleOf, type Lookup, type Row } from './looker-rows.ts';

const folder = optional(
  z.object({ id, is_personal: flag, is_personal_descendant: flag }).transform((row) => ({ id: row.id, personal: isPersonal(row) })),
);
const certification = optional(z.object({ certification_status: z.literal('revoked') }));
const content = {
  ...{ id, title, folder, deleted: optional(z.boolean()), deleted_at: day, last_viewed_at: day },
  certification_metadata: certification,
};

type Content = z.output<z.ZodObject<typeof content>>;

const dashboard = rowsOf({ ...content, slug: optional(id) }, (row, inTrash) => ({
  names: namesOf('dashboard', row.id, row.slug),
  fact: contentFact(row, inTrash),
}));

/** User-defined dashboards, by number or by slug. */
export const dashboards: KindApi = {
  // Looker names no maximum of rows, and with few fields a page of 1000 stays below a megabyte.
  list: listOf('/dashboards/search', dashboard, 1000),
  trash: listOf('/dashboards/search?deleted=true', dashboard, 1000, true),
  single: singleOf(
    'dashboard',
    '2147483647',
    (objectId) => (isNumber(objectId) ? { path: `/dashboards/${objectId}`, rows: dashboard } : dashboardSearch(objectId, false)),
    (objectId) => dashboardSearch(objectId, true),
  ),
  maxSingles: 2,
};

const lookmlDashboard = (row: Content) => ({ names: namesOf('lookml-dashboard', row.id), fact: contentFact(row) });

/** Dashboards that are written in LookML; they have no trash, and their list has fewer fields. */
export const lookmlDashboards: KindApi = {
  list: listOf('/dashboards', rowsOf({ id, title, folder, certification_metadata: certification }, lookmlDashboard)),
  single: singleOf('lookml-dashboard', 'no_such_model::no_such_dashboard', (objectId) =>
    /^[\w.-]+::[\w.-]+$/u.test(objectId) ? { path: apiPath`/dashboards/${objectId}`, rows: rowsOf(content, lookmlDashboard) } : undefined,
  ),
  maxSingles: 2,
};

const look = rowsOf(content, (row, inTrash) => ({ names: namesOf('look', row.id), fact: contentFact(row, inTrash) }));

const publicLook = rowsOf({ ...content, public_slug: optional(id), public_url: optional(id) }, (row, inTrash) => {
  // The last part of a public address without its extension, such as `.html`.
  const token = /([A-Za-z0-9]+)(?:\.\w+)?$/u.exec(row.public_url ?? '')?.[1];
  return { names: [...namesOf('look', row.id), ...namesOf('public-look', row.public_slug, token)], fact: contentFact(row, inTrash) };
});

/** Looks by number, and public ones by the token that opens them, which is asked for only where a link has one. */
export function looks(withTokens: boolean): KindApi {
  const rows = withTokens ? publicLook : look;
  return {
    list: listOf('/looks/search', rows, 2000),
    trash: listOf('/looks/search?deleted=true', rows, 2000, true),
    single: singleOf(
      'look',
      '2147483647',
      (objectId) => (isNumber(objectId) ? { path: `/looks/${objectId}`, rows: look } : undefined),
      (objectId) =>
        isNumber(objectId) ? { path: `/looks/search?id=${objectId}&deleted=true`, rows: look, isSearch: true, inTrash: true } : undefined,
    ),
    // Only the list knows tokens.
    maxSingles: withTokens ? 0 : 2,
  };
}

const board = rowsOf({ id, title, deleted_at: day }, (row) => ({ names: namesOf('board', row.id), fact: contentFact(row) }));

/** Boards; one answer lists them all, so that two would already cost more by themselves. */
export const boards: KindApi = {
  list: listOf('/boards', board),
  single: singleOf('board', '2147483647', (objectId) => (isNumber(objectId) ? { path: `/boards/${objectId}`, rows: board } : undefined)),
  maxSingles: 1,
};

/** Folders, by number or by a name such as `home`, which the answer does not repeat. */
export const folders: KindApi = {
  single: singleOf('folder', '2147483647', (objectId) => {
    if (!/^[\w.-]{1,100}$/u.test(objectId) || objectId === 'search') return undefined;
    const alias = /^\d+$/u.test(objectId) ? undefined : objectId;
    const rows = rowsOf({ id, name: title, parent_id: optional(id), is_personal: flag, is_personal_descendant: flag }, (row) => {
      const parent = row.parent_id === undefined ? undefined : { id: row.parent_id, personal: isPersonal(row) };
      return { names: namesOf('folder', row.id, alias), fact: { is: 'there', ...defined({ title: row.name, folder: parent }) } };
    });
    return { path: apiPath`/folders/${objectId}`, rows };
  }),
  maxSingles: Infinity,
};

const merge = rowsOf({ id }, (row) => ({ names: namesOf('merge', row.id), fact: { is: 'there' } }));

/** Merged queries. */
export const merges: KindApi = {
  single: singleOf('merge', '0000000000000000000000', (objectId) =>
    /^[A-Za-z0-9_-]{1,64}$/u.test(objectId) ? { path: apiPath`/merge_queries/${objectId}`, rows: merge } : undefined,
  ),
  maxSingles: Infinity,
};

/** The files of one project, named `project/path`: one answer lists them all. */
export function projectFiles(project: string): KindApi {
  const rows = rowsOf({ id: optional(id), path: optional(id), title }, (row): Row | undefined => {
    const paths = [row.id, row.path].filter((path) => path !== undefined);
    const names = namesOf('project-file', ...paths.map((path) => `${project}/${path}`));
    return names.length === 0 ? undefined : { names, fact: { is: 'there', ...defined({ title: row.title }) } };
  });
  return {
    list: listOf(apiPath`/projects/${project}/files`, rows),
    single: singleOf('project-file', `${project}/no_such_file.md`, (objectId) => {
      const path = objectId.slice(project.length + 1);
      return isAskable(path) ? { path: apiPath`/projects/${project}/files/file?file_id=${path}`, rows } : undefined;
    }),
    maxSingles: 1,
  };
}

const model = z.object({ name: id, explores: z.array(z.unknown()).nullable() });
const explore = z.object({ name: id, label: title });

/** Explores, named `model/explore`: one answer lists those of every model. */
export const explores: KindApi = {
  list: listFrom('/lookml_models?fields=name,explores', (row) => {
    const { data } = model.safeParse(row);
    // A model may have no explores that we may see, and then says `null`.
    return data && (data.explores ?? []).flatMap((each) => exploreEntry(data.name, explore.safeParse(each).data));
  }),
  single: singleOf('explore', 'no_such_model/no_such_explore', (objectId) => {
    const [, inModel, name] = /^([\w.-]+)\/([\w.-]+)$/u.exec(objectId) ?? [];
    if (inModel === undefined || name === undefined) return undefined;
    const rows = rowsOf({ name: id, label: title, model_name: optional(id) }, (row) => ({
      names: namesOf('explore', `${row.model_name ?? inModel}/${row.name}`),
      fact: { is: 'there', ...defined({ title: row.label }) },
    }));
    return { path: apiPath`/lookml_models/${inModel}/explores/${name}`, rows };
  }),
  maxSingles: 0,
};

/** Looks up which explore each query asks, by the names of both; the query itself never dies. */
export function queries(onExplore: (query: string, explore: string) => void): KindApi {
  const lookup = (objectId: string): Lookup | undefined => {
    if (!/^[A-Za-z0-9]{4,40}$/u.test(objectId)) return undefined;
    const rows = rowsOf({ slug: optional(id), client_id: optional(id), model: id, view: id }, (row): Row | undefined => {
      if (![row.slug, row.client_id].includes(objectId)) return undefined;
      onExplore(`query/${objectId}`, `explore/${row.model}/${row.view}`);
      return { names: namesOf('query', objectId), fact: { is: 'there' } };
    });
    return { path: apiPath`/queries/slug/${objectId}`, rows };
  };
  return { single: singleOf('query', '0000000000000000000000', lookup), maxSingles: Infinity };
}

function dashboardSearch(objectId: string, inTrash: boolean): Lookup | undefined {
  const isSlug = /^[A-Za-z0-9]{13,40}$/u.test(objectId);
  if (!isNumber(objectId) && !isSlug) return undefined;
  const path = `/dashboards/search?${isNumber(objectId) ? 'id' : 'slug'}=${objectId}${inTrash ? '&deleted=true' : ''}`;
  return { path, rows: dashboard, isSearch: true, inTrash };
}

function exploreEntry(inModel: string, row: z.output<typeof explore> | undefined): Entry[] {
  return row === undefined ? [] : [{ name: `explore/${inModel}/${row.name}`, fact: { is: 'there', ...defined({ title: row.label }) } }];
}

/** What a dashboard, a look or a board says about itself; `inTrash` where only the trash was asked for. */
function contentFact(row: Content, inTrash = false): Row['fact'] {
  const { title: name, folder: within, deleted_at: since, last_viewed_at: lastViewed } = row;
  const isTrashed = row.deleted === true || since !== undefined || (inTrash && row.deleted !== false);
  const trashed = isTrashed ? defined({ since }) : undefined;
  const revoked = row.certification_metadata && true;
  return { is: 'there', ...defined({ title: name, folder: within, trashed, revoked, lastViewed }) };
}

function isPersonal(row: { is_personal?: true | undefined; is_personal_descendant?: true | undefined }): boolean {
  return row.is_personal ?? row.is_personal_descendant ?? false;
}

function isNumber(objectId: string): boolean {
  return /^\d{1,12}$/u.test(objectId);
}
