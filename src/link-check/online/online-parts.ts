import type { LinkObject, ObjectKind, System, Tenant } from '../../tool-links/link.ts';
import { fixedAccess } from './access.ts';
import { isAskable } from './api-path.ts';
import { amplitudeBases } from './amplitude-bases.ts';
import { chartsPart } from './charts.ts';
import type { Client } from './client.ts';
import { cohortsPart } from './cohorts.ts';
import { lookerAccess } from './looker-access.ts';
import { lookerKinds } from './looker-groups.ts';
import { lookerPart, type ExploreOf } from './looker.ts';
import type { Hints, Part } from './part.ts';
import type { Setup } from './setup.ts';

/** What the ways into the APIs need. */
export type Ways = {
  setup: Setup;
  tenants: readonly Tenant[];
  client: Client;
  hints: Hints;
  exploreOf: ExploreOf;
  onSecret: (secret: string) => void;
};

/** The kinds of each system that an API knows. */
export const apiKinds: Readonly<Record<System, readonly ObjectKind[]>> = { looker: lookerKinds, amplitude: ['chart', 'cohort'] };

/** The APIs that have something to tell of these objects and that we may ask. */
export function onlineParts(objects: readonly LinkObject[], ways: Ways): Part[] {
  return [lookerOf(objects, ways), chartsOf(objects, ways), cohortsOf(objects, ways)].filter((part) => part !== undefined);
}

/** The workspace that the credentials of a system are for: of several, the one whose host the API has, else the first. */
export function askedTenant(system: System, { setup, tenants }: Pick<Ways, 'setup' | 'tenants'>): Tenant | undefined {
  const own = tenants.filter((tenant) => tenant.system === system);
  const host = system === 'looker' && setup.looker ? URL.parse(setup.looker.base)?.hostname : undefined;
  return own.find(({ hosts }) => host !== undefined && hosts.includes(host)) ?? own[0];
}

function ofKinds(objects: readonly LinkObject[], tenant: Tenant | undefined, kinds: readonly ObjectKind[]): LinkObject[] {
  return objects.filter(
    (each) => each.system === tenant?.system && each.tenant === tenant.name && kinds.includes(each.kind) && isAskable(each.id),
  );
}

function lookerOf(objects: readonly LinkObject[], ways: Ways): Part | undefined {
  const own = ofKinds(objects, askedTenant('looker', ways), lookerKinds);
  if (own.length === 0 || ways.setup.looker === undefined) return undefined;
  return lookerPart(own, ways.exploreOf, lookerAccess(ways.setup.looker, ways.client, ways.onSecret), ways.client, ways.hints);
}

function chartsOf(objects: readonly LinkObject[], { setup, client, hints, ...ways }: Ways): Part | undefined {
  const tenant = askedTenant('amplitude', { setup, ...ways });
  const own = ofKinds(objects, tenant, ['chart']);
  if (own.length === 0 || tenant === undefined || setup.charts === undefined) return undefined;
  const { base = amplitudeBases(tenant).charts, token, projects } = setup.charts;
  return chartsPart(own, projects, fixedAccess(base, `Bearer ${token}`, client), client, hints);
}

function cohortsOf(objects: readonly LinkObject[], { setup, client, ...ways }: Ways): Part | undefined {
  const tenant = askedTenant('amplitude', { setup, ...ways });
  const own = ofKinds(objects, tenant, ['cohort']);
  if (own.length === 0 || tenant === undefined || setup.cohorts === undefined) return undefined;
  const { base = amplitudeBases(tenant).cohorts, apiKey, secretKey } = setup.cohorts;
  return cohortsPart(own, fixedAccess(base, `Basic ${btoa(`${apiKey}:${secretKey}`)}`, client));
}
