import type { System, Tenant } from './link.ts';

/** The two hosts of one region of Amplitude, of which the former answers no more than by leading to the other. */
export type Region = { app: string; former: string; europe: boolean };

const regions: readonly Region[] = [
  { app: 'app.amplitude.com', former: 'analytics.amplitude.com', europe: false },
  { app: 'app.eu.amplitude.com', former: 'analytics.eu.amplitude.com', europe: true },
];

/** Subdomains of Looker that are the vendor's own, no instance of a customer. */
const lookerOwn = new Set(
  'api blog cdn cloud community connect developer developers discourse docs download e-learning go help info learn marketplace media support training trust www'.split(
    ' ',
  ),
);

/** The region of Amplitude that a host belongs to. */
export function regionOf(host: string): Region | undefined {
  return regions.find(({ app, former }) => app === host || former === host);
}

/** The tool whose instances have such a host, if it is not the vendor's own documentation or the like. */
export function systemOf(host: string): System | undefined {
  if (regionOf(host)) return 'amplitude';
  if (host.endsWith('.looker.app')) return host.endsWith('.cdn.looker.app') ? undefined : 'looker';
  if (!host.endsWith('.looker.com')) return undefined;
  return lookerOwn.has(host.slice(0, -'.looker.com'.length)) || host.endsWith('.cdn.looker.com') ? undefined : 'looker';
}

/** The workspaces that answer on a host; both hosts of a region of Amplitude lead to the same ones. */
export function tenantsOn(host: string, tenants: readonly Tenant[]): Tenant[] {
  const region = regionOf(host);
  return tenants.filter(
    ({ hosts, system }) =>
      hosts.includes(host) ||
      (system === 'amplitude' && region !== undefined && (hosts.includes(region.app) || hosts.includes(region.former))),
  );
}
