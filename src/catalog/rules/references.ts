import { registry } from '../../schemas/index.ts';
import { meantId } from '../catalog.ts';
import { referencesOf } from '../references.ts';
import { eachEntry, type Rule } from '../rule.ts';

/** Every field that refers to an entry names one that exists. */
export const knownEntry: Rule = {
  rule: 'known-entry',
  keeps: 'Every id in a field is the id of an existing entry.',
  why: 'The page turns it into a link, and a calculation with a missing part explains nothing.',
  fix: 'Correct the id. It is the file name without `.mdx`, or the `id` of the row. If the entry is new, add it first.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'related: [dau, maus]', right: 'related: [dau, mau]' },
  check: eachEntry((entry, catalog) =>
    referencesOf(entry).flatMap(({ path, collection, id }) => {
      const message = `Unexpected ${registry[collection].one} \`${id}\`, expected the id of an entry`;
      return catalog.has(collection, id) ? [] : [{ path, message, suggestion: meantId(catalog, collection, id) }];
    }),
  ),
};

/** Lists of other entries name only others, each once. `no-cycle` checks calculations, and `replacement-in-use` checks replacements. */
export const notItself: Rule = {
  rule: 'not-itself',
  keeps: 'A list of other entries does not include the entry itself, and includes each entry only once.',
  why: 'A link from a page to itself leads nowhere, and a second link to the same page adds nothing.',
  fix: 'Delete the id from the list.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'related: [dau]', right: 'related: [mau]' },
  check: eachEntry((entry) => {
    const listed = referencesOf(entry).filter(({ path: [field] }) => field !== 'calculation' && field !== 'deprecation');
    return listed.flatMap(({ path, collection, id }, place) => {
      const field = String(path[0]);
      const itself = `Unexpected \`${id}\` in \`${field}\`, expected another entry: this is the entry itself`;
      if (collection === entry.collection && id === entry.id) return [{ path, message: itself }];
      const again = `Unexpected second \`${id}\` in \`${field}\`, expected each entry once; delete one of the two`;
      return listed.slice(0, place).some((other) => other.path[0] === field && other.id === id) ? [{ path, message: again }] : [];
    });
  }),
};
