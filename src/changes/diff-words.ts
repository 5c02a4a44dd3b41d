import type { Changed, FieldChange, Inherits } from './change.ts';
import type { DiffReport } from './diff-report.ts';

/** What happened to an entry, in a few words. */
export function headline({ kind, meaning, formerId, formerAddress, fields }: Changed): string {
  switch (kind) {
    case 'added':
      return 'new';
    case 'removed':
      return 'gone';
    case 'renamed':
      return `${formerId === undefined ? `moved from \`${formerAddress ?? ''}\`` : `renamed from \`${formerId}\``}${meaning ? ', meaning changed' : ''}`;
    case 'deprecated':
      return `deprecated${meaning ? ', meaning changed' : ''}`;
    case 'changed': {
      if (meaning) return 'meaning changed';
      const seen = [...new Set(fields.map(({ part }) => part))].filter((part) => part !== 'hidden');
      return seen.length === 0 ? 'nothing changed that readers see' : `${seen.join(', ')} changed`;
    }
  }
}

/** What to do about an entry that is gone where a new one has its title: it was renamed by hand, and its address leads nowhere. */
export function renameWords({ kind, collection, id, title }: Changed, all: readonly Changed[]): string[] {
  if (kind !== 'removed') return [];
  const now = all.find((other) => other.kind === 'added' && other.collection === collection && other.title === title);
  return now ? [`renamed by hand? then its address dies: put \`formerIds: [${id}]\` into ${now.file}`] : [];
}

/** The name of what changed: the part of the definition, and the field where the part has several. */
export function fieldName({ part, path }: FieldChange): string {
  const [field = ''] = path.split('.').slice(-1);
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return path === 'calculation' || words === part ? part : `${part} (${words})`;
}

/** A list of names that is longer is cut. */
const MOST_NAMES = 10;

/** What inherits a change, in a line for each tie. */
export function inheritsWords(inherits: readonly Inherits[]): string[] {
  return [...Map.groupBy(inherits, ({ how }) => how)].map(([how, found]) => {
    const more = found.length > MOST_NAMES ? ` and ${found.length - MOST_NAMES} more` : '';
    const titles = found.slice(0, MOST_NAMES).map(({ title }) => title);
    return `${how}: ${titles.join(', ')}${more}`;
  });
}

/** How much changed, in one sentence. */
export function summaryWords({ base, commit, summary }: DiffReport): string {
  const { meaning, unread, added, removed, renamed, deprecated, changed } = summary;
  const all = added + removed + renamed + deprecated + changed;
  const parts = [
    ...Object.entries({ new: added, gone: removed, renamed, deprecated, 'changed in meaning': meaning, 'not comparable': unread }),
  ].flatMap(([word, number]) => (number > 0 ? [`${number} ${word}`] : []));
  const counted = all === 1 ? '1 entry differs' : `${all === 0 ? 'No' : all} entries differ`;
  return `${counted} from \`${base}\` (${commit.slice(0, 8)})${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}
