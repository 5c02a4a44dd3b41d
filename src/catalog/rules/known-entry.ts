import { registry } from '../../schemas/index.ts';
import { meantId } from '../meant-id.ts';
import { problemAt } from '../problem.ts';
import { referencesOf } from '../references.ts';
import type { Rule } from './index.ts';

/** Every field that refers to an entry names one that exists. */
export const knownEntry: Rule = (catalog) =>
  catalog.entries.flatMap((entry) =>
    referencesOf(entry)
      .filter(({ collection, id }) => !catalog.has(collection, id))
      .map(({ path, collection, id }) => {
        const { one } = registry[collection];
        return problemAt(entry, path, 'known-entry', `Unexpected ${one} \`${id}\`, expected the id of an entry`, {
          suggestion: meantId(catalog, collection, id),
        });
      }),
  );
