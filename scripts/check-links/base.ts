import { basename } from 'node:path';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { knownLinks, objectOf, type KnownLink } from '../../src/link-check/offline/known-links.ts';
import { keyOf } from '../../src/tool-links/link.ts';
import { offlineProblems } from '../../src/link-check/offline/offline.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { readLock } from '../../src/link-check/lock/lock-file.ts';
import { LOCK_FILE } from '../../src/read/files.ts';
import type { Lock } from '../../src/link-check/lock/record.ts';
import { contentAt } from '../lib/content-at.ts';
import { git } from '../lib/git.ts';

/** What was in the handbook before a change: what is not there, the change adds. */
export type LinksBase = {
  /** The lock as it was: what a change writes into it is not believed. */
  lock: Lock;
  /** Whether this file already had a link to this object. */
  hasLink: (file: string, key: string) => boolean;
  hasObject: (key: string) => boolean;
  /** Whether this file already had the same problem. */
  hasProblem: (problem: Problem) => boolean;
};

/** Reads the links of a content folder as they were where HEAD left `ref`; fails with a sentence where git does not have it. */
export function linksBase(folder: string, ref: string, day: string): LinksBase {
  const { commit, content } = contentAt(folder, ref);
  const catalog = buildCatalog(content.entries, content.broken);
  const links = knownLinks(catalog);
  const keys = new Set(links.flatMap((link) => keyIn(link) ?? []));
  const places = new Set(links.map((link) => placed(link.entry.file, keyIn(link) ?? '')));
  const known = new Set([...content.problems, ...offlineProblems(catalog, links)].map(named));
  return {
    lock: lockAt(folder, commit, day),
    hasLink: (file, key) => places.has(placed(file, key)),
    hasObject: (key) => keys.has(key),
    hasProblem: (problem) => known.has(named(problem)),
  };
}

function keyIn(link: KnownLink): string | undefined {
  const object = objectOf(link);
  return object && keyOf(object);
}

function placed(file: string, key: string): string {
  return `${file}\0${key}`;
}

/** A problem wherever it is in its file: lines move. */
function named({ file, path, rule, message }: Problem): string {
  return [file, path, rule, message].join('\0');
}

function lockAt(folder: string, commit: string, day: string): Lock {
  const text = git(folder, ['show', `${commit}:./${basename(LOCK_FILE)}`])?.toString('utf8');
  return text === undefined ? new Map() : readLock(text, day).lock;
}
