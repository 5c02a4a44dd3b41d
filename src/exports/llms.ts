import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, descriptionOf, type Entry } from '../catalog/entry.ts';
import { fullTitle } from '../facts/names.ts';
import { domains } from '../schemas/domains.ts';
import { reportGroups } from '../schemas/report.ts';
import { markdownAddress } from './markdown-address.ts';

/** What `/llms.txt` is made from: the entries, the order of their lists, and the site that they are published on. */
export type Handbook = {
  catalog: Catalog;
  inOrder: (a: Entry, b: Entry) => number;
  site: { title: string; description: string; url: string };
};

type Listed = 'handbook' | 'tools' | 'metrics' | 'reports' | 'data-sources' | 'capabilities' | 'personas';

/** The handbook as `/llms.txt` (https://llmstxt.org): what it is, then every page as Markdown with one line on it. */
export function llmsTxt({ catalog, inOrder, site }: Handbook): string {
  const all = <Name extends Listed>(name: Name) => [...catalog.of(name).values()].sort(inOrder);
  const sections: [title: string, entries: Entry[]][] = [
    ['Handbook', all('handbook')],
    ['Tools', all('tools')],
    ['Data sources', all('data-sources')],
    ['Capabilities', all('capabilities')],
    ['Personas', all('personas')],
    ...parts('Glossary', domains, all('metrics'), ({ data }) => data.domain),
    ...parts('Reports', reportGroups, all('reports'), ({ data }) => data.group),
  ];
  return writer.stringify({
    type: 'root',
    children: [
      heading(1, site.title),
      { type: 'blockquote', children: [paragraph(...words(site.description))] },
      paragraph(
        ...words('Every link leads to a page as Markdown. The page for people has the same address with a slash in place of `.md`.'),
      ),
      ...sections.filter(([, entries]) => entries.length > 0).flatMap(([title, entries]) => section(title, entries.map(itemOf(site.url)))),
      ...section('Optional', [
        item('Glossary as CSV', `${site.url}/api/metrics.csv`, 'Every definition as one row of a table.'),
        item('Changes of definitions', `${site.url}/feed.xml`, 'Atom feed of what changed in meaning, source and wording.'),
      ]),
    ],
  });
}

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', listItemIndent: 'one' });

/** Entries by a field with a fixed set of values, each value with its title. */
function parts<Any extends Entry>(
  name: string,
  titles: Readonly<Record<string, string>>,
  entries: Any[],
  valueOf: (entry: Any) => string,
): [title: string, entries: Entry[]][] {
  return Object.entries(titles).map(([value, title]) => [`${name}: ${title}`, entries.filter((entry) => valueOf(entry) === value)]);
}

function itemOf(siteUrl: string): (entry: Entry) => ListItem {
  return (entry) => {
    const state = 'status' in entry.data && entry.data.status === 'deprecated' ? 'Deprecated. ' : '';
    return item(fullTitle(entry), siteUrl + markdownAddress(addressOf(entry) ?? '/'), state + descriptionOf(entry));
  };
}

function item(title: string, url: string, about: string): ListItem {
  return { type: 'listItem', children: [paragraph({ type: 'link', url, children: words(title) }, ...words(`: ${about}`))] };
}

function section(title: string, children: ListItem[]): RootContent[] {
  return [heading(2, title), { type: 'list', spread: false, children }];
}

function heading(depth: 1 | 2, title: string): RootContent {
  return { type: 'heading', depth, children: words(title) };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** Words of a field: text between backticks is code. */
function words(text: string): Extract<PhrasingContent, { value: string }>[] {
  return text.split('`').map((value, place) => ({ type: place % 2 === 1 ? 'inlineCode' : 'text', value }));
}
