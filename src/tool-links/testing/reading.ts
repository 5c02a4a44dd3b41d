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

/** The plain address of the object that an address names; for any other the address without the first thing that is wrong with it. */
export function plainOf(url: string, ours: readonly Tenant[] = tenants): string | undefined {
  const read = readLink(url, ours);
  if (read.is === 'object') return read.canonical;
  return read.is === 'other' ? undefined : read.findings.at(0)?.fix;
}

/** One address of a table, its `summaryOf` (or whatever the test expects) and its `plainOf`, which is `-` for none. */
export type Row = { address: string; outcome: string; plain: string };

/**
 * Reads a table of text. A line is `outcome | plain < address address …`, without `<` where the address is the plain one, and without `outcome |` where it is
 * that of the line before. Addresses have the escapes of JSON, and may leave out the `base` that they start with.
 */
export function rowsOf(base: string, table: string): Row[] {
  let outcome = '';
  const whole = (text: string) => (text.startsWith('/') ? base : '') + (JSON.parse(`"${text}"`) as string);
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [row = '', said = outcome] = line.split(' | ').reverse();
      outcome = said;
      const [plain = '', addresses = plain] = row.trim().split(' < ');
      return addresses.split(' ').map((text) => ({ address: whole(text), outcome, plain: plain === '-' ? '-' : whole(plain) }));
    });
}

/** What a row of a table says of its address. */
export function outcomeOf(address: string): Omit<Row, 'address'> {
  return { outcome: summaryOf(address), plain: plainOf(address) ?? '-' };
}
