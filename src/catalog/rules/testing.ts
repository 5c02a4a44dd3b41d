import { expect, test } from 'vitest';
import type { Problem } from '../../problems/problem.ts';
import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Heading, Link } from '../prose.ts';
import { problemsOf, type Rule } from '../rule.ts';
import { at, catalogOf, locate, TODAY } from '../testing.ts';

/** Entries, or a catalog some of whose entries cannot be read, and the problems that a rule reports in them, each as `shown` writes it. */
export type Row = readonly [content: Entry | readonly Entry[] | Catalog, ...problems: string[]];

/** Tests a rule: one test for each row, named after the behavior that the row shows. */
export function testRule(rule: Rule, rows: Readonly<Record<string, Row>>): void {
  test.each(Object.entries(rows))(`${rule.rule}: %s`, (_, [content, ...expected]) => {
    const catalog = 'backlinks' in content ? content : catalogOf(...[content].flat());
    expect(problemsOf(rule, catalog, TODAY).map(shown)).toEqual(expected);
  });
}

/** A problem as `metrics/mau title: message`: a key is `title (key)`, a place in prose its line and column, and a whole file its name alone. */
export function shown({ file, path, line, column, message }: Problem): string {
  const is = (of: 'key' | 'value') => {
    const place = locate(path === '' ? [] : path.split('.'), of);
    return place.line === line && place.column === column;
  };
  const place = is('value') ? path : is('key') ? `${path} (key)` : `${path} ${line}:${column}`.trim();
  return `${file.replace(/^content\/|\.\w+$/g, '')} ${place}`.trim() + `: ${message}`;
}

/** Links to some addresses, all at the place in prose that tests use. */
export function linksTo(...urls: string[]): Link[] {
  return urls.map((url) => ({ ...at, url, text: 'it' }));
}

/** Headings, all at the place in prose that tests use. */
export function headings(...texts: string[]): Heading[] {
  return texts.map((text) => ({ ...at, text }));
}
