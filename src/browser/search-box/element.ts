type Child = Node | string | undefined | false;

/** An element with attributes and children; text is always text, never HTML, whatever a query or an excerpt holds. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A button that does something on this page. */
export function button(label: Child, onClick: (button: HTMLButtonElement) => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', () => {
    onClick(made);
  });
  return made;
}

/** An excerpt of Pagefind, whose only tag is `<mark>`, as nodes. */
export function excerptNodes(html: string): Node[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, place) => (place % 2 === 1 ? element('mark', {}, decoded(part)) : document.createTextNode(decoded(part))));
}

/** Entities as the characters that they encode; what a text area holds is never parsed as elements. */
function decoded(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}
