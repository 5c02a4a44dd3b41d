import type { ObjectKind } from './link.ts';
import { idIn, malformed, restMistakes, type Mistake, type ObjectPath, type Refusal } from './tool-path.ts';

/** Reads the parts of a path after its first word; a parameter that the address lacks is null. */
export type PathReader = (parts: readonly string[], parameter: (name: string) => string | null) => ObjectPath | Refusal;

/** One shape of path; former words still lead to the same object, or did; slips lead nowhere, and are often written. */
type Shape = { former?: readonly string[]; slips?: readonly string[]; read: PathReader };

const number = /^[1-9]\d{0,11}(?![\p{L}\p{N}_:-])/u;
const slug = /^(?=\d{0,24}[A-Za-z])[A-Za-z0-9]{20,24}(?![\p{L}\p{N}_:-])/u;
const shortId = /^[A-Za-z0-9]{6,24}(?![\p{L}\p{N}_:-])/u;
const name = /^[\w.-]{1,100}$/;
/** A dot at the end is the sentence's. */
const lookmlId = /^[\w.-]{1,100}::[\w-](?:[\w.-]{0,98}[\w-])?(?![\p{L}\p{N}_:-])/u;
const publicToken = /^(?=\d{0,40}[A-Za-z])[A-Za-z0-9]{20,40}(?:\.(?:html|csv|txt|json|md|xml|png|gsxml|xlsx))?$/;

/** What makes an explore show a table where it has no saved query. */
const exploreParameters =
  'fields pivots sorts limit column_limit total row_total subtotals fill_fields vis query_timezone dynamic_fields'.split(' ');

const readLook = byId('looks', 'a look', 'a number', ['look', number]);

const readExplore: PathReader = ([model = '', view = '', ...rest], parameter) => {
  if (!name.test(model) || !name.test(view))
    return malformed('Unexpected path of an explore, expected `/explore/`, its model and its view');
  const path = { plain: ['explore', model, view], mistakes: restMistakes(rest) };
  const qid = parameter('qid');
  if (qid === null)
    return { ...path, kind: 'explore', id: `${model}/${view}`, kept: parameter('fields') === null ? [] : exploreParameters };
  if (idIn(qid, shortId)?.id !== qid) return malformed('Unexpected `qid`, expected 6 to 24 letters and digits');
  return { ...path, kind: 'query', id: qid, own: `qid=${qid}` };
};

/** Every shape of path by the word that it starts with. */
export const lookerShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    'dashboards',
    {
      former: ['dashboards-next', 'dashboards-legacy'],
      slips: ['dashboard', 'dashboard-next', 'dash'],
      read: byId(
        'dashboards',
        'a dashboard',
        'a number, a slug of 20 to 24 letters and digits or `model::name`',
        ['lookml-dashboard', lookmlId],
        ['dashboard', number],
        ['dashboard', slug],
      ),
    },
  ],
  ['looks', { slips: ['look'], read: (parts, parameter) => publicLook(['looks'], parts) ?? readLook(parts, parameter) }],
  ['boards', { former: ['browse/boards'], slips: ['board'], read: byId('boards', 'a board', 'a number', ['board', number]) }],
  [
    'folders',
    {
      former: ['spaces'],
      slips: ['folder', 'space'],
      read: byId('folders', 'a folder', 'a number or a name', ['folder', number], ['folder', /^[\w-]{1,64}$/]),
    },
  ],
  ['explore', { slips: ['explores'], read: readExplore }],
  ['x', { read: byId('x', 'a query', '6 to 24 letters and digits', ['query', shortId]) }],
  [
    'merge',
    {
      slips: ['merges'],
      read: (rest, parameter) => {
        const mid = parameter('mid') ?? '';
        if (!/^[A-Za-z0-9]{6,24}$/.test(mid)) return malformed('Missing `mid` of merged results, expected 6 to 24 letters and digits');
        return { kind: 'merge', id: mid, plain: ['merge'], own: `mid=${mid}`, mistakes: restMistakes(rest) };
      },
    },
  ],
  [
    'projects',
    {
      slips: ['project'],
      read: ([project = '', view = '', ...path]) => {
        if (view === '' && name.test(project)) return { kind: 'page', id: `projects/${project}`, plain: ['projects', project] };
        const isPath = path.length > 0 && path.length < 20 && path.every((part) => /^[\w.+ -]{1,100}$/.test(part));
        if (!name.test(project) || !['files', 'documents'].includes(view) || !isPath)
          return malformed('Unexpected path of a project, expected `/projects/`, its name, `files` or `documents` and the path of a file');
        return { kind: 'project-file', id: [project, ...path].join('/'), plain: ['projects', project, view, ...path] };
      },
    },
  ],
  [
    'extensions',
    {
      former: ['spa'],
      slips: ['extension'],
      read: ([part, ...route]) => {
        const found = idIn(part, lookmlId);
        if (!found || route.some((step) => /[=@]/.test(step)))
          return malformed('Unexpected path of an extension, expected `/extensions/` and `project::name`');
        return { ...found, kind: 'extension', plain: ['extensions', found.id, ...route] };
      },
    },
  ],
]);

/** The shapes that exist only after `/embed`. */
export const embedReaders: ReadonlyMap<string, PathReader> = new Map<string, PathReader>([
  ['query', readExplore],
  [
    'public',
    (parts) => publicLook(['embed', 'public'], parts) ?? malformed('Unexpected id of a public look, expected its letters and digits'),
  ],
]);

function byId(word: string, noun: string, expected: string, ...ids: readonly (readonly [ObjectKind, RegExp])[]): PathReader {
  return ([part, ...rest]) => {
    for (const [kind, id] of ids) {
      const found = idIn(part, id);
      if (found) return { kind, id: found.id, plain: [word, found.id], mistakes: [...found.mistakes, ...restMistakes(rest)] };
    }
    return malformed(`Unexpected id of ${noun}, expected ${expected}`);
  };
}

/** A look that everybody who has its address can see. */
function publicLook(words: readonly string[], [part = '', ...rest]: readonly string[]): ObjectPath | undefined {
  if (!publicToken.test(part)) return undefined;
  const message = 'Unexpected link to public data, expected the look itself, which only colleagues can open';
  const mistakes: Mistake[] = [{ rule: 'link-public', message, unfixable: true }, ...restMistakes(rest)];
  return { kind: 'public-look', id: part.split('.')[0] ?? '', plain: [...words, part], mistakes };
}
