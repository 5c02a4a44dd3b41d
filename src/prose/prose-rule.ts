import type { Root } from 'mdast';
import type { EntryKey } from '../catalog/catalog.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One file of prose as a rule reads it; offsets of the tree count in `text`, which has the frontmatter too. `own` is the entry that it holds. */
export type Page = { file: string; text: string; tree: Root; own: EntryKey | undefined };

/** One mistake in prose, from offset `start` up to `end` of the text. `replacement` in place of that range fixes it without changing what the text means. */
export type Finding = { start: number; end: number; message: string; replacement?: string };

/** A rule of prose: what editors should know of it, and what it finds on a page. */
export type ProseRule = { doc: RuleDoc; check: (page: Page, vocabulary: Vocabulary) => Finding[] };
