import { addressOf, type Entry } from '../catalog/entry.ts';
import { pageSections, type Section } from '../catalog/page-sections.ts';
import { usedBy } from './markdown-lists.ts';
import { metricText } from './markdown-metric.ts';
import { capabilityText, dataSourceText, homeText, personaText, reportText, toolText } from './markdown-pages.ts';
import { proseMarkdown } from './markdown-prose.ts';
import { facts, fullName, inline, type Handbook, type PageText } from './markdown-text.ts';

/** The address of the Markdown twin of an entry's page, from the root; undefined for an entry without a page of its own. */
export function twinOf(entry: Entry): string | undefined {
  if (!('title' in entry.data) || (entry.collection === 'site' && entry.id === '404')) return undefined;
  return (addressOf(entry) ?? '').replace(/^\/$/, '/index/').replace(/\/$/, '.md');
}

/** The page of an entry as Markdown: the same facts, in the same order, then its prose; every link is absolute. */
export function markdownOf(entry: Entry, handbook: Handbook): string {
  const { intro, facts: known, sections } = textOf(entry, handbook);
  const { before, after } = pageSections(entry, handbook.catalog);
  const pageUrl = handbook.site.url + (addressOf(entry) ?? '/');
  const part = ({ id, title, parts = [] }: Section, depth = 2): string[] => [
    `${'#'.repeat(depth)} ${title}`,
    ...(id === 'used-by' ? [usedBy(entry, handbook)] : (sections[id] ?? [])),
    ...parts.flatMap((inner) => part(inner, depth + 1)),
  ];
  const aliases = 'aliases' in entry.data ? (entry.data.aliases ?? []) : [];
  const blocks = [
    `# ${inline(fullName(entry))}`,
    'description' in entry.data ? `> ${inline(entry.data.description)}` : '',
    ...intro,
    facts({ ...known, 'Also called': inline(aliases.join(', ')), Page: `<${pageUrl}>` }),
    ...before.flatMap((section) => part(section)),
    proseMarkdown(entry.body, pageUrl, handbook),
    ...after.flatMap((section) => part(section)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function textOf(entry: Entry, handbook: Handbook): PageText {
  switch (entry.collection) {
    case 'metrics':
      return metricText(entry, handbook);
    case 'reports':
      return reportText(entry, handbook);
    case 'tools':
      return toolText(entry, handbook);
    case 'data-sources':
      return dataSourceText(entry, handbook);
    case 'capabilities':
      return capabilityText(entry, handbook);
    case 'personas':
      return personaText(entry, handbook);
    case 'site':
      return homeText(handbook);
    default:
      return { intro: [], facts: {}, sections: {} };
  }
}
