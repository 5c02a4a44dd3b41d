import type { Root } from 'mdast';
import { unified, type Plugin } from 'unified';
import type { VFile } from 'vfile';
import { asRemarkRule } from '../../src/prose/as-remark-rule.ts';
import { proseRules } from '../../src/prose/rules/index.ts';
import { vocabularyOf } from '../../src/prose/vocabulary.ts';
import { checkContent } from '../../src/read/check-content.ts';
import { today } from '../lib/run.ts';

/** How long what the content says is believed, in milliseconds: an editor checks a file at every key, and names change seldom. */
const FRESH = 5_000;

let known: { at: number; rules: Plugin<[], Root>[] } | undefined;

/** Puts what the handbook's own rules find in a file into its messages. */
export async function tellProse(tree: Root, file: VFile): Promise<void> {
  if (!known || performance.now() - known.at > FRESH) known = { at: performance.now(), rules: rulesNow() };
  await unified().use(known.rules).run(tree, file);
}

function rulesNow(): Plugin<[], Root>[] {
  const vocabulary = vocabularyOf(checkContent('content', today()).catalog);
  return proseRules.map((rule) => asRemarkRule(rule, vocabulary));
}
