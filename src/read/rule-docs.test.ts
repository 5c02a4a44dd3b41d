import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { ruleDocs } from '../catalog/rules/index.ts';
import { linkText } from '../prose/rules/link-text.ts';
import { readerRuleDocs } from './rule-docs.ts';
import { sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { problemsOf } from '../rule-docs/example-mistake.ts';

const docs = [...readerRuleDocs, ...ruleDocs];

/** Where the functions that make a problem take the name of its rule. */
const placeOfRule: Readonly<Record<string, number>> = { problemAt: 2, fileProblem: 1, tell: 1, tellAddress: 1 };

/** The names of rules that the sources of the check can put into a problem. */
function toldBySources(): string[] {
  const files = ['src/catalog', 'src/read', 'src/link-check/offline', 'src/tool-links'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((name) => /^[^.]*\.ts$/.test(name) && !name.includes('rule-docs'));
  return [
    ...new Set(sources.flatMap((name) => toldBy(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest)))),
  ].sort();
}

function toldBy(node: ts.Node): string[] {
  // A doc names its rule too, and is no problem.
  if (ts.isVariableDeclaration(node) && node.type && /\bRuleDoc\b/.test(textOf(node.type))) return [];
  const call = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';
  const argument = ts.isCallExpression(node) ? node.arguments[placeOfRule[call] ?? -1] : undefined;
  const value = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'rule' ? node.initializer : undefined;
  const own = [argument, value].flatMap((found) => (found ? literalsOf(found) : []));
  const inside: string[] = [];
  ts.forEachChild(node, (child) => void inside.push(...toldBy(child)));
  return [...own, ...inside];
}

/** The texts that an expression can be: itself, or either side of a choice. */
function literalsOf(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return ts.isStringLiteral(node) ? [node.text] : [];
}

function textOf(node: ts.TypeNode): string {
  return ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? node.typeName.text : '';
}

test('every rule that the check can tell has a doc, and every doc is of such a rule', () => {
  // The prose check explains the one rule that it shares with the link check.
  const all = [...docs, ...linkRuleDocs, linkText.doc];
  expect(all.map(({ rule }) => rule).sort()).toEqual(toldBySources());
});

test.each(docs.map((doc) => [doc.rule, doc] as const))(
  'the mistake in the example of %s breaks that rule',
  (rule, { example }: RuleDoc) => {
    if ('wrongWords' in example) return;
    expect(problemsOf(example).map((problem) => problem.rule)).toContain(rule);
  },
);

test.each(docs.map((doc) => [doc.rule, doc] as const))('%s is explained in sentences', (_, { keeps, why, fix }: RuleDoc) => {
  for (const text of [keeps, why, fix]) expect(text).toMatch(/^[A-Z`"].*[.]$/);
});

test('only a rule on what no text can show has an example in words', () => {
  expect(docs.filter(({ example }) => 'wrongWords' in example).map(({ rule }) => rule)).toEqual(['regular-file']);
  expect(Object.keys(sampleHandbook).length).toBeGreaterThan(10);
});
