import { parentsOf, statusWords, toolKindWords } from '../facts/wording.ts';
import { descriptionOf, titleOf, type Entry } from '../catalog/entry.ts';
import { catalog } from './content.ts';
import { previewAddress } from '../previews/preview.ts';
import { site } from '../settings/site.ts';

/** One element of a page's head. */
export type HeadMeta = { tag: 'meta'; attrs: Record<string, string> };

/** What a chat shows of an entry's page beside title and description: two labeled facts, and an image where there is one. */
export function unfurlMetas(entry: Entry): HeadMeta[] {
  const facts = factsOf(entry).slice(0, 2);
  const image = previewAddress(entry);
  return [
    ...facts.flatMap(([label, data], place) => [named(`twitter:label${place + 1}`, label), named(`twitter:data${place + 1}`, data)]),
    ...(image === undefined
      ? [named('twitter:card', 'summary')]
      : [
          property('og:image', site.url + image),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', `${titleOf(entry)}: ${descriptionOf(entry)}`),
          named('twitter:card', 'summary_large_image'),
        ]),
  ];
}

/** Slack shows two pairs at most: who answers for the number and where to look it up; for a report its tool and group. */
function factsOf(entry: Entry): [label: string, data: string][] {
  const owner = (id: string) => catalog.of('teams').get(id)?.data.name ?? id;
  switch (entry.collection) {
    case 'metrics': {
      const { sourceOfTruth, status } = entry.data;
      const report = sourceOfTruth?.report === undefined ? undefined : catalog.of('reports').get(sourceOfTruth.report);
      const truth = report ? titleOf(report) : sourceOfTruth?.elsewhere;
      return [['Owner', owner(entry.data.owner)], truth === undefined ? ['Status', statusWords[status]] : ['Source of truth', truth]];
    }
    case 'reports': {
      const tool = catalog.of('tools').get(entry.data.tool);
      return [
        ['Tool', tool ? titleOf(tool) : entry.data.tool],
        ['Group', parentsOf(entry).at(-1)?.title ?? ''],
      ];
    }
    case 'tools':
      return [
        ['Kind', toolKindWords[entry.data.kind]],
        ['Owner', owner(entry.data.owner)],
      ];
    default:
      return [];
  }
}

function named(name: string, content: string): HeadMeta {
  return { tag: 'meta', attrs: { name, content } };
}

function property(name: string, content: string): HeadMeta {
  return { tag: 'meta', attrs: { property: name, content } };
}
