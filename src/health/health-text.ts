import { topics, type Check, type Finding } from './check.ts';
import { countWords, definitionWords, type Health } from './health.ts';

/** Health as text for a person: all counts, then the lists. */
export function healthText(health: Health): string {
  const width = Math.max(...health.checks.map((check) => countWords(check).length));
  const counts = health.checks.map((check) => `  ${countWords(check).padEnd(width)}  ${nameOf(check)}`);
  return [[definitionWords(health), ...counts].join('\n'), ...health.checks.flatMap(listOf)].join('\n\n');
}

function listOf(check: Check): string[] {
  if (check.findings.length === 0) return [];
  const heading = `${nameOf(check)} (${countWords(check)})`;
  return [
    [heading, ...(check.note === undefined ? [] : [check.note]), ...check.findings.map((finding) => `  ${lineOf(finding)}`)].join('\n'),
  ];
}

function nameOf({ topic, title }: Check): string {
  return `${topics[topic]}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function lineOf({ file, title, owner, what, url }: Finding): string {
  return `${file}  ${title}${owner === undefined ? '' : ` (${owner})`}: ${what}${url === undefined ? '' : ` ${url}`}`;
}
