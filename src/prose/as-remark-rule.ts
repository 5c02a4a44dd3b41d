import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { EntryKey } from '../catalog/catalog.ts';
import { folderCollections } from '../schemas/index.ts';
import type { ProseRule } from './prose-rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A rule of prose as a rule of remark-lint, for editors: its messages have the place, and the words that fix it where the rule knows them. */
export function asRemarkRule({ doc, check }: ProseRule, vocabulary: Vocabulary): Plugin<[], Root> {
  return lintRule<Root, undefined>(`handbook:${doc.rule}`, (tree, file) => {
    const text = String(file);
    const name = file.path.replaceAll('\\', '/').replace(/^.*?(?=content\/)/, '');
    for (const { start, end, message, replacement } of check({ file: name, text, tree, own: ownOf(name) }, vocabulary)) {
      const told = file.message(message, { place: { start: pointAt(text, start), end: pointAt(text, end) } });
      told.actual = text.slice(start, end);
      if (replacement !== undefined) told.expected = [replacement];
    }
  });
}

/** The entry that an MDX file of the content holds. */
export function ownOf(file: string): EntryKey | undefined {
  const [, folder, id] = /^content\/(?:([\w-]+)\/)?([^/]+)\.mdx$/.exec(file) ?? [];
  const collection = folder === undefined ? 'site' : folderCollections.get(folder);
  return id === undefined || collection === undefined ? undefined : { collection, id };
}

/** The line and column of an offset of a text, all but the offset counted from 1. */
export function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
}
