import type { Entry } from '../catalog/entry.ts';
import { domains } from '../schemas/domains.ts';
import { reportGroups } from '../schemas/report.ts';
import { twinOf } from './markdown.ts';
import { bullets, fullName, inline, link, type Handbook } from './markdown-text.ts';

type Listed = 'handbook' | 'tools' | 'metrics' | 'reports' | 'data-sources' | 'capabilities' | 'personas';

/** The handbook as `/llms.txt` (https://llmstxt.org): what it is, then every page as Markdown with one line on it. */
export function llmsTxt(handbook: Handbook): string {
  const { site } = handbook;
  const all = <Name extends Listed>(name: Name) => [...handbook.catalog.of(name).values()].sort(handbook.inOrder);
  const sections: [string, Entry[]][] = [
    ['Handbook', all('handbook')],
    ['Tools', all('tools')],
    ['Data sources', all('data-sources')],
    ['Capabilities', all('capabilities')],
    ['Personas', all('personas')],
    ...Object.entries(domains).map(([id, title]): [string, Entry[]] => [`Glossary: ${title}`, all('metrics').filter(inPart('domain', id))]),
    ...Object.entries(reportGroups).map(([id, title]): [string, Entry[]] => [
      `Reports: ${title}`,
      all('reports').filter(inPart('group', id)),
    ]),
  ];
  const blocks = [
    `# ${inline(site.title)}`,
    `> ${inline(site.description)}`,
    'Every link leads to a page as Markdown. The page for people has the same address with a slash in place of `.md`.',
    ...sections.flatMap(([title, entries]) =>
      entries.length > 0 ? [`## ${title}`, bullets(entries.map((entry) => line(entry, site.url)))] : [],
    ),
    '## Optional',
    bullets([
      `${link('Glossary as CSV', `${site.url}/api/metrics.csv`)}: Every definition as one row of a table.`,
      `${link('Changes of definitions', `${site.url}/feed.xml`)}: Atom feed of what changed in meaning, source and wording.`,
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function inPart(field: 'domain' | 'group', id: string) {
  return ({ data }: Entry): boolean => (data as Readonly<Record<string, unknown>>)[field] === id;
}

function line(entry: Entry, siteUrl: string): string {
  const state = 'status' in entry.data && entry.data.status === 'deprecated' ? 'Deprecated. ' : '';
  const about = 'description' in entry.data ? inline(entry.data.description) : '';
  return `${link(fullName(entry), siteUrl + (twinOf(entry) ?? ''))}: ${state}${about}`;
}
