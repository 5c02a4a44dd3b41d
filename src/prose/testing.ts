import type { EntryKey } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf } from '../catalog/testing.ts';
import { readPage, type Page } from './page.ts';
import type { Finding, ProseRule } from './prose-rule.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A page that a test writes, read as the prose check reads one; `own` is the entry that it holds. */
export function pageOf(text: string, own?: EntryKey): Page {
  return { ...readPage('content/handbook/page.mdx', text), own };
}

/** A rule at work in a handbook of some entries. */
export function ruleOn({ check }: ProseRule, ...entries: Entry[]) {
  const vocabulary = vocabularyOf(catalogOf(...entries));
  const find = (text: string, own?: EntryKey): Finding[] => check(pageOf(text, own), vocabulary);
  return {
    find,
    /** The words that the rule points at, each with what it says of them. */
    reported: (text: string, own?: EntryKey) => find(text, own).map(({ start, end, message }) => [text.slice(start, end), message]),
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
