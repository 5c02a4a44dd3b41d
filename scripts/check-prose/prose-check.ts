import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';
import { avoidedFieldProblems } from '../../src/prose/rules/avoided-word.ts';
import { readPage } from '../../src/prose/page.ts';
import { proseRules } from '../../src/prose/rules/index.ts';
import { vocabularyOf, type Vocabulary } from '../../src/prose/vocabulary.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import type { ProseFile } from './prose-files.ts';
import { readStyle } from './prose-page.ts';
import { presetProblem, ruleProblems, syntaxProblem, type TextProblem } from './prose-problem.ts';
import { readWordList } from './spelling-list.ts';
import { namesIn, spellingProblems, type KnownWords } from './spelling-problem.ts';
import { wordsOf } from './spelling-text.ts';

/** What files are checked against: what the content says, and the words that are known. `unread` are the files that the content check cannot read. */
export type Handbook = {
  root: string;
  vocabulary: Vocabulary;
  known: KnownWords;
  content: readonly Problem[];
  unread: ReadonlySet<string>;
};

/** The result of a prose check: the problems with their edits, the words of the list that the files use, and the files that were left out. */
export type Checked = { found: TextProblem[]; used: ReadonlySet<string>; skipped: string[] };

/** The rules of the content check after which a file cannot be read on. */
const unreadable = new Set([
  ...['encoding', 'line-ends', 'empty-file', 'file-size', 'regular-file', 'file-name', 'file-place', 'line-length'],
  ...['frontmatter', 'yaml-syntax', 'duplicate-key', 'mdx-syntax', 'nesting-depth'],
]);

/** Rules for pages of the handbook alone: other documents have their own title, and name other things. */
const ofPages = new Set(['first-mention', 'known-abbreviation', 'heading-order']);

/** The page with text that a command writes, and the name of its markers; markers anywhere else are a copy, and hide nothing from the checks. */
const generated = { file: 'content/handbook/support-model.mdx', name: 'stakeholders' };

/** Reads the content below `root` and the list of words; `today` is a day as `YYYY-MM-DD`. */
export async function readHandbook(root: string, today: string): Promise<Handbook> {
  const { catalog, problems } = checkContent(join(root, 'content'), today);
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
    found: [...checked.flatMap(({ found }) => found), ...fieldProblems(read, handbook)].filter((problem) => !isPrivate(problem, handbook)),
    used: new Set(checked.flatMap(({ used }) => used)),
    skipped: files.filter((file) => !read.includes(file)).map(({ file }) => file),
  };
}

/** Whether a line holds what nobody should read: a message about its spelling would repeat it. */
function isPrivate({ problem: { file, line } }: TextProblem, { content }: Handbook): boolean {
  return content.some((known) => known.rule === 'private-text' && known.file === file && known.line === line);
}

/** What the rules of prose find in the fields of the entries of these files. */
function fieldProblems(files: readonly ProseFile[], { vocabulary }: Handbook): TextProblem[] {
  const names = new Set(files.map(({ file }) => file));
  const entries = vocabulary.catalog.entries.filter(({ file }) => names.has(file));
  return entries.flatMap((entry) => avoidedFieldProblems(entry, vocabulary)).map((problem) => ({ problem }));
}

/** Checks the text of one file. */
async function checkText(from: ProseFile, text: string, handbook: Handbook): Promise<{ found: TextProblem[]; used: string[] }> {
  const { file, kind, collection } = from;
  const spell = async (words: string) => spellingProblems(file, text, words, handbook.known);
  if (kind === 'rows') {
    const { problems, used } = await spell(wordsOf(text, undefined, collection));
    return { found: problems.map((problem) => ({ problem })), used };
  }
  const page = await readStyle(file, text);
  if ('failure' in page) return { found: [{ problem: syntaxProblem(file, page.failure) }], used: [] };
  const { tree, messages } = page;
  const { problems, used } = await spell(wordsOf(text, tree, collection));
  // `bare-url` reports the same, and better.
  const style = messages.filter(({ ruleId }) => ruleId !== 'no-literal-urls' || kind === 'form');
  const ofText = [...style.map((message) => presetProblem(file, message)), ...problems].map((problem) => ({ problem }));
  const byRules = rulesProblems(from, text, handbook.vocabulary);
  return { found: [...outsideGenerated(text, ofText).filter((problem) => !isAbbreviation(problem, byRules)), ...byRules], used };
}

/** Whether a rule reports a word as an abbreviation that nobody defines: that no dictionary has it says less. */
function isAbbreviation({ problem: { rule, line, column } }: TextProblem, byRules: readonly TextProblem[]): boolean {
  const same = ({ problem }: TextProblem) => problem.rule === 'known-abbreviation' && problem.line === line && problem.column === column;
  return rule === 'spelling' && byRules.some(same);
}

/** What the handbook's own rules find in a text; others fill in a form, so no rule is for it. */
export function rulesProblems({ file, kind }: ProseFile, text: string, vocabulary: Vocabulary): TextProblem[] {
  const rules = kind === 'page' ? proseRules : kind === 'document' ? proseRules.filter(({ rule }) => !ofPages.has(rule)) : [];
  if (rules.length === 0) return [];
  const page = readPage(file, text);
  return outsideGenerated(
    text,
    rules.flatMap((rule) => ruleProblems(rule, page, vocabulary)),
  );
}

/** The problems outside the lines between marker lines: a command writes those, so their text is checked and fixed at its source. */
function outsideGenerated(text: string, found: readonly TextProblem[]): TextProblem[] {
  const start = text.indexOf(`{/* ${generated.name}:start */}`);
  const end = text.indexOf(`{/* ${generated.name}:end */}`, start);
  if (start < 0 || end < 0) return [...found];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const isGenerated = ({ file, line }: Problem) => file === generated.file && lineOf(start) <= line && line <= lineOf(end);
  return found.filter(({ problem }) => !isGenerated(problem));
}
