import type { IBoard, IDashboard, IFolder, ILookmlModel, ILookWithQuery, IMergeQuery, IProjectFile, IQuery } from '@looker/sdk';

/** What a fake Looker holds; `files` are those of each project. */
export type FakeLookerContent = {
  dashboards?: readonly Partial<IDashboard>[];
  /** Dashboards written in LookML, which no search finds. */
  lookmlDashboards?: readonly Partial<IDashboard>[];
  looks?: readonly Partial<ILookWithQuery>[];
  boards?: readonly Partial<IBoard>[];
  folders?: readonly Partial<IFolder>[];
  models?: readonly Partial<ILookmlModel>[];
  queries?: readonly Partial<IQuery>[];
  merges?: readonly Partial<IMergeQuery>[];
  files?: Readonly<Record<string, readonly Partial<IProjectFile>[]>>;
};

const shared = { id: '7', name: 'Shared', is_personal: false, is_personal_descendant: false } satisfies Partial<IFolder>;

/** What dashboards and looks share: somebody looked at them on 2026-11-02. */
const viewed = { folder: shared, deleted: false, deleted_at: null, last_viewed_at: new Date('2026-11-02T09:30:00Z') };

/** A dashboard that somebody looked at on 2026-11-02. */
export function fakeDashboard(id: number | string, more: Partial<IDashboard> = {}): Partial<IDashboard> {
  const slug = `slugOfDashboard${String(id).padStart(7, '0')}`;
  return { ...viewed, id: String(id), slug, title: `Dashboard ${id}`, ...more } satisfies Partial<IDashboard>;
}

/** A look that somebody looked at on 2026-11-02. */
export function fakeLook(id: number | string, more: Partial<ILookWithQuery> = {}): Partial<ILookWithQuery> {
  return { ...viewed, id: String(id), title: `Look ${id}`, public: false, ...more } satisfies Partial<ILookWithQuery>;
}

/** A board. */
export function fakeBoard(id: number | string, more: Partial<IBoard> = {}): Partial<IBoard> {
  return { id: String(id), title: `Board ${id}`, deleted_at: null, ...more } satisfies Partial<IBoard>;
}

/** A model with explores that are labeled as they are named. */
export function fakeModel(name: string, ...explores: string[]): Partial<ILookmlModel> {
  return { name, explores: explores.map((explore) => ({ name: explore, label: explore, hidden: false })) } satisfies Partial<ILookmlModel>;
}

/** So many of something with the ids 1 to `count`. */
export function many<Row>(count: number, make: (id: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
