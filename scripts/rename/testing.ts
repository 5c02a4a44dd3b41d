import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { TODAY } from '../../src/catalog/testing.ts';
import { checkContent } from '../../src/read/check-content.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { planRename } from './plan.ts';
import { checkRename, type Rename } from './request.ts';
import { smallContent, type Files } from '../lib/testing.ts';

/** The texts of files, by path. */
export type Texts = ReadonlyMap<string, string>;

/** The texts of the small handbook, and of files beside its content. */
export function textsOf(changes: Files = {}, beside: Readonly<Record<string, string>> = {}): Texts {
  const content = Object.entries({ ...smallContent, ...changes }).map(([path, text]) => [`content/${path}`, text as string] as const);
  return new Map([...content, ...Object.entries(beside)]);
}

const root = temporaryFolder();

/** What the check of content says about texts. */
export function check(texts: Texts) {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return checkContent(join(root, 'content'), TODAY);
}

/** The texts after a rename, with what it says that it changed. */
export function renamed(texts: Texts, rename: Rename, { catalog, problems } = check(texts)): { texts: Texts; told: string[] } {
  expect(problems).toEqual([]);
  checkRename(catalog, rename, TODAY);
  const plan = planRename(catalog, texts, rename);
  const after = new Map([...texts, ...plan.texts]);
  after.delete(plan.moved.from);
  return { texts: after, told: plan.changes.map(({ file, line, what }) => `${file}:${line}  ${what}`) };
}

/** A file of the small handbook after a rename, read as the handbook reads it. */
export function after(changes: Files, rename: Rename, file: string): string {
  const { texts } = renamed(textsOf(changes), rename);
  expect(check(texts).problems).toEqual([]);
  return texts.get(`content/${file}`) ?? '';
}

/** The same for a file whose words the check refuses for another reason; a rename still knows what in them it would change. */
export function afterUnchecked(changes: Files, rename: Rename, file: string): string {
  const texts = textsOf(changes);
  return renamed(texts, rename, { ...check(texts), problems: [] }).texts.get(`content/${file}`) ?? '';
}

/** The rename of the small handbook that most tests make. */
export const mau: Rename = { collection: 'metrics', from: 'mau', to: 'monthly' };
