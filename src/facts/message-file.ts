// The search box loads this file, so it imports nothing.

/** Where the message about the page at an address of this site is served, both from the site's root. */
export function messageFile(address: string): string {
  return `/slack${address.slice(0, -1)}.json`;
}
