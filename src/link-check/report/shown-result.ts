import { byPlace } from '../../problems/problem.ts';
import { discreetResult } from '../verdict/discreet.ts';
import type { CheckedObject, CheckedWebLink, LinkPlace, LinkReportProblem, LinksResult } from './result.ts';
import { withoutFilters } from '../verdict/without-filters.ts';

/**
 * A result as any report may print it: what the context allows, in a fixed order, without filters in addresses,
 * and with no field that a caller added. Making it twice changes nothing.
 */
export function shownResult(result: LinksResult): LinksResult {
  const { version, context, day, online, problems, objects, web, summary, systems, calls, notes, incomplete } = discreetResult(result);
  return {
    version,
    context,
    day,
    online,
    problems: problems.map(shownProblem).sort(byPlace),
    objects: objects.map(shownObject).sort((a, b) => order(a.key, b.key)),
    web: web.map(shownWebLink).sort((a, b) => order(a.url, b.url)),
    summary,
    systems: systems.map(({ system, canary, trouble }) => ({ system, canary, ...(trouble !== undefined && { trouble }) })),
    ...(calls && { calls: { planned: calls.planned, made: calls.made, most: calls.most } }),
    notes,
    incomplete,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function shownProblem({ file, line, column, path, rule, severity, message, suggestion, key }: LinkReportProblem): LinkReportProblem {
  return {
    file,
    line,
    column,
    path,
    rule,
    severity,
    message: withoutFilters(message),
    ...(suggestion !== undefined && { suggestion: withoutFilters(suggestion) }),
    ...(key !== undefined && { key }),
  };
}

function shownObject(checked: CheckedObject): CheckedObject {
  const { key, object, verdict, also, why, title, formerTitle, since, verifiedOn, attested, fromLock, address, places } = checked;
  return {
    key,
    object: { system: object.system, tenant: object.tenant, kind: object.kind, id: object.id },
    address: withoutFilters(address),
    verdict,
    also,
    ...(why !== undefined && { why }),
    ...(title !== undefined && { title }),
    ...(formerTitle !== undefined && { formerTitle }),
    ...(since !== undefined && { since }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    ...(attested && { attested: { by: attested.by, on: attested.on, expires: attested.expires } }),
    ...(fromLock && { fromLock }),
    places: places.map(shownPlace),
  };
}

function shownWebLink({ url, verdict, status, places }: CheckedWebLink): CheckedWebLink {
  return { url: withoutFilters(url), verdict, ...(status !== undefined && { status }), places: places.map(shownPlace) };
}

function shownPlace({ file, line, column, text }: LinkPlace): LinkPlace {
  return { file, line, column, text: withoutFilters(text) };
}
