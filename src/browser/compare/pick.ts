/**
 * Runs on the list of comparisons: of two menus the second offers what the first is compared with, and the button opens their page.
 * The pairs are those that the page links to.
 */
export function startPicker(form: HTMLFormElement): void {
  const [a, b] = ['a', 'b'].map((name) => form.elements.namedItem(name)) as [HTMLSelectElement, HTMLSelectElement];
  const names = new Map([...a.options].map(({ value, text }) => [value, text]));
  const pages = pagesOf(document.querySelectorAll<HTMLAnchorElement>('main a[href^="/compare/"]'));
  const offer = () => {
    const others = [...(pages.get(a.value)?.keys() ?? [])].sort((one, other) =>
      nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }),
    );
    b.replaceChildren(...others.map((id) => new Option(nameOf(id), id)));
  };
  const nameOf = (id: string) => names.get(id) ?? id;
  a.addEventListener('change', offer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = pages.get(a.value)?.get(b.value);
    if (address !== undefined) location.assign(address);
  });
  offer();
  form.inert = false;
}

/** The addresses of pairs, by each of their two ids. */
function pagesOf(links: Iterable<HTMLAnchorElement>): Map<string, Map<string, string>> {
  const pages = new Map<string, Map<string, string>>();
  for (const { pathname } of links) {
    const [, , one, other] = pathname.split('/');
    if (one === undefined || other === undefined || other === '') continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      pages.set(from, (pages.get(from) ?? new Map<string, string>()).set(to, pathname));
  }
  return pages;
}
