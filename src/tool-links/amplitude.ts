import { nearest, oneOf } from '../problems/problem.ts';
import { readProduct, readShare, readWorkspace, type RegionName } from './amplitude-paths.ts';
import { regionOf } from './hosts.ts';
import type { Tenant } from './link.ts';
import { malformed, pathOf, splitPath, type Mistake, type ObjectPath, type Refusal, type ToolAddress } from './tool-path.ts';
import type { Address } from './web-address.ts';

/** Where a path leads: to which workspace, and into which part of it. */
type Place = {
  tenant: Tenant;
  area: 'workspace' | 'share' | 'product';
  /** As the addresses of the workspace write it, empty where neither the address nor the tool's page names it. */
  organization: string;
  /** What follows the organization; for a product, the whole path. */
  parts: readonly string[];
  /** Whether the address says `/analytics`, or leaves it out with all the rest. */
  prefixed: boolean;
};

/** Products beside the workspace, whose addresses begin with their name, and whether the organization follows. */
const products: ReadonlyMap<string, boolean> = new Map([
  ['experiment', true],
  ['audiences', true],
  ['data', true],
  ...['session-replay', 'settings', 'login', 'logout', 'signup', 'account', 'activation', 'guides-surveys'].map(
    (name): [string, boolean] => [name, false],
  ),
]);

/** What an address on one of our hosts names in Amplitude; `tenants` are the workspaces that answer on that host. */
export function readAmplitude(address: Address, tenants: readonly Tenant[]): ToolAddress | Refusal {
  const split = splitPath(address);
  if ('refused' in split) return split;
  const place = placeOf(split.parts, address.host, tenants);
  if ('refused' in place) return place;
  const read = readPlace(place, regionOf(address.host)?.name);
  if ('refused' in read) return read;
  const { hosts, name } = place.tenant;
  const { host } = address;
  const home = regionOf(host)?.app ?? hosts[0] ?? host;
  const isListed = hosts.includes(home);
  return {
    object: { system: 'amplitude', tenant: name, kind: read.kind, id: read.id },
    canonical: addressOn(home, place, read),
    base: addressOn(isListed ? home : host, place, read),
    // The project is a hint for looking the object up, and no part of its identity.
    kept: ['app'],
    noise: read.noise ?? [],
    mistakes: [...legacyHost(host, home, isListed), ...missingPrefix(host, place), ...split.mistakes, ...(read.mistakes ?? [])],
  };
}

/** The place that the parts of a path lead to. */
function placeOf(written: readonly string[], host: string, tenants: readonly Tenant[]): Place | Refusal {
  const prefixed = written[0] === 'analytics';
  const parts = prefixed ? written.slice(1) : written;
  const [word = '', second] = parts;
  const [tenant] = tenants;
  if (tenant === undefined) return malformed('Unexpected host, expected one that a tool lists');
  const place = { tenant, organization: organizationOf(tenant), parts, prefixed: prefixed || word === '' };
  if (word === '') return { ...place, area: 'workspace' };
  if (word === 'share') return { ...place, area: 'share', parts: parts.slice(1) };
  const isNamed = prefixed || regionOf(host)?.former === host ? undefined : products.get(word);
  if (isNamed === undefined) return inWorkspace(word, { ...place, area: 'workspace', parts: parts.slice(1) }, written, host, tenants);
  if (!isNamed || second === undefined) return { ...place, area: 'product' };
  return inWorkspace(second, { ...place, area: 'product' }, written, host, tenants);
}

/** The place in the workspace that the address names. */
function inWorkspace(name: string, place: Place, written: readonly string[], host: string, tenants: readonly Tenant[]): Place | Refusal {
  if (!/^[\w.-]{1,64}$/.test(name)) return malformed('Unexpected path, expected the name of a workspace and an object in it');
  const lower = name.toLowerCase();
  const named = tenants.filter((tenant) => organizationOf(tenant) !== '');
  const tenant = named.find((one) => organizationOf(one).toLowerCase() === lower) ?? tenants.find((one) => organizationOf(one) === '');
  if (tenant) return { ...place, tenant, organization: organizationOf(tenant) || name };
  const near = nearest(lower, named.map(organizationOf));
  const message = `Unexpected workspace \`${name}\`, expected ${oneOf(named.map(organizationOf))}`;
  const refused: Mistake = { rule: 'link-unknown-tenant', message };
  if (near === undefined) return { refused };
  const at = written.indexOf(name);
  return { refused, meant: `https://${host}${pathOf(written.map((part, index) => (index === at ? near : part)))}` };
}

/** The organization of a workspace, empty where the tool's page names none. */
function organizationOf({ name, hosts }: Tenant): string {
  return hosts.includes(name) ? '' : name;
}

function readPlace({ area, parts }: Place, region: RegionName): ObjectPath | Refusal {
  if (area === 'share') return readShare(parts);
  return area === 'workspace' ? readWorkspace(parts, region) : readProduct(parts, region);
}

function addressOn(host: string, { area, organization }: Place, { plain }: ObjectPath): string {
  const isBare = regionOf(host)?.former === host || area === 'product' || (area === 'share' && plain[1] === 'embed');
  const workspace = area === 'workspace' && organization !== '' ? [organization] : [];
  return `https://${host}${pathOf([...(isBare ? [] : ['analytics']), ...workspace, ...plain]) || '/'}`;
}

function legacyHost(host: string, home: string, isListed: boolean): Mistake[] {
  if (host === home) return [];
  const message = `Unexpected host \`${host}\`, expected \`${home}\``;
  if (isListed) return [{ rule: 'link-legacy', message }];
  return [{ rule: 'link-legacy', message: `${message}, once the tool lists it`, unfixable: true }];
}

function missingPrefix(host: string, { area, prefixed }: Place): Mistake[] {
  if (area !== 'workspace' || prefixed || regionOf(host)?.app !== host) return [];
  return [{ rule: 'link-legacy', message: 'Missing `/analytics` before the workspace, expected it on this host' }];
}
