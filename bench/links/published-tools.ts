import type { LinkObject, ObjectKind } from '../../src/tool-links/link.ts';
import { startFakeAmplitude } from '../../src/link-check/testing/fake-amplitude.ts';
import { fakeBoard, fakeDashboard, fakeLook, fakeModel, many, startFakeLooker } from '../../src/link-check/testing/fake-looker.ts';
import type { FakeServer } from '../../src/link-check/testing/fake-server.ts';

/** The number of the one project of the Amplitude of the measurements. */
export const PROJECT = '1';

/** Both tools, each on this machine. */
export type Tools = { looker: FakeServer; amplitude: FakeServer };

/** Starts tools that have these objects among many others; `explores` are those that the queries ask, as `model/explore`. */
export async function startTools(objects: readonly LinkObject[], explores: readonly string[], latencyMs: number): Promise<Tools> {
  const ids = (kind: ObjectKind) => objects.filter((object) => object.kind === kind).map(({ id }) => id);
  const models = Map.groupBy(
    explores.map((explore) => explore.split('/', 2)),
    ([model]) => model,
  );
  const files = Map.groupBy(ids('project-file'), (id) => id.split('/', 1)[0] ?? '');
  const content = {
    dashboards: many(600, fakeDashboard),
    looks: many(2_000, fakeLook),
    boards: many(60, fakeBoard),
    models: [...models].map(([model = '', own]) => fakeModel(model, ...own.map(([, explore = '']) => explore))),
    queries: ids('query').map((slug, index) => ({ id: String(index + 1), slug, client_id: slug })),
    merges: ids('merge').map((id) => ({ id })),
    files: Object.fromEntries([...files].map(([project, own]) => [project, own.map(pathIn).map((id) => ({ id, path: id }))])),
  };
  const charts = ids('chart').map((id) => ({ id, name: `Chart ${id}` }));
  return {
    looker: await startFakeLooker({ content, latencyMs }),
    amplitude: await startFakeAmplitude({ projects: { [PROJECT]: charts }, latencyMs }),
  };
}

/** The path of a file inside of its project. */
export function pathIn(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
