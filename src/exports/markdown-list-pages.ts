import type { Entry } from '../catalog/entry.ts';
import { calculationDocs, fieldDocs, type FieldGroup } from '../schemas/field-docs.ts';
import { domains } from '../schemas/domains.ts';
import { collectionNames, registry, type CollectionName } from '../schemas/index.ts';
import { reportGroups } from '../schemas/report.ts';
import { entryList } from './markdown-lists.ts';
import { bullets, code, inline, link, type Handbook } from './markdown-text.ts';
import { otherForms, promise } from './promise.ts';

/** A page that lists entries or fields, as much of it as its twin needs. */
export type Listed = { address: string; title: string; description: string };

/** The address of the Markdown twin of a list: `/metrics/by-domain.md`. */
export function listTwin({ address }: Listed): string {
  return address.replace(/\/$/, '.md');
}

/** A list page as Markdown: what the page lists, with links to the pages for people. */
export function listMarkdown(page: Listed, handbook: Handbook): string {
  const blocks = [
    `# ${inline(page.title)}`,
    `> ${inline(page.description)}`,
    `Page: <${handbook.site.url}${page.address}>`,
    ...partsOf(page, handbook),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partsOf({ address }: Listed, handbook: Handbook): string[] {
  const all = (name: CollectionName) => [...handbook.catalog.of(name).values()].sort(handbook.inOrder);
  switch (address) {
    case '/metrics/by-domain/':
      return grouped(all('metrics'), 'domain', domains, handbook);
    case '/reports/':
      return grouped(all('reports'), 'group', reportGroups, handbook);
    case '/contributing/fields/':
      return [...collectionNames.flatMap(fieldsOf), '## Calculation', ...calculationDocs().flatMap(groupLines)];
    case '/api/':
      return [
        link('Index of all files', `${handbook.site.url}/api/index.json`),
        bullets(promise.map(inline)),
        bullets(Object.entries(otherForms).map(([path, about]) => `${code(path)}: ${inline(about)}`)),
      ];
    default: {
      const collection = collectionNames.find((name) => address === `/${name}/`);
      return collection ? [entryList(all(collection), handbook)] : [];
    }
  }
}

function grouped(
  entries: readonly Entry[],
  field: 'domain' | 'group',
  titles: Readonly<Record<string, string>>,
  handbook: Handbook,
): string[] {
  return Object.entries(titles).flatMap(([id, title]) => {
    const part = entries.filter(({ data }) => (data as Readonly<Record<string, unknown>>)[field] === id);
    return part.length > 0 ? [`## ${inline(title)}`, entryList(part, handbook)] : [];
  });
}

function fieldsOf(name: CollectionName): string[] {
  return [`## ${inline(registry[name].many)}`, ...fieldDocs(name).flatMap(groupLines)];
}

function groupLines({ when, fields }: FieldGroup): string[] {
  const lines = fields.map(({ path, takes, required, description }) => {
    const about = [inline(takes), ...(required ? ['required'] : [])].join(', ');
    return `${code(path)} (${about}): ${inline(description)}`;
  });
  return [...(when === '' ? [] : [`### ${inline(when)}`]), bullets(lines)];
}
