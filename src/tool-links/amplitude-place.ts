import { nearest, oneOf } from '../problems/problem.ts';
import { regionOf } from './hosts.ts';
import type { Tenant } from './link.ts';
import type { Address } from './safe-address.ts';
import { malformed, pathOf, type Refused } from './tool-read.ts';

/** Where a path leads: to which workspace, and into which part of it. */
export type Place = {
  tenant: Tenant;
  area: 'workspace' | 'share' | 'product';
  /** As the addresses of the workspace write it, empty where nobody said it. */
  organization: string;
  /** What follows the organization; for a product, the whole path. */
  parts: readonly string[];
  /** Whether the address says `/analytics`, or leaves it out with all the rest. */
  prefixed: boolean;
};

/** Products that stand beside the workspace, whose addresses begin with their name, and whether the organization follows. */
const products: ReadonlyMap<string, boolean> = new Map([
  ['experiment', true],
  ['audiences', true],
  ['data', true],
  ...['session-replay', 'settings', 'login', 'logout', 'signup', 'account', 'activation', 'guides-surveys'].map(
    (name): [string, boolean] => [name, false],
  ),
]);

/** The place that the parts of a path lead to; `tenants` are those that answer on the host. */
export function placeOf(written: readonly string[], { host }: Address, tenants: readonly Tenant[]): Place | Refused {
  const prefixed = written[0] === 'analytics';
  const parts = prefixed ? written.slice(1) : written;
  const [word = '', second] = parts;
  const [tenant] = tenants;
  if (tenant === undefined) return malformed('Unexpected host, expected one that a tool lists');
  const place = { tenant, organization: nameOf(tenant), parts, prefixed: prefixed || word === '' };
  if (word === '') return { ...place, area: 'workspace' };
  if (word === 'share') return { ...place, area: 'share', parts: parts.slice(1) };
  const isNamed = prefixed || regionOf(host)?.former === host ? undefined : products.get(word);
  if (isNamed === undefined) return inWorkspace(word, { ...place, area: 'workspace', parts: parts.slice(1) }, written, host, tenants);
  if (!isNamed || second === undefined) return { ...place, area: 'product' };
  return inWorkspace(second, { ...place, area: 'product' }, written, host, tenants);
}

/** The place in the workspace whose name the address says. */
function inWorkspace(name: string, place: Place, written: readonly string[], host: string, tenants: readonly Tenant[]): Place | Refused {
  if (!/^[\w.-]{1,64}$/.test(name)) return malformed('Unexpected path, expected the name of a workspace and an object in it');
  const lower = name.toLowerCase();
  const named = tenants.filter((tenant) => nameOf(tenant) !== '');
  const tenant = named.find((one) => nameOf(one).toLowerCase() === lower) ?? tenants.find((one) => nameOf(one) === '');
  if (tenant) return { ...place, tenant, organization: nameOf(tenant) || name };
  const near = nearest(lower, named.map(nameOf));
  const message = `Unexpected workspace \`${name}\`, expected ${oneOf(named.map(nameOf))}`;
  const refused = { rule: 'link-unknown-tenant', message } as const;
  if (near === undefined) return { refused };
  const at = written.indexOf(name);
  return { refused, meant: `https://${host}${pathOf(written.map((part, index) => (index === at ? near : part)))}` };
}

/** The organization of a workspace, empty where the tool's page names none. */
function nameOf({ name, hosts }: Tenant): string {
  return hosts.includes(name) ? '' : name;
}
