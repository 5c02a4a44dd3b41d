import type { LinksResult } from './result.ts';
import { shownResult } from './shown-result.ts';

/** A result for programs; `schemas/links-report.json` describes it. Within version 1 no field is removed. */
export function jsonReport(result: LinksResult): string {
  return printable(shownResult(result));
}

/** JSON that is harmless where it is printed: invisible characters are escaped, and so is what GitHub’s runner would take for a command. */
export function printable(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/[\p{Cf}\u2028\u2029\u007f-\u009f]/gu, escaped)
    .replaceAll('##[', '\\u0023#[');
}

function escaped(character: string): string {
  // Characters beyond the first plane are written as their two halves.
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
