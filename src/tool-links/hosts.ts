import { distance } from 'fastest-levenshtein';
import type { System, Tenant } from './link.ts';

/** The two hosts of one region of Amplitude; the former one only redirects to the other. */
export type Region = { app: string; former: string; name: 'us' | 'eu' };

const regions: readonly Region[] = [
  { app: 'app.amplitude.com', former: 'analytics.amplitude.com', name: 'us' },
  { app: 'app.eu.amplitude.com', former: 'analytics.eu.amplitude.com', name: 'eu' },
];

/** Subdomains of Looker that are the vendor's own, not the instance of a customer. */
const lookerOwn = new Set(
  'api blog cdn cloud community connect developer developers discourse docs download e-learning go help info learn marketplace media support training trust www'.split(
    ' ',
  ),
);

/** The region of Amplitude that a host belongs to. */
export function regionOf(host: string): Region | undefined {
  return regions.find(({ app, former }) => app === host || former === host);
}

/** The tool whose instances have such a host; undefined for the vendor's own sites, such as its documentation. */
export function systemOf(host: string): System | undefined {
  if (regionOf(host)) return 'amplitude';
  if (host.endsWith('.looker.app')) return host.endsWith('.cdn.looker.app') ? undefined : 'looker';
  if (!host.endsWith('.looker.com')) return undefined;
  return lookerOwn.has(host.slice(0, -'.looker.com'.length)) || host.endsWith('.cdn.looker.com') ? undefined : 'looker';
}

/** The workspaces that answer on a host; both hosts of a region of Amplitude lead to the same ones. Only these hosts are ever read as a tool. */
export function tenantsOn(host: string, tenants: readonly Tenant[]): Tenant[] {
  const region = regionOf(host);
  return tenants.filter(
    ({ hosts, system }) =>
      hosts.includes(host) ||
      (system === 'amplitude' && region !== undefined && (hosts.includes(region.app) || hosts.includes(region.former))),
  );
}

/** The host of a workspace that a foreign host resembles: with more after it, with a slip or two, or with a label in other characters than ASCII. */
export function resembledHost(host: string, tenants: readonly Tenant[]): { ours: string; system: System } | undefined {
  for (const { hosts, system } of tenants)
    for (const ours of hosts)
      if (`.${host}`.includes(`.${ours}.`) || `.${host}`.includes(`.${ours}-`) || isSlip(host, ours) || hidesLabel(host, ours))
        return { ours, system };
  return undefined;
}

/** A neighbor in our own domain is another site of ours; in the domain of a vendor it is another customer. */
function isSlip(host: string, ours: string): boolean {
  const isNeighbor = systemOf(host) === undefined && parentOf(host) === parentOf(ours);
  return ours.length > 9 && !isNeighbor && distance(host, ours) <= 2;
}

/** The URL parser writes a label with other characters than ASCII as `xn--…`: what it looks like is not known, so it counts as ours. */
function hidesLabel(host: string, ours: string): boolean {
  if (!host.includes('xn--')) return false;
  const [labels, own] = [host.split('.'), ours.split('.')];
  return labels.length === own.length && labels.every((label, index) => label === own[index] || label.startsWith('xn--'));
}

function parentOf(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}
