import type { Problem } from '../problems/problem.ts';
import type { NameExample, RuleExample, TextExample } from '../catalog/rule-doc.ts';
import { checkFiles } from '../read/check-content.ts';
import { SAMPLE_DAY, sampleEdit, sampleFiles, sampleHandbook } from '../sample-handbook/sample-handbook.ts';

/** The file that an example is about, as it is called while it is wrong; undefined where the example is only words. */
export function fileOf(example: RuleExample): string | undefined {
  return 'file' in example ? example.file : 'wrongName' in example ? example.wrongName : undefined;
}

/** The sample handbook with the mistake of an example in it. */
export function withMistake(example: TextExample | NameExample): Record<string, string> {
  if ('file' in example) return sampleFiles(sampleEdit(example.file, example.right, example.wrong));
  const text = sampleHandbook[example.rightName];
  if (text === undefined) throw new Error(`The sample handbook has no file ${example.rightName}`);
  return sampleFiles({ [example.rightName]: undefined, [example.wrongName]: text });
}

/** The problems that the content check reports in the file of an example for its mistake. */
export function problemsOf(example: TextExample | NameExample): Problem[] {
  return checkFiles(withMistake(example), SAMPLE_DAY).problems.filter(({ file }) => file === fileOf(example));
}
