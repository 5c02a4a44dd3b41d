import type { CheckedObject, LinksResult, Summary } from '../report/result.ts';
import type { Context } from './context.ts';
import { policyOf } from './policy.ts';

/**
 * An object as a context may show it. Of one that no run ever verified, a pull request shows the verdict and nothing more,
 * and not whether it exists: else anyone who opens one could ask what a tool holds.
 */
export function hideUnverifiedObject(object: CheckedObject, context: Context): CheckedObject {
  if (policyOf(context).showsNew || object.verifiedOn !== undefined) return object;
  const { title: _, formerTitle: __, since: ___, ...rest } = object;
  return { ...rest, verdict: rest.verdict === 'forbidden' ? 'not-found-or-forbidden' : rest.verdict, also: [] };
}

/** A result as its context may show it: every format prints this and nothing else. */
export function hideUnverified(result: LinksResult): LinksResult {
  const { context, objects, summary } = result;
  if (policyOf(context).showsNew) return result;
  // What is not there is looked for in the trash too, so that the number of calls would give away what the words do not.
  const { calls: _, ...rest } = result;
  return {
    ...rest,
    objects: objects.map((object) => hideUnverifiedObject(object, context)),
    summary: { ...summary, never: merged(summary.never), verdicts: merged(summary.verdicts) },
  };
}

/** Two counts of which only the sum may be shown. */
function merged<Counts extends Summary['never'] | Summary['verdicts']>({ forbidden, ...rest }: Counts): Counts {
  const count = (forbidden ?? 0) + (rest['not-found-or-forbidden'] ?? 0);
  return { ...rest, ...(count > 0 && { 'not-found-or-forbidden': count }) } as Counts;
}
