import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { EntryKey } from '../catalog/catalog.ts';
import { positionIn, type Position } from '../problems/problem.ts';
import { folderCollections } from '../schemas/index.ts';
import type { RuleDoc } from '../catalog/rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One file of prose as a rule reads it; offsets of the tree count in `text`, which includes the frontmatter. `own` is the entry that the file holds. */
export type Page = { file: string; text: string; tree: Root; own: EntryKey | undefined };

const features = { frontmatter: true, directive: true };

/** Reads a file of prose with the parser that builds the site: MDX in `.mdx` files, else Markdown. Throws where MDX does not parse. */
export function readPage(file: string, text: string): Page {
  const parse = file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  // The parser has types of its own for the nodes of mdast.
  return { file, text, tree: parse(text, { features }) as unknown as Root, own: ownOf(file) };
}

/** The entry that an MDX file of the content holds. */
export function ownOf(file: string): EntryKey | undefined {
  const [, folder, id] = /^content\/(?:([\w-]+)\/)?([^/]+)\.mdx$/.exec(file) ?? [];
  const collection = folder === undefined ? 'site' : folderCollections.get(folder);
  return id === undefined || collection === undefined ? undefined : { collection, id };
}

/** The line and column of an offset of a text, all but the offset counted from 1. */
export function pointAt(text: string, offset: number): Position & { offset: number } {
  return { ...positionIn(text, offset), offset };
}

/** One mistake in prose, from offset `start` up to `end` of the text. `replacement` in place of that range fixes it without changing what the text means. */
export type Finding = { start: number; end: number; message: string; replacement?: string };

/** A rule of prose: its documentation, and what it finds on a page. */
export type ProseRule = RuleDoc & { check: (page: Page, vocabulary: Vocabulary) => Finding[] };
