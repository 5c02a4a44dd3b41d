import { checkFiles } from '../../src/checks/check-content.ts';
import { SAMPLE_DAY } from '../../src/sample-handbook/sample-handbook.ts';

/** Checks the content among texts by their files, as `npm run check:content` does on the day of the sample handbook. */
export function check(texts: Readonly<Record<string, string>>) {
  return checkFiles(Object.fromEntries(Object.entries(texts).filter(([file]) => file.startsWith('content/'))), SAMPLE_DAY);
}
