import type { RuleDoc } from '../../catalog/rule-doc.ts';
import type { LinksResult } from './result.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';
import { githubReport, textReport } from './text.ts';

/** The forms in which the result of the check of links can be printed. */
export const linkFormats = ['text', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;

/** One of the forms in which the result of the check of links can be printed. */
export type LinkFormat = (typeof linkFormats)[number];

/** A result in a form, without a line break at its end; `docs` are the rules that it explains where it can. */
export function linkReport(result: LinksResult, format: LinkFormat, docs: readonly RuleDoc[]): string {
  return format === 'sarif' ? sarifReport(result, docs) : reports[format](result).trimEnd();
}

const reports: Readonly<Record<Exclude<LinkFormat, 'sarif'>, (result: LinksResult) => string>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  junit: junitReport,
  markdown: markdownReport,
};
