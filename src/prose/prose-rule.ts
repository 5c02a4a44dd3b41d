import type { RuleDoc } from '../catalog/rule-doc.ts';
import type { Page } from './page.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One mistake in prose, from offset `start` up to `end` of the text. `replacement` in place of that range fixes it without changing what the text means. */
export type Finding = { start: number; end: number; message: string; replacement?: string };

/** A rule of prose: its documentation, and what it finds on a page. */
export type ProseRule = RuleDoc & { check: (page: Page, vocabulary: Vocabulary) => Finding[] };
