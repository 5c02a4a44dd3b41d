import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { knownLinks } from '../link-check/offline/known-links.ts';
import { offlineProblems } from '../link-check/offline/offline.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import { diffContent } from '../changes/diff-content.ts';
import { diffProblems } from '../changes/diff-problems.ts';
import type { ProseRule } from '../prose/prose-rule.ts';
import { vocabularyOf } from '../prose/vocabulary.ts';
import { checkFiles } from '../read/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { problemsOf, withMistake } from './example-mistake.ts';

/** What the content check says of the example of a rule; undefined where no text shows it. */
export function toldByContent({ rule, example }: RuleDoc): string | undefined {
  return 'wrongWords' in example ? undefined : problemsOf(example).find((problem) => problem.rule === rule)?.message;
}

/** What the check of links says of the example of a rule, without asking anybody; undefined where no text shows it. */
export function toldByLinks({ rule, example }: RuleDoc): string | undefined {
  if ('wrongWords' in example) return undefined;
  const { catalog } = checkFiles(withMistake(example), SAMPLE_DAY);
  return offlineProblems(catalog, knownLinks(catalog), SAMPLE_DAY).find((problem) => problem.rule === rule)?.message;
}

/** What the prose check says of some text of an example, by itself on a page of the sample handbook. */
export function toldByProse({ doc: { example }, check }: ProseRule, side: 'wrong' | 'right' = 'wrong'): string | undefined {
  if (!('file' in example)) return undefined;
  const text = `${example[side]}\n`;
  const tree = mdxToMdast(text, { features: { directive: true } }) as unknown as Root;
  const vocabulary = vocabularyOf(checkFiles(sampleHandbook, SAMPLE_DAY).catalog);
  return check({ file: example.file, text, tree, own: undefined }, vocabulary)[0]?.message;
}

/** What the check of changes says of the example of a rule: of the wrong side after the sample as it is, or after its right side. */
export function toldByChanges({ rule, example }: RuleDoc): string | undefined {
  if (!('file' in example)) return undefined;
  const field = new RegExp(`^${/^\w+/.exec(example.wrong)?.[0] ?? '$'}: .*$`, 'm');
  const changed = (text: string) => ({ ...sampleHandbook, [example.file]: sampleHandbook[example.file]?.replace(field, () => text) ?? '' });
  const after = checkFiles(changed(example.wrong), SAMPLE_DAY).catalog;
  return [sampleHandbook, changed(example.right)]
    .map((files) => checkFiles(files, SAMPLE_DAY).catalog)
    .flatMap((before) => diffProblems(diffContent(before, after, 'main'), before, after, SAMPLE_DAY))
    .find((problem) => problem.rule === rule)?.message;
}
