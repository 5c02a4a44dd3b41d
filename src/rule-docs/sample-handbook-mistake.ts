import type { Problem } from '../problems/problem.ts';
import type { NameExample, RuleExample, TextExample } from '../catalog/rule-doc.ts';
import { checkFiles } from '../read/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from './sample-handbook.ts';

/** The file that an example is about, as it is called while it is wrong; undefined where the example is only words. */
export function fileOf(example: RuleExample): string | undefined {
  return 'file' in example ? example.file : 'wrongName' in example ? example.wrongName : undefined;
}

/** The sample handbook with the mistake of an example in it. */
export function withMistake(example: TextExample | NameExample): Record<string, string> {
  if ('wrongName' in example) {
    const { [example.rightName]: text, ...others } = sampleHandbook;
    if (text === undefined) throw new Error(`The sample handbook has no file ${example.rightName}`);
    return { ...others, [example.wrongName]: text };
  }
  const { file, wrong, right } = example;
  const pieces = sampleHandbook[file]?.split(right) ?? [];
  if (pieces.length !== 2) throw new Error(`Expected ${JSON.stringify(right)} once in ${file} of the sample handbook`);
  return { ...sampleHandbook, [file]: pieces.join(wrong) };
}

/** What the content check tells of the mistake of an example, in the file of the example. */
export function problemsOf(example: TextExample | NameExample): Problem[] {
  return checkFiles(withMistake(example), SAMPLE_DAY).problems.filter(({ file }) => file === fileOf(example));
}
