import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { expect, test } from 'vitest';
import type { RuleDoc } from '../catalog/rule.ts';
import { contentRules } from '../catalog/rules/index.ts';
import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { knownLinks } from '../link-check/offline/known-links.ts';
import { offlineProblems } from '../link-check/offline/offline.ts';
import { verdictRuleDocs } from '../link-check/verdict/verdict.ts';
import { readPage } from '../prose/page.ts';
import { proseRules } from '../prose/rules/index.ts';
import { vocabularyOf } from '../prose/vocabulary.ts';
import { checkFiles } from '../checks/check-content.ts';
import { readerRuleDocs } from '../read/rule-docs.ts';
import { SAMPLE_DAY, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { checkGroups, problemsOf, sidesOf, withMistake } from './check-docs.ts';
import { markdownRules } from './remark-rules.ts';

const groups = checkGroups();
const docs = groups.flatMap((group) => group.docs);
const contentDocs = [...readerRuleDocs, ...contentRules];
const sample = checkFiles(sampleHandbook, SAMPLE_DAY);

test('the sample handbook has no mistake', () => {
  expect(sample.problems).toEqual([]);
  expect(offlineProblems(sample.catalog, knownLinks(sample.catalog))).toEqual([]);
});

test('every rule has one section with an anchor of its own, its sentences, and the real message where a text can show the mistake', () => {
  expect(groups.map(({ title }) => title)).toEqual(['Files and fields', 'Between entries', 'Prose', 'Links', 'In a pull request']);
  const anchors = [...groups.map(({ id }) => id), ...docs.map(({ rule }) => rule)];
  expect(anchors).toEqual([...new Set(anchors)]);
  for (const { keeps, why, fix } of docs) for (const text of [keeps, why, fix]) expect(text).toMatch(/^[A-Z`"].*[.]$/);
  const unshown = docs.filter(({ message }) => message === undefined).map(({ rule }) => rule);
  expect(unshown).toEqual(['regular-file', ...verdictRuleDocs.map(({ rule }) => rule)]);
  const fixable = docs.filter((doc) => doc.fixable).map(({ rule }) => rule);
  expect(fixable).toEqual(['first-mention', 'avoided-word', 'link-text', 'heading-order', 'sentence-case-heading']);
  const { message } = docs.find(({ rule }) => rule === 'known-entry') ?? {};
  expect(message).toBe('Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?)');
});

test('every rule that the content, prose and link checks can report has a doc, and every doc is of such a rule', () => {
  const all = [...contentDocs, ...linkRuleDocs, ...proseRules];
  expect(all.map(({ rule }) => rule).sort()).toEqual(rulesInSources());
});

/** Examples whose mistake breaks another rule too. */
const alsoBreaks: Readonly<Record<string, string[]>> = { 'id-reused': ['unique-name'], 'own-anchor': ['former-anchor'] };

test.each([...contentDocs, ...linkRuleDocs])('the example of $rule breaks that rule alone', (doc: RuleDoc) => {
  const { rule, example } = doc;
  if ('wrongWords' in example) return;
  const { catalog } = checkFiles(withMistake(example), SAMPLE_DAY);
  const problems = linkRuleDocs.includes(doc) ? offlineProblems(catalog, knownLinks(catalog)) : problemsOf(example);
  expect([...new Set(problems.map((problem) => problem.rule))].sort()).toEqual([rule, ...(alsoBreaks[rule] ?? [])].sort());
});

test.each(proseRules)('the right side of $rule breaks no prose rule', ({ example }) => {
  const { file, right } = example as { file: string; right: string };
  const page = { ...readPage(file, `${right}\n`), own: undefined };
  expect(proseRules.flatMap(({ check }) => check(page, vocabularyOf(sample.catalog)))).toEqual([]);
});

test.each([
  ['is missing', { file: 'content/teams.yaml', wrong: 'a', right: 'Nobody has this' }, 'once in content/teams.yaml'],
  ['is there twice', { file: 'content/teams.yaml', wrong: 'a', right: '- id: ' }, 'once in content/teams.yaml'],
  ['is in no file', { file: 'content/gone.yaml', wrong: 'a', right: 'id' }, 'once in content/gone.yaml'],
  ['is the name of no file', { wrongName: 'content/a.mdx', rightName: 'content/b.mdx' }, 'has no file content/b.mdx'],
])('an example is refused whose right side %s', (_, example, message) => {
  expect(() => withMistake(example)).toThrow(message);
});

test('says which link rules are warnings', () => {
  expect(groups.find(({ id }) => id === 'links')?.about).toContain(
    'Of the offline rules, `link-legacy`, `link-noise`, `link-http`, `link-names`, `link-to-report` and `report-unlinked` are warnings; the rest are errors',
  );
});

test('shows invisible characters by name, and cuts what is too long to read', () => {
  const { wrong, right } = sidesOf({ file: 'content/metrics/mau.mdx', wrong: 'a\r\n\tb\u200bc\uFEFF\u0007', right: '\n' });
  expect([wrong, right]).toEqual(['a[CR]\n\tb[U+200B]c[U+FEFF][U+0007]', '(nothing)']);
  expect(sidesOf({ wrongWords: 'word', rightWords: 'b' }).inWords).toBe(true);
  expect(sidesOf({ file: '', wrong: 'word '.repeat(1000), right: 'b' }).wrong).toBe(`${'word '.repeat(20)}… (5 KB)`);
});

test('lists the rules of the presets of remark-lint, each once', () => {
  const names = [remarkPresetLintRecommended, remarkPresetLintConsistent].flatMap(({ plugins }) =>
    (plugins ?? []).map((plugin) => (Array.isArray(plugin) ? plugin[0] : plugin) as { name: string }),
  );
  const rules = names.map(({ name }) => name.replace(/^remark-lint:/, '')).filter((name) => name !== 'remarkLint');
  expect(Object.keys(markdownRules)).toEqual([...new Set(rules)].sort());
});

/** Where a source makes a problem, or names the rule of one: the name, and a second one where a condition chooses. */
const ruleName =
  /(?:\b(?:problemAt|fileProblem|linkProblem|report)\((?:[^;`]*?,)?|\brule:)\s*(?:[\w.]+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;

/** The names of rules that the sources of the checks can put into a problem. */
function rulesInSources(): string[] {
  const files = ['src/catalog', 'src/read', 'src/prose', 'src/link-check/offline', 'src/tool-links'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((name) => /^[^.]*\.ts$/.test(name) && !name.includes('rule-docs'));
  const found = sources.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(ruleName)].flatMap(([, ...rules]) => rules));
  return [...new Set(found.filter(Boolean))].sort();
}
