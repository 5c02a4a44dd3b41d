import type { Region } from './hosts.ts';
import type { ObjectKind } from './link.ts';
import { idIn, malformed, pagePath, restMistakes, type Mistake, type ObjectPath, type Refusal } from './tool-path.ts';

/** Which region a host belongs to; undefined for a host of our own. */
export type RegionName = Region['name'] | undefined;

/** Ids of Amplitude: 7 letters and digits in old ones, 8 in new ones, `e-` before them in Europe. */
const id = /^(?:e-)?[a-z0-9]{6,10}(?![\p{L}\p{N}_-])/u;

/** One kind of object of a workspace: whether people edit drafts of it, and whether its page has views of its own. */
type Shape = { kind: ObjectKind; drafts?: true; views?: true };

/** Every kind of object by the word before its id. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['chart', { kind: 'chart', drafts: true }],
  ['dashboard', { kind: 'dashboard', drafts: true }],
  ['notebook', { kind: 'notebook', drafts: true }],
  ['cohort', { kind: 'cohort' }],
  ['experiment', { kind: 'experiment', views: true }],
  ['space', { kind: 'space', views: true }],
]);

/** What the path of a workspace names, after its organization. */
export function readWorkspace(parts: readonly string[], region: RegionName): ObjectPath | Refusal {
  const [word = 'home', part, ...rest] = parts;
  if (word === 'home' && part === undefined) return { kind: 'home', id: 'home', plain: [] };
  const known = shapes.has(word) ? word : misspelled(word, part);
  const shape = known === undefined ? undefined : shapes.get(known);
  if (known === undefined || shape === undefined || part === undefined) return pagePath(parts, (shorter) => readWorkspace(shorter, region));
  if (part === 'new' && known === word) return readUnsaved(known, rest);
  const found = idIn(part, id);
  if (!found) return malformed(`Unexpected id of a ${known}, expected 6 to 10 lower-case letters and digits`);
  const views = shape.views ? rest.filter((view) => /^[a-z-]{1,20}$/.test(view)).slice(0, 1) : [];
  const typo: Mistake = { rule: 'link-typo', message: `Unexpected word before the id, expected \`/${known}/\`` };
  const draft: Mistake = { rule: 'link-edit-draft', message: `Unexpected draft of one person, expected the ${known} itself` };
  const after = shape.drafts && rest[0] === 'edit' ? [draft] : restMistakes(rest.slice(views.length));
  const mistakes = [...(word === known ? [] : [typo]), ...found.mistakes, ...after];
  return wrongRegion(found.id, region) ?? { kind: shape.kind, id: found.id, plain: [known, found.id, ...views], mistakes };
}

/** A plural or a capital, where an id follows. */
function misspelled(word: string, part: string | undefined): string | undefined {
  const lower = word.toLowerCase();
  const single = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return shapes.has(single) && part !== undefined && idIn(part, id) && /\d|^e-/.test(part) ? single : undefined;
}

function readUnsaved(known: string, [part, ...rest]: readonly string[]): ObjectPath | Refusal {
  const message = `Unexpected ${known} that is not saved, expected one that is: only who made it sees this one`;
  const unsaved: Mistake = { rule: 'link-unsaved-chart', message, unfixable: true };
  if (known !== 'chart' || part === undefined) return { kind: 'page', id: `${known}/new`, plain: [known, 'new'], mistakes: [unsaved] };
  const found = idIn(part, id);
  if (!found) return malformed('Unexpected id of an unsaved chart, expected a saved chart');
  const mistakes = [unsaved, ...found.mistakes, ...restMistakes(rest)];
  return { kind: 'unsaved-chart', id: found.id, plain: ['chart', 'new', found.id], mistakes };
}

/** An id of one region on a host of the other: such an object cannot be there. */
function wrongRegion(found: string, region: RegionName): Refusal | undefined {
  const own = found.startsWith('e-') ? 'eu' : 'us';
  if (region === undefined || own === region) return undefined;
  return malformed(
    own === 'eu'
      ? 'Unexpected id of the European region, expected a host of it: `app.eu.amplitude.com`'
      : 'Unexpected id without `e-`, expected one of the European region, or the host `app.amplitude.com`',
  );
}

/** What the path of a product outside the workspace names: `/experiment/ORG/PROJECT/config/NUMBER` and `/audiences/ORG/cohort/ID` objects, all others a page. */
export function readProduct(parts: readonly string[], region: RegionName): ObjectPath | Refusal {
  const [product, , first = '', word = '', last = ''] = parts;
  const page = pagePath(parts, (shorter) => readProduct(shorter, region));
  if ('refused' in page || page.kind !== 'page') return page;
  if (product === 'experiment' && word === 'config' && /^\d{1,12}$/.test(first) && /^\d{1,12}$/.test(last))
    return { ...page, kind: 'experiment', id: `${first}/${last}` };
  if (product === 'audiences' && /^cohorts?$/.test(first) && id.exec(word)?.[0] === word)
    return wrongRegion(word, region) ?? { ...page, kind: 'cohort', id: word };
  return page;
}

/** What a path of a public share names: everybody who has it sees the data. */
export function readShare([first, second, ...more]: readonly string[]): ObjectPath | Refusal {
  const embedded = first === 'embed';
  const rest = embedded || second === undefined ? more : [second, ...more];
  const share = embedded
    ? /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:e-)?[a-z0-9]{6,10})(?![\p{L}\p{N}_-])/u
    : /^[\da-f]{32}(?![\p{L}\p{N}_-])/u;
  const found = idIn(embedded ? second : first, share);
  if (!found) return malformed('Unexpected id of a public link, expected 32 digits and letters from `a` to `f`');
  const message = 'Unexpected link to public data, expected the chart or dashboard itself, which only colleagues can open';
  return {
    kind: 'share',
    id: found.id,
    plain: embedded ? ['share', 'embed', found.id] : ['share', found.id],
    mistakes: [{ rule: 'link-public', message, unfixable: true }, ...found.mistakes, ...restMistakes(rest)],
  };
}
