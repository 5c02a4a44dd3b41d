import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { EntryKey } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf } from '../catalog/testing.ts';
import type { Finding, Page, ProseRule } from './prose-rule.ts';
import { vocabularyOf } from './vocabulary.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective).use(remarkMdx);

/** A page that a test writes, read as the prose check reads one. */
export function pageOf(text: string, own?: EntryKey): Page {
  const tree: Root = parser.parse(text);
  return { file: 'content/handbook/page.mdx', text, tree, own };
}

/** A rule at work in a handbook of some entries. */
export function ruleOn({ check }: ProseRule, ...entries: Entry[]) {
  const vocabulary = vocabularyOf(catalogOf(...entries));
  const find = (text: string, own?: EntryKey): Finding[] => check(pageOf(text, own), vocabulary);
  return {
    find,
    /** The words that the rule points at, each with what it says of them. */
    told: (text: string, own?: EntryKey) => find(text, own).map(({ start, end, message }) => [text.slice(start, end), message]),
    /** The words that the rule points at. */
    marked: (text: string, own?: EntryKey) => find(text, own).map(({ start, end }) => text.slice(start, end)),
    /** The text after one run of the fixer. */
    fixed: (text: string, own?: EntryKey) => fix(text, find(text, own)),
  };
}

function fix(text: string, findings: readonly Finding[]): string {
  return findings
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, replacement }) => (replacement === undefined ? all : all.slice(0, start) + replacement + all.slice(end)),
      text,
    );
}
