/** A page with an empty element for each former anchor inside the heading that has the anchor of today; `former` maps the old to the new. */
export function withFormerAnchors(html: string, former: Readonly<Record<string, string>>): string {
  return Object.entries(former).reduce((page, [old, now]) => {
    const heading = new RegExp(`<h[2-6][^>]*\\sid="${now.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"[^>]*>`);
    return page.replace(heading, (tag) => `${tag}<span id="${old}"></span>`);
  }, html);
}
