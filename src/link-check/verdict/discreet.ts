import type { Context } from './context.ts';
import { policyOf } from './policy.ts';
import type { CheckedObject, LinksResult, Summary } from '../report/result.ts';
import type { VerdictName } from './verdict.ts';

/**
 * An object as a context may show it. Of one that no run ever verified, a pull request tells the verdict and nothing more,
 * and not whether it exists: else everybody who opens one could ask what a tool holds.
 */
export function discreetObject(object: CheckedObject, context: Context): CheckedObject {
  if (policyOf(context).showsNew || object.verifiedOn !== undefined) return object;
  const { title: _, formerTitle: __, since: ___, ...rest } = object;
  return { ...rest, verdict: discreetVerdict(rest.verdict), also: [] };
}

/** A result as its context may show it: every form of report prints this and nothing else. */
export function discreetResult(result: LinksResult): LinksResult {
  const { context, objects, summary } = result;
  if (policyOf(context).showsNew) return result;
  // What is not there is looked for in the trash too, so that the number of calls would tell what the words do not.
  const { calls: _, ...rest } = result;
  return { ...rest, objects: objects.map((object) => discreetObject(object, context)), summary: discreetSummary(summary) };
}

function discreetVerdict(verdict: VerdictName): VerdictName {
  return verdict === 'forbidden' ? 'not-found-or-forbidden' : verdict;
}

function discreetSummary({ never, verdicts, ...rest }: Summary): Summary {
  return { ...rest, never: merged(never), verdicts: merged(verdicts) };
}

/** Two counts of which only the sum may be told. */
function merged<Counts extends Summary['never'] | Summary['verdicts']>({ forbidden, ...rest }: Counts): Counts {
  const count = (forbidden ?? 0) + (rest['not-found-or-forbidden'] ?? 0);
  return { ...rest, ...(count > 0 && { 'not-found-or-forbidden': count }) } as Counts;
}
