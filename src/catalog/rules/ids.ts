import { ID_PATTERN } from '../../schemas/fields.ts';
import type { Catalog, EntryKey } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { asId } from '../names.ts';
import { eachEntry, type Mistake, type Rule } from '../rule.ts';
import { LONGEST_NAME, reservedIds, windowsNames } from '../short-addresses.ts';

/** Every id can be an address forever: letters, digits and hyphens, and none that the site needs itself. */
export const idFormat: Rule = {
  rule: 'id-format',
  keeps:
    'A file name, or the `id` of a row, consists of lower-case letters, digits and single hyphens. It is not a word that the site needs for one of its own addresses.',
  why: 'The name becomes the address of the page, which people type and paste for years.',
  fix: 'Rename the file or the row. To rename an entry that is already published, use `npm run rename`, which keeps its old address working.',
  example: { wrongName: 'content/metrics/DAU_MAU.mdx', rightName: 'content/metrics/dau-mau.mdx' },
  check: eachEntry((entry, catalog) => {
    const wrong = entry.collection === 'site' ? undefined : wrongId(entry, catalog);
    return wrong ? [{ path: 'title' in entry.data ? [] : ['id'], ...wrong }] : [];
  }),
};

function wrongId({ collection, id, data }: Entry, catalog: Catalog): Pick<Mistake, 'message' | 'suggestion'> | undefined {
  if (!ID_PATTERN.test(id)) {
    const meant = asId(id);
    const taken = meant !== id && catalog.of(collection).has(meant);
    const instead = taken ? `; \`${meant}\` already exists: delete one of the two, or choose another name` : '';
    const what = 'title' in data ? 'file name' : 'id';
    return {
      message: `Unexpected ${what} \`${id}\`, expected lower-case letters, digits and single hyphens${instead}`,
      suggestion: meant === '' || taken ? undefined : meant,
    };
  }
  if (id.length > LONGEST_NAME) return { message: `Unexpected id of ${id.length} characters, expected at most ${LONGEST_NAME}` };
  const message = `Unexpected id \`${id}\`, expected a different id`;
  if (windowsNames.test(id)) return { message: `${message}: Windows does not allow a file with that name` };
  if (reservedIds.test(id)) return { message: `${message}: the site needs it for one of its own addresses` };
  return undefined;
}

/** An id names one entry forever: no other entry uses it, either as its id or as a former one. */
export const idReused: Rule = {
  rule: 'id-reused',
  keeps: 'An id belongs to one entry forever. No other entry of the same kind uses it, either as its id or in `formerIds`.',
  why: 'Otherwise old links would lead to a different number from the one that was meant.',
  fix: 'Choose a different id, or remove it from the `formerIds` of the entry that never had it.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'formerIds: [mau]', right: 'formerIds: [stickiness-rate]' },
  check: ({ entries }) => {
    const key = ({ collection, id }: EntryKey) => `${collection}/${id}`;
    const owners = new Map(entries.toReversed().map((entry) => [key(entry), entry]));
    const second = entries.flatMap((entry): Mistake[] => {
      const owner = owners.get(key(entry));
      if (!owner || owner === entry) return [];
      const place = `line ${owner.locate(['id']).line} of \`${owner.file}\``;
      return [{ entry, path: ['id'], message: `Unexpected second \`${entry.id}\`, expected an id of its own: ${place} has it` }];
    });
    const former = entries.flatMap((entry) =>
      ('formerIds' in entry.data ? (entry.data.formerIds ?? []) : []).flatMap((id, index): Mistake[] => {
        const formerKey = key({ collection: entry.collection, id });
        const owner = owners.get(formerKey);
        owners.set(formerKey, owner ?? entry);
        if (!owner) return [];
        const message = `Unexpected former id \`${id}\`, expected one that no other entry has or had: \`${owner.file}\` does; an id is never reused`;
        return [{ entry, path: ['formerIds', index], message }];
      }),
    );
    return [...second, ...former];
  },
};
