import type { LinkRuleName, Tenant } from './link.ts';
import { readLink } from './read-link.ts';

/** What a program may mend: the link leads where it led, or to no less than that. Another host, a secret or an unsaved chart needs a person. */
const mechanical: readonly LinkRuleName[] = ['link-typo', 'link-legacy', 'link-http', 'link-noise', 'link-filter', 'link-edit-draft'];

/** The address that `--fix` writes in place of another, with all that a program may mend; undefined where that is nothing. */
export function mendedAddress(url: string, tenants: readonly Tenant[]): string | undefined {
  const read = readLink(url, tenants);
  // Each mend of an address is the whole address, with every other mend in it.
  const found = read.is === 'other' ? undefined : read.findings.find(({ rule, mend }) => mend !== undefined && mechanical.includes(rule));
  return found?.mend === url ? undefined : found?.mend;
}
