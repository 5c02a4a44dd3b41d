import type { ObjectKind } from './link.ts';
import { idIn, malformed, restTold, type PathRead, type Refused } from './tool-read.ts';

/** The value of a parameter of an address, or null where it has none. */
export type Parameter = (name: string) => string | null;

/** Letters, digits, dots, hyphens and underscores between two colons; a dot at the end is the sentence's. */
export const lookmlId = /^[\w.-]{1,100}::[\w-](?:[\w.-]{0,98}[\w-])?(?![\p{L}\p{N}_:-])/u;

const publicToken = /^(?=\d{0,40}[A-Za-z])[A-Za-z0-9]{20,40}(?:\.(?:html|csv|txt|json|md|xml|png|gsxml|xlsx))?$/;
const name = /^[\w.-]{1,100}$/;
const shortId = /^[A-Za-z0-9]{6,24}(?![\p{L}\p{N}_:-])/u;

/** What makes an explore show a table where it has no saved query. */
const expanded = 'fields pivots sorts limit column_limit total row_total subtotals fill_fields vis query_timezone dynamic_fields'.split(
  ' ',
);

/** The object that one word and an id name, if the part after the word is such an id. */
export function oneOf(kind: ObjectKind, word: string, found: ReturnType<typeof idIn>, rest: readonly string[]): PathRead | undefined {
  return found && { kind, id: found.id, plain: [word, found.id], told: [...found.told, ...restTold(rest)] };
}

/** A look that everybody who has its address can see. */
export function readPublicLook(plain: readonly string[], rest: readonly string[]): PathRead | undefined {
  const part = plain.at(-1) ?? '';
  if (!publicToken.test(part)) return undefined;
  const message = 'Unexpected link to public data, expected the look itself, which only colleagues can open';
  const told = [{ rule: 'link-public', message, stays: true } as const, ...restTold(rest)];
  return { kind: 'public-look', id: part.split('.')[0] ?? '', plain, told };
}

/** A query by the id in its short address. */
export function readShortQuery([part, ...rest]: readonly string[]): PathRead | Refused {
  return oneOf('query', 'x', idIn(part, shortId), rest) ?? malformed('Unexpected id of a query, expected 6 to 24 letters and digits');
}

/** An explore alone or with fields is the explore; with a saved query it is the query. */
export function readExplore([model = '', view = '', ...rest]: readonly string[], parameter: Parameter): PathRead | Refused {
  if (!name.test(model) || !name.test(view))
    return malformed('Unexpected path of an explore, expected `/explore/`, its model and its view');
  const plain = ['explore', model, view];
  const told = restTold(rest);
  const qid = parameter('qid');
  if (qid === null) return { kind: 'explore', id: `${model}/${view}`, plain, told, kept: parameter('fields') === null ? [] : expanded };
  if (idIn(qid, shortId)?.id !== qid) return malformed('Unexpected `qid`, expected 6 to 24 letters and digits');
  return { kind: 'query', id: qid, plain, own: `qid=${qid}`, told };
}

/** Merged results, which only a parameter names. */
export function readMerge(rest: readonly string[], parameter: Parameter): PathRead | Refused {
  const mid = parameter('mid') ?? '';
  if (!/^[A-Za-z0-9]{6,24}$/.test(mid)) return malformed('Missing `mid` of merged results, expected 6 to 24 letters and digits');
  return { kind: 'merge', id: mid, plain: ['merge'], own: `mid=${mid}`, told: restTold(rest) };
}

/** A file of a project, in the editor or as a document; a project alone is a page. */
export function readFile([project = '', view = '', ...path]: readonly string[]): PathRead | Refused {
  if (view === '' && name.test(project)) return { kind: 'page', id: `projects/${project}`, plain: ['projects', project] };
  const isPath = path.length > 0 && path.length < 20 && path.every((part) => /^[\w.+ -]{1,100}$/.test(part));
  if (!name.test(project) || !['files', 'documents'].includes(view) || !isPath)
    return malformed('Unexpected path of a project, expected `/projects/`, its name, `files` or `documents` and the path of a file');
  return { kind: 'project-file', id: [project, ...path].join('/'), plain: ['projects', project, view, ...path] };
}

/** An extension; what follows its name is a page inside it. */
export function readExtension([part, ...route]: readonly string[]): PathRead | Refused {
  const found = idIn(part, lookmlId);
  if (!found || route.some((step) => /[=@]/.test(step)))
    return malformed('Unexpected path of an extension, expected `/extensions/` and `project::name`');
  return { kind: 'extension', id: found.id, plain: ['extensions', found.id, ...route], told: found.told };
}
