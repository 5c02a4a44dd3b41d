import { keyOf, type Tenant } from '../link.ts';
import { readLink } from '../read-link.ts';

/** Workspaces of tests: one Looker instance with a host of its own beside, and one workspace of Amplitude in each region. */
export const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'acme.looker.com', hosts: ['acme.looker.com', 'bi.acme.example'] },
  { system: 'amplitude', name: 'acme', hosts: ['app.amplitude.com', 'analytics.amplitude.com'] },
  { system: 'amplitude', name: 'acme-eu', hosts: ['app.eu.amplitude.com', 'analytics.eu.amplitude.com'] },
];

/** What an address is, its key without the workspace of `tenants`, with the rules that it breaks without `link-`: `looker/dashboard/1 filter+noise`. */
export function summaryOf(url: string, ours: readonly Tenant[] = tenants): string {
  const read = readLink(url, ours);
  if (read.is === 'other') return 'other';
  const rules = read.findings.map(({ rule }) => rule.replace('link-', '')).join('+');
  const what = read.is === 'object' ? keyOf(read.object).replace(/^(looker|amplitude):[^/]*?(-eu)?\//, '$1$2/') : read.is;
  return rules === '' ? what : `${what} ${rules}`;
}

/** The plain address of the object that an address names. */
export function canonicalOf(url: string, ours: readonly Tenant[] = tenants): string | undefined {
  const read = readLink(url, ours);
  return read.is === 'object' ? read.canonical : undefined;
}

/** The address without the first thing that is wrong with it. */
export function fixOf(url: string, ours: readonly Tenant[] = tenants): string | undefined {
  const read = readLink(url, ours);
  return read.is === 'other' ? undefined : read.findings.at(0)?.fix;
}
