/** The address of the Markdown version of a page, from the root: `/metrics/mau/` has `/metrics/mau.md`, the home page `/index.md`. */
export function markdownAddress(page: string): string {
  return page === '/' ? '/index.md' : page.replace(/\/$/, '.md');
}
