import { problemAt } from '../problem.ts';
import type { Rule } from './index.ts';

/** What replaces a deprecated entry is another entry, and in use itself. */
export const replacementInUse: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const id = entry.data.deprecation?.replacedBy;
    const replacement = id === undefined ? undefined : catalog.of('metrics').get(id);
    const path = ['deprecation', 'replacedBy'];
    if (id === entry.id)
      return [
        problemAt(entry, path, 'replacement-in-use', `Unexpected replacement \`${id}\`, expected another entry: this is the entry itself`),
      ];
    if (replacement?.data.status !== 'deprecated') return [];
    const next = catalog.of('metrics').get(replacement.data.deprecation?.replacedBy ?? '');
    const mends = next !== undefined && next.id !== entry.id && next.data.status !== 'deprecated';
    return [
      problemAt(entry, path, 'replacement-in-use', `Unexpected replacement \`${id}\`, expected an entry in use: it is deprecated itself`, {
        suggestion: mends ? next.id : undefined,
      }),
    ];
  });
