import { expect, test } from 'vitest';
import { checkFiles } from '../checks/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { diffContent } from './diff-content.ts';
import { diffProblems } from './diff-problems.ts';
import { changeRuleDocs } from './rule-docs.ts';

/** What the file of each example says before: where a history must stay, it is there already. */
const before: Readonly<Record<string, (right: string) => string>> = {
  'change-recorded': () => 'window: one UTC day',
  'history-kept': (right) => right,
};

test.each(changeRuleDocs.map((doc) => [doc.rule, doc] as const))(
  'the example of %s breaks the rule, and its fixing keeps it',
  (rule, doc) => {
    const { example } = doc;
    if (!('wrong' in example)) throw new Error('Expected an example of a file.');
    const state = (text: string) => {
      const source = sampleHandbook[example.file] ?? '';
      expect(source.split('window: one UTC day')).toHaveLength(2);
      return checkFiles({ ...sampleHandbook, [example.file]: source.replace('window: one UTC day', text) }, SAMPLE_DAY);
    };
    const old = state(before[rule]?.(example.right) ?? '').catalog;
    const problemsOf = (text: string) => {
      const { catalog, problems } = state(text);
      expect(problems).toEqual([]);
      return diffProblems(diffContent(old, catalog, 'main'), old, catalog, SAMPLE_DAY).map((problem) => problem.rule);
    };
    expect(problemsOf(example.wrong)).toEqual([rule]);
    expect(problemsOf(example.right)).toEqual([]);
  },
);
