import { statusWords } from '../facts/wording.ts';
import { definitionRows } from '../health/definition-rows.ts';
import { countWords, definitionWords, topics, type Check, type Health } from '../health/health.ts';
import { UNCHECKED } from '../health/link-checks.ts';
import { bullets, inline, link, table, type Handbook } from './markdown-text.ts';

/** What the health page says, as Markdown: the counts, the definitions that need work, and what else is missing. */
export function healthParts(health: Health, handbook: Handbook): string[] {
  const counts = health.checks.map((check) => `${inline(check.title)}: ${countWords(check)}`);
  const others = (Object.keys(topics) as Check['topic'][]).filter((topic) => topic !== 'definitions');
  return [
    inline(definitionWords(health)),
    bullets(counts),
    `## ${topics.definitions}`,
    definitionTable(health, handbook),
    ...others.flatMap((topic) => [
      `## ${topics[topic]}`,
      ...health.checks.filter((check) => check.topic === topic).flatMap((check) => checkParts(check, handbook)),
    ]),
  ];
}

function definitionTable(health: Health, handbook: Handbook): string {
  const rows = definitionRows(health, handbook.catalog).map((row) => [
    nameOf(row, handbook),
    String(row.checks.length),
    inline(row.missing.join(', ')),
    inline(row.owner ?? ''),
    statusWords[row.status],
  ]);
  return rows.length === 0 ? 'None.' : table(['Name', 'Gaps', 'Missing', 'Owner', 'Status'], rows);
}

function checkParts(check: Check, handbook: Handbook): string[] {
  const lines = check.findings.map((finding) => {
    const door = finding.url === undefined ? [] : [`<${finding.url}>`];
    const what = finding.what === UNCHECKED ? [] : [inline(finding.what)];
    return `${nameOf(finding, handbook)}: ${[...door, ...what].join(' ')}`;
  });
  return [
    `### ${inline(check.title)}: ${countWords(check)}`,
    ...(check.note === undefined ? [] : [inline(check.note)]),
    lines.length === 0 ? 'None.' : bullets(lines),
  ];
}

function nameOf({ title, address }: { title: string; address?: string | undefined }, { site }: Handbook): string {
  return address === undefined ? inline(title) : link(title, site.url + address);
}
