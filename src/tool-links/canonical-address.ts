import type { LinkRuleName, Tenant } from './link.ts';
import { readLink } from './read-link.ts';

/** What a program may fix: the link leads where it led, or to no less than that. Another host, a secret or an unsaved chart needs a person. */
const mechanical: readonly LinkRuleName[] = ['link-typo', 'link-legacy', 'link-http', 'link-noise', 'link-filter', 'link-edit-draft'];

/** The address that `--fix` writes in place of another, with all that a program may fix; undefined where that is nothing. */
export function fixedAddress(url: string, tenants: readonly Tenant[]): string | undefined {
  const read = readLink(url, tenants);
  // Each fix of an address is the whole address, with every other fix in it.
  const found = read.is === 'other' ? undefined : read.findings.find(({ rule, fix }) => fix !== undefined && mechanical.includes(rule));
  return found?.fix === url ? undefined : found?.fix;
}
