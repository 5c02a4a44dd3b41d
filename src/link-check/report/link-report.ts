import type { LinksResult } from './result.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { githubReport, textReport } from './text.ts';

const reports = { text: textReport, json: jsonReport, github: githubReport, markdown: markdownReport };

/** A format in which the result of the link check can be printed. */
export type LinkFormat = keyof typeof reports;

/** The formats in which the result of the link check can be printed. */
export const linkFormats = Object.keys(reports) as [LinkFormat, ...LinkFormat[]];

/** A result in a format, without a line break at its end. */
export function linkReport(result: LinksResult, format: LinkFormat): string {
  return reports[format](result).trimEnd();
}
