import { basename } from 'node:path';
import { isWhole, readLinksLock, readLock } from '../../src/link-check/lock/lock-file.ts';
import type { Lock, LockRecord } from '../../src/link-check/lock/record.ts';
import { configuredSeverity, staleDaysOf } from '../../src/link-check/offline/settings.ts';
import { redactedIn } from '../../src/link-check/online/redact.ts';
import { incompleteOf, notesOf, summaryOf } from '../../src/link-check/report/summary.ts';
import type { CheckedObject, CheckedWebLink, LinkReportProblem, LinksResult } from '../../src/link-check/report/result.ts';
import { inContext, policyOf, type Context } from '../../src/link-check/verdict/policy.ts';
import { judge } from '../../src/link-check/verdict/judge.ts';
import { verdictProblems, webProblems } from '../../src/link-check/verdict/problems.ts';
import { isAnswered } from '../../src/link-check/verdict/verdict.ts';
import { linksContent, type LinkedObject, type LinksContent } from './content.ts';
import { askTools, type Asked, type OnlineRequest } from './online.ts';
import { checkWebLinks } from './web-links.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { knownLinks, objectOf, type KnownLink } from '../../src/link-check/offline/known-links.ts';
import { keyOf } from '../../src/tool-links/link.ts';
import { offlineProblems } from '../../src/link-check/offline/offline.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { LOCK_FILE } from '../../src/read/files.ts';
import { contentAt, git } from '../lib/git.ts';

/** What one run of the link check is to do. */
type LinksRequest = OnlineRequest & {
  content: string;
  context: Context;
  day: string;
  /** Whether the tools are to be asked, where the context lets them. */
  online: boolean;
  /** How it was before the change; undefined where that is not known, and then everything counts as added. */
  base?: LinksBase | undefined;
  accept?: boolean;
};

/** The result of a run without secrets; the lock that it read, whether it could read every line of it, and the lock with what was learned; and what keeps secrets out of an output. */
export type LinksChecked = { result: LinksResult; before: Lock; lock: Lock; isWhole: boolean; redact: (text: string) => string };

const nothingSecret: Asked['redactor'] = { redact: (text) => text, redactKnown: (text) => text };

/** Runs the link check over a content folder: what is wrong without asking, what the tools say, and what the lock knows. */
export async function checkLinks(request: LinksRequest): Promise<LinksChecked> {
  const { context, day, base } = request;
  const content = linksContent(request.content);
  const found = readLinksLock(request.content, day);
  const before = found.lock ?? new Map<string, LockRecord>();
  const asks = request.online && policyOf(context).mayAsk;
  const believed = believedLock(before, request);
  const asked = asks ? await askTools(objectsToAsk(content, believed, request), content, request) : undefined;
  const judgment = judgeObjects(content, asked, believed, request);
  const objects = judgment.verdicts.map((verdict): CheckedObject => {
    const { address = '', places = [] } = content.objects.get(verdict.key) ?? {};
    return { ...verdict, address, places };
  });
  const web = await askWeb(content, asks && policyOf(context).asksWeb, request);
  const severities = (rule: string) => configuredSeverity(content.catalog.of('links'), rule);
  const problems: LinkReportProblem[] = [
    ...content.problems,
    ...found.problems,
    ...verdictProblems(objects, context, severities),
    ...webProblems(web, severities),
  ];
  const result: LinksResult = {
    version: 1,
    context,
    day,
    online: asks,
    problems: inContext(problems, context, (problem) => isAdded(problem, base)),
    objects,
    web,
    summary: summaryOf(judgment.verdicts, [...content.objects.values()].flatMap(({ places }) => places).length, day),
    systems: asked?.run.systems ?? [],
    ...(asked && { calls: asked.run.calls }),
    notes: notesOf(context, request.online, asked?.hasCredentials ?? false),
    incomplete: [
      ...(judgment.guard === undefined ? [] : [judgment.guard]),
      ...(asked?.hasCredentials ? incompleteOf(objects, asked.run, context) : []),
    ],
  };
  const { redact, redactKnown } = asked?.redactor ?? nothingSecret;
  return { result: redactedIn(result, redact), before, lock: judgment.lock, isWhole: isWhole(found), redact: redactKnown };
}

function judgeObjects(content: LinksContent, asked: Asked | undefined, lock: Lock, { context, day, base, accept = false }: LinksRequest) {
  const { showsNew, asks } = policyOf(context);
  const objects = [...content.objects.values()].map(({ object }) => object);
  return judge(objects, asked?.run, lock, {
    day,
    staleDays: staleDaysOf(content.catalog.of('links')),
    // What a change writes into the lock is no reason to show it a title.
    reveal: showsNew ? undefined : new Set(base?.lock.keys()),
    accept,
    keep: asks === 'all' ? new Set(content.objects.keys()) : undefined,
    notAsked: context === 'fork' ? 'fork' : 'not-asked',
  });
}

/** The lock that is believed: that of the base, as a change could write anything into its own; where a pull request has no base, none. */
function believedLock(lock: Lock, { context, base }: LinksRequest): Lock {
  if (policyOf(context).showsNew) return lock;
  return base?.lock ?? (context === 'pull-request' ? new Map() : lock);
}

/** What to ask the tools for: objects that the lock knows first, and no more new ones than the context lets a change ask for. */
function objectsToAsk({ objects }: LinksContent, known: Lock, { context, base }: LinksRequest): LinkedObject[] {
  const { asks, maxNew } = policyOf(context);
  const wanted = [...objects].filter(([key]) => asks === 'all' || !base?.hasObject(key));
  const [old, fresh] = [wanted.filter(([key]) => known.has(key)), wanted.filter(([key]) => !known.has(key))];
  return [...old, ...fresh.slice(0, maxNew)].map(([, object]) => object);
}

/** The pages of the web that a handbook links to, with what their servers answer where they are asked. */
async function askWeb({ pages, tenants }: LinksContent, asks: boolean, { stop }: LinksRequest): Promise<CheckedWebLink[]> {
  const hosts = new Set(tenants.flatMap((tenant) => tenant.hosts));
  const urls = [...pages.keys()];
  const answers = asks ? await checkWebLinks(urls, { isTool: (host) => hosts.has(host), stop }) : new Map<string, never>();
  return urls.map((url) => ({ url, ...(answers.get(url) ?? { verdict: 'not-asked' as const }), places: pages.get(url) ?? [] }));
}

/** A verdict is added with the link that it is on, a mistake of a text with the text. */
function isAdded(problem: LinkReportProblem, base: LinksBase | undefined): boolean {
  if (!base) return true;
  const { rule, file, key } = problem;
  return isAnswered(rule) && key !== undefined ? !base.hasLink(file, key) : !base.hasProblem(problem);
}

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
