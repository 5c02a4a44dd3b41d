import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { pointAt, readPage } from '../../src/prose/page.ts';
import { proseRules } from '../../src/prose/rules/index.ts';
import { vocabularyOf, type Vocabulary } from '../../src/prose/vocabulary.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { sourcesOf } from '../../src/read/files.ts';
import { readSources } from '../../src/read/read-content.ts';
import { today } from '../../src/days/day.ts';

/** How long what the content says is believed, in milliseconds: an editor checks a file at every key, and names change seldom. */
const FRESH = 5_000;

let known: { at: number; vocabulary: Vocabulary } | undefined;

/** Puts the problems of a file that is open in an editor into its messages: those of the file by itself, and what the handbook's own prose rules find. */
export function reportInEditor(_tree: Root, vfile: VFile): void {
  const text = String(vfile);
  const file = vfile.path.replaceAll('\\', '/').replace(/^.*?(?=content\/)/, '');
  const content = file.startsWith('content/') ? readSources(sourcesOf([{ file, read: () => Buffer.from(text) }])).problems : [];
  for (const { line, column, message, rule } of content)
    vfile.message(message, { place: { line, column }, source: 'handbook', ruleId: rule });
  if (content.some(({ rule }) => rule === 'mdx-syntax')) return;
  const page = readPage(file, text);
  const vocabulary = vocabularyNow();
  for (const { rule, check } of proseRules)
    for (const { start, end, message, replacement } of check(page, vocabulary)) {
      const place = { start: pointAt(text, start), end: pointAt(text, end) };
      const reported = vfile.message(message, { place, source: 'handbook', ruleId: rule });
      reported.actual = text.slice(start, end);
      if (replacement !== undefined) reported.expected = [replacement];
    }
}

function vocabularyNow(): Vocabulary {
  if (!known || performance.now() - known.at > FRESH)
    known = { at: performance.now(), vocabulary: vocabularyOf(checkContent('content', today(process.env)).catalog) };
  return known.vocabulary;
}
