import { pairsOf, saidName } from '../facts/compare.ts';
import { pairAddress } from '../facts/pair-address.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { domainPages } from '../facts/domain-pages.ts';
import { dayWords } from '../facts/wording.ts';
import { timeline } from '../changes/timeline.ts';
import { checkGroups } from '../rule-docs/check-docs.ts';
import { questions, requestKinds, urgent } from '../requests/request.ts';
import { calculationDocs, fieldDocs, type FieldGroup } from '../schemas/field-docs.ts';
import { domains } from '../schemas/domains.ts';
import { collectionNames, registry, type CollectionName } from '../schemas/index.ts';
import { reportGroups } from '../schemas/report.ts';
import { healthOf } from '../health/health.ts';
import { checkParts } from './markdown-checks.ts';
import { healthParts } from './markdown-health.ts';
import { entryList } from './markdown-lists.ts';
import { bullets, code, inline, link, type Handbook } from './markdown-text.ts';
import { toolParts } from './markdown-tools.ts';
import { otherForms, promise } from './promise.ts';

/** A page that lists entries or fields, as much of it as its twin needs. */
export type Listed = { address: string; title: string; description: string };

/** The address of the Markdown twin of a list: `/metrics/by-domain.md`. */
export function listTwin({ address }: Listed): string {
  return address.replace(/\/$/, '.md');
}

/** A list page as Markdown: what the page lists, with links to the pages for people; the age of reviews counts to `today`. */
export function listMarkdown(page: Listed, handbook: Handbook, today: string): string {
  const blocks = [
    `# ${inline(page.title)}`,
    `> ${inline(page.description)}`,
    `Page: <${handbook.site.url}${page.address}>`,
    ...partsOf(page, handbook, today),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partsOf({ address }: Listed, handbook: Handbook, today: string): string[] {
  const all = (name: CollectionName) => [...handbook.catalog.of(name).values()].sort(handbook.inOrder);
  switch (address) {
    case '/metrics/by-domain/':
      return grouped(all('metrics'), 'domain', domains, handbook);
    case '/compare/':
      return comparisons(handbook);
    case '/reports/':
      return grouped(all('reports'), 'group', reportGroups, handbook);
    case '/tools/':
      return toolParts(handbook);
    case '/ask/':
      return askParts(handbook);
    case '/changes/':
      return [link('Feed', `${handbook.site.url}/feed.xml`), ...changes(handbook)];
    case '/contributing/fields/':
      return [...collectionNames.flatMap(fieldsOf), '## Calculation', ...calculationDocs().flatMap(groupLines)];
    case '/contributing/checks/':
      return checkParts(checkGroups());
    case '/health/':
      return healthParts(healthOf(handbook.catalog, { today, lock: handbook.links?.lock }), handbook);
    case '/api/':
      return [
        link('Index of all files', `${handbook.site.url}/api/index.json`),
        bullets(promise.map(inline)),
        bullets(Object.entries(otherForms).map(([path, about]) => `${code(path)}: ${inline(about)}`)),
      ];
    default: {
      const domain = domainPages(handbook.catalog, handbook.inOrder).find((page) => page.address === address);
      if (domain) return [entryList(domain.entries, handbook)];
      const collection = collectionNames.find((name) => address === `/${name}/`);
      return collection ? [entryList(all(collection), handbook)] : [];
    }
  }
}

function comparisons({ catalog, site }: Handbook): string[] {
  const pairs = pairsOf(catalog).map(({ a, b, differences: [difference] }) => {
    const name = link(`${saidName(a)} or ${saidName(b)}`, site.url + pairAddress(a, b));
    return difference === undefined ? name : `${name}: ${inline(difference)}`;
  });
  return [bullets(pairs)];
}

function askParts({ catalog, site }: Handbook): string[] {
  const channels = [...catalog.of('channels').values()].filter(({ data }) => !data.internal);
  return [
    '## Is it only a question?',
    'Ask it in Slack:',
    bullets(channels.map((channel) => `${link(titleOf(channel), `${site.url}${addressOf(channel)}`)}: ${inline(channel.data.for)}`)),
    '## Write a request',
    `Open a GitHub issue. ${inline(urgent.effect)}`,
    'Kinds of request:',
    bullets(
      requestKinds.map(({ title, about, example }) => inline([`${title}: ${about}`, ...(example ? [`“${example}”`] : [])].join(' '))),
    ),
    'What to include:',
    bullets(questions.map(({ title, hints }) => inline(`${title}: ${hints.join(' ')}`))),
  ];
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

function changes({ catalog, site }: Handbook): string[] {
  return timeline(catalog).flatMap(({ year, happened }) => [
    `## ${year}`,
    bullets(
      happened.map(({ on, kind, summary, entry, address }) => {
        const name = link(entry.data.title, site.url + address);
        return `${dayWords(on)}, ${name}, ${kind.toLowerCase()}: ${inline(summary)}`;
      }),
    ),
  ]);
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
