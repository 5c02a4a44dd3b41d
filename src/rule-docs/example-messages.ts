import type { NameExample, RuleDoc, RuleExample, TextExample } from '../catalog/rule-doc.ts';
import { diffContent } from '../changes/diff-content.ts';
import { diffProblems } from '../changes/diff-problems.ts';
import { knownLinks } from '../link-check/offline/known-links.ts';
import { offlineProblems } from '../link-check/offline/offline.ts';
import type { Problem } from '../problems/problem.ts';
import { readPage } from '../prose/page.ts';
import type { ProseRule } from '../prose/prose-rule.ts';
import { vocabularyOf } from '../prose/vocabulary.ts';
import { checkFiles } from '../checks/check-content.ts';
import { SAMPLE_DAY, sampleEdit, sampleFiles, sampleHandbook } from '../sample-handbook/sample-handbook.ts';

/** The sample handbook with the mistake of an example in it. */
export function withMistake(example: TextExample | NameExample): Record<string, string> {
  if ('file' in example) return sampleFiles(sampleEdit(example.file, example.right, example.wrong));
  const text = sampleHandbook[example.rightName];
  if (text === undefined) throw new Error(`The sample handbook has no file ${example.rightName}`);
  return sampleFiles({ [example.rightName]: undefined, [example.wrongName]: text });
}

/** The problems that the content check reports for the mistake of an example, in the file of the example. */
export function problemsOf(example: TextExample | NameExample): Problem[] {
  return checkFiles(withMistake(example), SAMPLE_DAY).problems.filter(({ file }) => file === fileOf(example));
}

/** The file that an example is about, under the name that it has while it is wrong; undefined where the example is only words. */
function fileOf(example: RuleExample): string | undefined {
  return 'file' in example ? example.file : 'wrongName' in example ? example.wrongName : undefined;
}

/** The message of the content check for the example of a rule; undefined where no text shows the mistake. */
export function contentMessage({ rule, example }: RuleDoc): string | undefined {
  return 'wrongWords' in example ? undefined : problemsOf(example).find((problem) => problem.rule === rule)?.message;
}

/** The message of the link check for the example of a rule, offline; undefined where no text shows the mistake. */
export function linkMessage({ rule, example }: RuleDoc): string | undefined {
  if ('wrongWords' in example) return undefined;
  const { catalog } = checkFiles(withMistake(example), SAMPLE_DAY);
  return offlineProblems(catalog, knownLinks(catalog)).find((problem) => problem.rule === rule)?.message;
}

/** The message of a prose rule for one side of its example, which is a page of the sample handbook by itself. */
export function proseMessage({ example, check }: ProseRule, side: 'wrong' | 'right' = 'wrong'): string | undefined {
  if (!('file' in example)) return undefined;
  const vocabulary = vocabularyOf(checkFiles(sampleHandbook, SAMPLE_DAY).catalog);
  return check({ ...readPage(example.file, `${example[side]}\n`), own: undefined }, vocabulary)[0]?.message;
}

/** The message of the check of changes for the example of a rule: for the wrong side as a change of the sample or of the right side. */
export function changeMessage({ rule, example }: RuleDoc): string | undefined {
  if (!('file' in example)) return undefined;
  const field = new RegExp(`^${/^\w+/.exec(example.wrong)?.[0] ?? '$'}: .*$`, 'm');
  const changed = (text: string) => sampleFiles({ [example.file]: sampleHandbook[example.file]?.replace(field, () => text) });
  const after = checkFiles(changed(example.wrong), SAMPLE_DAY).catalog;
  return [sampleHandbook, changed(example.right)]
    .map((files) => checkFiles(files, SAMPLE_DAY).catalog)
    .flatMap((before) => diffProblems(diffContent(before, after, 'main'), before, after, SAMPLE_DAY))
    .find((problem) => problem.rule === rule)?.message;
}
