import { expect, test } from 'vitest';
import type { EntryKey } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf } from '../catalog/testing.ts';
import { type Page, type ProseRule, readPage } from './page.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A page that a test writes, read as the prose check reads one; `own` is the entry that it holds. */
export function pageOf(text: string, own?: EntryKey): Page {
  return { ...readPage('content/handbook/page.mdx', text), own };
}

/** A rule at work in a handbook of some entries. In the texts of its tests, what the rule points at is between `«` and `»`. */
export function ruleOn({ rule, check }: ProseRule, ...entries: Entry[]) {
  const vocabulary = vocabularyOf(catalogOf(...entries));
  const find = (text: string, own?: EntryKey) => check(pageOf(text, own), vocabulary).toSorted((a, b) => b.start - a.start);
  /** The text with marks around what the rule points at. */
  const marked = (text: string, own?: EntryKey) =>
    find(text, own).reduce((all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`, text);
  /** The text after one run of the fixer. */
  const fixed = (text: string) =>
    find(text).reduce(
      (all, { start, end, replacement = all.slice(start, end) }) => all.slice(0, start) + replacement + all.slice(end),
      text,
    );
  return {
    marked,
    /** Tests what the rule points at in texts and, where messages are given, what it says of each. */
    marks: (...rows: [text: string, ...messages: string[]][]) => {
      test.each(rows)(`${rule} marks %j`, (text, ...messages) => {
        const plain = text.replace(/[«»]/g, '');
        expect(marked(plain)).toBe(text);
        const found = find(plain).map(({ message }) => message);
        if (messages.length > 0) expect(found.reverse()).toEqual(messages);
      });
    },
    /** Tests that the rule reports nothing in texts, each named after what is in it. */
    passes: (texts: Readonly<Record<string, string>>) => {
      test.each(Object.entries(texts))(`${rule} passes %s`, (_, text) => {
        expect(find(text)).toEqual([]);
      });
    },
    /** Tests that one run of the fixer makes the second text of the first, and a second run changes nothing. */
    fixes: (...rows: [wrong: string, right: string][]) => {
      test.each(rows)(`${rule} fixes %j`, (wrong, right) => {
        expect([fixed(wrong), fixed(right)]).toEqual([right, right]);
      });
    },
    /** Tests that the rule reports one mistake in each text and has no fix for it. */
    leavesToAPerson: (...texts: string[]) => {
      test.each(texts)(`${rule} leaves %j to a person`, (text) => {
        expect(find(text).map(({ replacement }) => replacement)).toEqual([undefined]);
      });
    },
  };
}
