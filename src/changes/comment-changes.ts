import { count } from '../problems/report.ts';
import { registry, type CollectionName } from '../schemas/index.ts';
import type { ReportedChange } from './comment-input.ts';
import { code, link, plain } from '../text/inert-markdown.ts';
import { dependencies } from './change.ts';
import { differing } from './differing.ts';

/** Where a changed page can be seen: as it is now, and, where there is a preview, as it would be. */
export type Places = { site: string; preview: string | undefined };

/** The team that answers for an entry, and its channel. */
export type Owner = { name: string; channel: string | undefined };

/** The owner of an entry as the catalog knows it. */
export type OwnerOf = (collection: string, id: string) => Owner | undefined;

const dependencyWords: Readonly<Record<(typeof dependencies)[number], string>> = {
  'computed from it': 'Uses it, so its numbers change too',
  'shows it': 'Shows it',
  'names it': 'Names it',
};

const MOST_ROWS = 20;
const MOST_NAMES = 10;

/** A definition whose meaning changed: what it was and will be, what changes with it, and the teams to inform. */
export function meaningItem(change: ReportedChange, places: Places, ownerOf: OwnerOf): string {
  const visible = change.fields.filter(({ part }) => part !== 'wording' && part !== 'hidden');
  const rows = visible.slice(0, MOST_ROWS).map((field) => `| ${field.part} | ${values(field, 300).join(' | ')} |`);
  const more = visible.length > MOST_ROWS ? [`And ${count(visible.length - MOST_ROWS, 'field')} more.`] : [];
  return [
    `${head(change)} · ${code(change.file)}${pages(change, places)}`,
    ['| Part | Before | After |', '| --- | --- | --- |', ...rows].join('\n'),
    ...more,
    ...history(change),
    ...inheritance(change),
    ...teams(change, ownerOf),
  ].join('\n\n');
}

/** An entry that changed in another way, on one line with its fields. */
export function otherItem(change: ReportedChange, places: Places): string {
  const visible = change.fields.filter(({ part }) => part !== 'wording' && part !== 'hidden').slice(0, MOST_NAMES);
  const fields = visible.map((field) => `${field.part}: ${values(field, 100).join(' → ')}`);
  const former = change.formerId === undefined ? '' : ` from ${code(change.formerId, 100)}`;
  return `- ${change.kind}${former}: ${head(change)}${pages(change, places)}${fields.length > 0 ? `; ${fields.join('; ')}` : ''}`;
}

/** An entry of which only words changed. */
export function wordingItem(change: ReportedChange, places: Places): string {
  return `- ${head(change)}${pages(change, places)}`;
}

function head({ title, collection }: ReportedChange): string {
  const one = collection in registry ? registry[collection as CollectionName].one : collection;
  return `**${plain(title, 120)}** (${plain(one, 40)})`;
}

function values({ before, after }: ReportedChange['fields'][number], most: number): string[] {
  return differing(before, after, most).map((text) => plain(text ?? '', most));
}

/** What the author announces to readers. */
function history({ fields }: ReportedChange): string[] {
  const added = fields.find(({ path }) => path === 'changes')?.after;
  return added === undefined ? [] : [`Announced to readers: ${plain(added)}`];
}

function pages({ kind, address, formerAddress }: ReportedChange, { site, preview }: Places): string {
  const old = formerAddress ?? address;
  return [
    ...(kind !== 'added' && old !== undefined ? [link('before', site, old)] : []),
    ...(kind !== 'removed' && address !== undefined && preview !== undefined ? [link('after', preview, address)] : []),
  ]
    .map((text) => ` · ${text}`)
    .join('');
}

function inheritance({ inherits }: ReportedChange): string[] {
  return dependencies.flatMap((how) => {
    const titles = inherits.filter((item) => item.how === how).map(({ title }) => plain(title, 120));
    return titles.length === 0 ? [] : [`${dependencyWords[how]}: ${listed(titles)}.`];
  });
}

function teams({ collection, id, formerId, inherits }: ReportedChange, ownerOf: OwnerOf): string[] {
  const computed = inherits.filter(({ how }) => how === 'computed from it');
  const owners = [{ collection, id: formerId ?? id }, ...computed].map((entry) => ownerOf(entry.collection, entry.id));
  const names = owners.flatMap((owner) =>
    owner
      ? [plain(owner.name, 100) + (owner.channel === undefined ? '' : ` in ${plain(`#${owner.channel}`, 100).replace(/^\\/, '')}`)]
      : [],
  );
  return names.length === 0 ? [] : [`To inform: ${listed([...new Set(names)])}.`];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
