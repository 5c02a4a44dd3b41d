import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { expect, test } from 'vitest';
import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { knownLinks } from '../link-check/offline/known-links.ts';
import { offlineProblems } from '../link-check/offline/offline.ts';
import { verdictRuleDocs } from '../link-check/verdict/verdict-docs.ts';
import { proseRules } from '../prose/rules/index.ts';
import { checkFiles } from '../read/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { withMistake } from './example-mistake.ts';
import { checkGroups } from './check-docs.ts';
import { markdownRules } from './check-docs-markdown.ts';
import { sidesOf } from './check-docs-text.ts';
import { toldByProse } from './check-docs-told.ts';

const groups = checkGroups();
const docs = groups.flatMap((group) => group.docs);
const anchors = [...groups.map(({ id }) => id), ...docs.map(({ rule }) => rule)];

test('every rule has one section, and no anchor stands twice', () => {
  expect(groups.map(({ title }) => title)).toEqual(['Files and fields', 'Between entries', 'Prose', 'Links', 'In a pull request']);
  expect(anchors.filter((anchor, place) => anchors.indexOf(anchor) < place)).toEqual([]);
});

test('what the check says is what it really says, for every rule whose example is text', () => {
  expect(docs.filter(({ told }) => told === undefined).map(({ rule }) => rule)).toEqual([
    'regular-file',
    ...verdictRuleDocs.map(({ rule }) => rule),
  ]);
  expect(docs.find(({ rule }) => rule === 'known-entry')?.told).toBe(
    'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?)',
  );
});

test.each(proseRules.map((rule) => [rule.doc.rule, rule] as const))('the right side of the example keeps %s', (_, rule) => {
  expect(toldByProse(rule, 'right')).toBe(undefined);
});

test('the check of links finds nothing wrong with the sample handbook, and one mistake in each example', () => {
  const rulesIn = (files: Readonly<Record<string, string>>) => {
    const { catalog } = checkFiles(files, SAMPLE_DAY);
    return [...new Set(offlineProblems(catalog, knownLinks(catalog), SAMPLE_DAY).map(({ rule }) => rule))];
  };
  expect(rulesIn(sampleHandbook)).toEqual([]);
  for (const { rule, example } of linkRuleDocs) if ('file' in example) expect(rulesIn(withMistake(example))).toEqual([rule]);
});

test('says which rules of links are warnings', () => {
  expect(groups.find(({ id }) => id === 'links')?.about).toContain(
    '`link-legacy`, `link-noise`, `link-http`, `link-names`, `link-to-report` and `report-unlinked` are warnings and the others errors',
  );
});

test('shows characters that nobody sees, and cuts what is too long to read', () => {
  const file = 'content/metrics/mau.mdx';
  expect(sidesOf({ file, wrong: 'a\r\n\tb\u200bc\uFEFF\u0007', right: '\n' })).toEqual({
    where: file,
    wrong: 'a[CR]\n\tb[U+200B]c[U+FEFF][U+0007]',
    right: '(nothing)',
    inWords: false,
  });
  expect(sidesOf({ file, wrong: 'word '.repeat(1000), right: 'b' }).wrong).toBe(`${'word '.repeat(20)}… (5 KB)`);
});

test('lists the rules of the presets of remark-lint, each once', () => {
  const names = [remarkPresetLintRecommended, remarkPresetLintConsistent].flatMap(({ plugins }) =>
    (plugins ?? []).map((plugin) => (Array.isArray(plugin) ? plugin[0] : plugin) as { name: string }),
  );
  const rules = names.map(({ name }) => name.replace(/^remark-lint:/, '')).filter((name) => name !== 'remarkLint');
  expect(Object.keys(markdownRules)).toEqual([...new Set(rules)].sort());
});
