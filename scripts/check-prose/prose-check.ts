import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';
import { avoidedFieldProblems } from '../../src/prose/avoided-in-fields.ts';
import { readPage } from '../../src/prose/page.ts';
import { proseRules } from '../../src/prose/rules/index.ts';
import { vocabularyOf, type Vocabulary } from '../../src/prose/vocabulary.ts';
import { checkContent } from '../../src/read/check-content.ts';
import type { ProseFile } from './prose-files.ts';
import { generatedLines } from './prose-generated.ts';
import { readStyle } from './prose-page.ts';
import { presetProblem, ruleProblems, syntaxProblem, type Told } from './prose-problem.ts';
import { today } from '../lib/run.ts';
import { readWordList } from './spelling-list.ts';
import { namesIn } from './spelling-names.ts';
import { spellingProblems, type KnownWords } from './spelling-problem.ts';
import { wordsOf } from './spelling-text.ts';

/** What files are checked against: what the content says, and the words that are known. `unread` are the files that the check of content cannot read. */
export type Handbook = {
  root: string;
  vocabulary: Vocabulary;
  known: KnownWords;
  content: readonly Problem[];
  unread: ReadonlySet<string>;
};

/** What the check of files gives: their problems and edits, the words of the list that they use, and the files that were left out. */
export type Checked = { told: Told[]; used: ReadonlySet<string>; skipped: string[] };

/** The rules of the check of content after which a file cannot be read on. */
const unreadable = new Set([
  ...['encoding', 'line-ends', 'empty-file', 'file-size', 'regular-file', 'file-name', 'file-place', 'line-length'],
  ...['frontmatter', 'yaml-syntax', 'duplicate-key', 'mdx-syntax', 'nesting-depth'],
]);

/** Rules for pages of the handbook alone: other documents have their own title, and name other things. */
const ofPages = new Set(['first-mention', 'known-abbreviation', 'heading-order']);

/** Reads the content below `root` and the list of words. */
export async function readHandbook(root: string): Promise<Handbook> {
  const { catalog, problems } = checkContent(join(root, 'content'), today());
  const unread = new Set(problems.filter(({ rule }) => unreadable.has(rule)).map(({ file }) => file));
  return {
    root,
    vocabulary: vocabularyOf(catalog),
    known: { names: await namesIn(catalog), list: readWordList(root) },
    content: problems,
    unread,
  };
}

/** Checks files against the presets, the handbook's rules of prose and spelling. */
export async function checkProse(files: readonly ProseFile[], handbook: Handbook): Promise<Checked> {
  const read = files.filter(({ file }) => !handbook.unread.has(file));
  const checked = await Promise.all(read.map((file) => checkText(file, readFileSync(join(handbook.root, file.file), 'utf8'), handbook)));
  return {
    told: [...checked.flatMap(({ told }) => told), ...fieldsTold(read, handbook)].filter((told) => !isPrivate(told, handbook)),
    used: new Set(checked.flatMap(({ used }) => used)),
    skipped: files.filter((file) => !read.includes(file)).map(({ file }) => file),
  };
}

/** Whether a line holds what nobody should read: a message about its spelling would repeat it. */
function isPrivate({ problem: { file, line } }: Told, { content }: Handbook): boolean {
  return content.some((known) => known.rule === 'private-text' && known.file === file && known.line === line);
}

/** What the rules of prose find in the fields of the entries of these files. */
function fieldsTold(files: readonly ProseFile[], { vocabulary }: Handbook): Told[] {
  const names = new Set(files.map(({ file }) => file));
  const entries = vocabulary.catalog.entries.filter(({ file }) => names.has(file));
  return entries.flatMap((entry) => avoidedFieldProblems(entry, vocabulary)).map((problem) => ({ problem }));
}

/** Checks the text of one file. */
export async function checkText(from: ProseFile, text: string, handbook: Handbook): Promise<{ told: Told[]; used: string[] }> {
  const { file, kind, collection } = from;
  const spell = async (words: string) => spellingProblems(file, text, words, handbook.known);
  if (kind === 'rows') {
    const { problems, used } = await spell(wordsOf(text, undefined, collection));
    return { told: problems.map((problem) => ({ problem })), used };
  }
  const page = await readStyle(file, text);
  if ('failure' in page) return { told: [{ problem: syntaxProblem(file, page.failure) }], used: [] };
  const { tree, messages } = page;
  const { problems, used } = await spell(wordsOf(text, tree, collection));
  // `bare-url` tells the same, and better.
  const style = messages.filter(({ ruleId }) => ruleId !== 'no-literal-urls' || kind === 'form');
  const ofText = [...style.map((message) => presetProblem(file, message)), ...problems].map((problem) => ({ problem }));
  const byRules = toldByRules(from, text, handbook.vocabulary);
  return { told: [...outsideGenerated(text, ofText).filter((told) => !isAbbreviation(told, byRules)), ...byRules], used };
}

/** Whether a word is told as an abbreviation that nobody defines: that it is no word of the dictionary says less. */
function isAbbreviation({ problem: { rule, line, column } }: Told, byRules: readonly Told[]): boolean {
  const same = ({ problem }: Told) => problem.rule === 'known-abbreviation' && problem.line === line && problem.column === column;
  return rule === 'spelling' && byRules.some(same);
}

/** What the handbook's own rules find in a text; a form is filled in by others, so none is for it. */
export function toldByRules({ file, kind }: ProseFile, text: string, vocabulary: Vocabulary): Told[] {
  const rules = kind === 'page' ? proseRules : kind === 'document' ? proseRules.filter(({ doc }) => !ofPages.has(doc.rule)) : [];
  if (rules.length === 0) return [];
  const page = readPage(file, text);
  return outsideGenerated(
    text,
    rules.flatMap((rule) => ruleProblems(rule, page, vocabulary)),
  );
}

function outsideGenerated(text: string, told: readonly Told[]): Told[] {
  const file = told[0]?.problem.file ?? '';
  const blocks = generatedLines(file, text);
  return told.filter(({ problem: { line } }) => !blocks.some(([first, last]) => first <= line && line <= last));
}
