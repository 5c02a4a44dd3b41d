/** An element of XML with its attributes and children; text becomes a child by `xmlText`. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  return children.length === 0 ? `<${head}/>` : [`<${head}>`, ...children.map(indented), `</${name}>`].join('\n');
}

/** Text that XML 1.0 can hold: its own signs are escaped, and those that it forbids in any form become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '  ');
}
