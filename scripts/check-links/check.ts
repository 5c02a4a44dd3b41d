import { configuredSeverity, staleDaysOf } from '../../src/link-check/offline/settings.ts';
import type { Context } from '../../src/link-check/verdict/context.ts';
import { inContext } from '../../src/link-check/verdict/policy.ts';
import { incompleteOf } from '../../src/link-check/report/notes.ts';
import { judge } from '../../src/link-check/verdict/judge.ts';
import { isWhole } from '../../src/link-check/lock/lock-file.ts';
import type { Lock, LockRecord } from '../../src/link-check/lock/record.ts';
import { notesOf } from '../../src/link-check/report/notes.ts';
import { redactedIn } from '../../src/link-check/online/redact.ts';
import { policyOf } from '../../src/link-check/verdict/policy.ts';
import type { CheckedObject, LinkReportProblem, LinksResult } from '../../src/link-check/report/result.ts';
import { summaryOf } from '../../src/link-check/report/summary.ts';
import { isAnswered } from '../../src/link-check/verdict/verdict.ts';
import { verdictProblems } from '../../src/link-check/verdict/problems.ts';
import { webProblems } from '../../src/link-check/verdict/problems.ts';
import { readLinksLock } from '../../src/link-check/lock/lock-file.ts';
import type { LinksBase } from './base.ts';
import { believedLock, objectsToAsk } from './believed.ts';
import { linksContent, type LinksContent } from './content.ts';
import { askTools, type Asked, type OnlineRequest } from './online.ts';
import { askWeb } from './web.ts';

/** What one run of the check of links is to do. */
export type LinksRequest = OnlineRequest & {
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

/** Runs the check of links over a content folder: what is wrong without asking, what the tools say, and what the lock knows. */
export async function checkLinks(request: LinksRequest): Promise<LinksChecked> {
  const { context, day, base } = request;
  const content = linksContent(request.content);
  const found = readLinksLock(request.content, day);
  const before = found.lock ?? new Map<string, LockRecord>();
  const asks = request.online && policyOf(context).mayAsk;
  const asked = asks ? await askTools(objectsToAsk(content, believedLock(before, request), request), content, request) : undefined;
  const judgment = judged(content, asked, before, request);
  const objects = judgment.verdicts.map((verdict): CheckedObject => {
    const { address = '', places = [] } = content.objects.get(verdict.key) ?? {};
    return { ...verdict, address, places };
  });
  const web = await askWeb(content, asks && policyOf(context).asksWeb, request);
  const severities = (rule: string) => configuredSeverity(content.catalog.of('links'), rule);
  const told: LinkReportProblem[] = [
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
    problems: inContext(told, context, (problem) => isAdded(problem, base)),
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

function judged(content: LinksContent, asked: Asked | undefined, lock: Lock, request: LinksRequest) {
  const { context, day, base, accept = false } = request;
  const { showsNew, asks } = policyOf(context);
  const believed = believedLock(lock, request);
  return judge(
    [...content.objects.values()].map(({ object }) => object),
    asked?.run,
    believed,
    {
      day,
      staleDays: staleDaysOf(content.catalog.of('links')),
      // What a change writes into the lock is no reason to show it a title.
      reveal: showsNew ? undefined : new Set(base?.lock.keys()),
      accept,
      keep: asks === 'all' ? new Set(content.objects.keys()) : undefined,
      notAsked: context === 'fork' ? 'fork' : 'not-asked',
    },
  );
}

/** A verdict is added with the link that it is on, a mistake of a text with the text. */
function isAdded(problem: LinkReportProblem, base: LinksBase | undefined): boolean {
  if (!base) return true;
  const { rule, file, key } = problem;
  return isAnswered(rule) && key !== undefined ? !base.hasLink(file, key) : !base.hasProblem(problem);
}
