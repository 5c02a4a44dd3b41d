import { metricSections } from '../metric-sections.ts';
import { normalizeName } from '../names.ts';
import { problemAt } from '../problem.ts';
import type { Rule } from './index.ts';

/** A heading in the prose of a definition has an anchor of its own: not that of a section which the page makes from fields. */
export const ownAnchor: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const { before, after } = metricSections(entry, catalog);
    const taken = new Set([...before, ...after].map(({ id }) => id));
    return entry.prose.headings
      .filter(({ text }) => taken.has(normalizeName(text).replaceAll(' ', '-')))
      .map(({ text, line, column }) =>
        problemAt(
          entry,
          [],
          'own-anchor',
          `Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`,
          {
            at: { line, column },
          },
        ),
      );
  });
