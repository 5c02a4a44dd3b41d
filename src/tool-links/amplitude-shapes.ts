import type { ObjectKind } from './link.ts';
import { pagePath } from './page-path.ts';
import { idIn, malformed, restTold, type PathRead, type Refused, type Told } from './tool-read.ts';

/** Ids of Amplitude: 7 letters and digits in old ones, 8 in new ones, `e-` before them in Europe. */
const id = /^(?:e-)?[a-z0-9]{6,10}(?![\p{L}\p{N}_-])/u;

/** The region of a host; none of a host of our own. */
export type Side = 'us' | 'eu' | undefined;

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

/** Whether a text is an id of an object of Amplitude and nothing more. */
export function isObjectId(text: string): boolean {
  return id.exec(text)?.[0] === text;
}

/** What the path of a workspace names, after its organization. */
export function readWorkspace(parts: readonly string[], side: Side): PathRead | Refused {
  const [word = 'home', part, ...rest] = parts;
  if (word === 'home' && part === undefined) return { kind: 'home', id: 'home', plain: [] };
  const known = shapes.has(word) ? word : slipOf(word, part);
  const shape = known === undefined ? undefined : shapes.get(known);
  if (known === undefined || shape === undefined || part === undefined) return pagePath(parts, (shorter) => readWorkspace(shorter, side));
  if (part === 'new' && known === word) return readNew(known, rest);
  const found = idIn(part, id);
  if (!found) return malformed(`Unexpected id of a ${known}, expected 6 to 10 lower-case letters and digits`);
  const wrong = wrongRegion(found.id, side);
  if (wrong) return wrong;
  const views = shape.views ? rest.filter((view) => /^[a-z-]{1,20}$/.test(view)).slice(0, 1) : [];
  const told = [
    ...slipTold(word, known),
    ...found.told,
    ...(shape.drafts && rest[0] === 'edit' ? draftTold(known) : restTold(rest.slice(views.length))),
  ];
  return { kind: shape.kind, id: found.id, plain: [known, found.id, ...views], told };
}

/** An id of one region on a host of the other: such an object cannot be there. */
export function wrongRegion(found: string, side: Side): Refused | undefined {
  const own = found.startsWith('e-') ? 'eu' : 'us';
  if (side === undefined || own === side) return undefined;
  return malformed(
    own === 'eu'
      ? 'Unexpected id of the European region, expected a host of it: `app.eu.amplitude.com`'
      : 'Unexpected id without `e-`, expected one of the European region, or the host `app.amplitude.com`',
  );
}

/** A plural or a capital, where an id follows. */
function slipOf(word: string, part: string | undefined): string | undefined {
  const lower = word.toLowerCase();
  const single = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return shapes.has(single) && part !== undefined && idIn(part, id) && /\d|^e-/.test(part) ? single : undefined;
}

function slipTold(word: string, known: string): Told[] {
  return word === known ? [] : [{ rule: 'link-typo', message: `Unexpected word before the id, expected \`/${known}/\`` }];
}

function draftTold(known: string): Told[] {
  return [{ rule: 'link-edit-draft', message: `Unexpected draft of one person, expected the ${known} itself` }];
}

function readNew(known: string, [part, ...rest]: readonly string[]): PathRead | Refused {
  const message = `Unexpected ${known} that is not saved, expected one that is: only who made it sees this one`;
  const told: Told[] = [{ rule: 'link-unsaved-chart', message, stays: true }];
  if (known !== 'chart' || part === undefined) return { kind: 'page', id: `${known}/new`, plain: [known, 'new'], told };
  const found = idIn(part, id);
  if (!found) return malformed('Unexpected id of an unsaved chart, expected a saved chart');
  return { kind: 'unsaved-chart', id: found.id, plain: ['chart', 'new', found.id], told: [...told, ...found.told, ...restTold(rest)] };
}

/** What a path of a public share names: everybody who has it sees the data. */
export function readShare([first, second, ...more]: readonly string[]): PathRead | Refused {
  const embedded = first === 'embed';
  const part = embedded ? second : first;
  const rest = embedded || second === undefined ? more : [second, ...more];
  const share = embedded
    ? /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:e-)?[a-z0-9]{6,10})(?![\p{L}\p{N}_-])/u
    : /^[\da-f]{32}(?![\p{L}\p{N}_-])/u;
  const found = idIn(part, share);
  if (!found) return malformed('Unexpected id of a public link, expected 32 digits and letters from `a` to `f`');
  const told: Told = {
    rule: 'link-public',
    message: 'Unexpected link to public data, expected the chart or dashboard itself, which only colleagues can open',
    stays: true,
  };
  return {
    kind: 'share',
    id: found.id,
    plain: embedded ? ['share', 'embed', found.id] : ['share', found.id],
    told: [told, ...found.told, ...restTold(rest)],
  };
}
