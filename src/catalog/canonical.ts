/**
 * The same text for all values that say the same: white space, the order of keys, empty lists and, unless `ordered`, the order of a list do not count.
 * Undefined for an empty value.
 */
export function canonical(value: unknown, ordered = false): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return JSON.stringify(oneSpace(value));
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, ordered) ?? '');
    return items.length === 0 ? undefined : `[${(ordered ? items : items.sort()).join()}]`;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).flatMap(([key, field]) => {
      const text = canonical(field, ordered);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
    return fields.length === 0 ? undefined : `{${fields.sort().join()}}`;
  }
  return JSON.stringify(value);
}

/** Text with single spaces only, as a browser shows it. */
export function oneSpace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Text without what changes only its looks: case, spaces, quotation marks, punctuation at the end of a word, and hyphens within words. */
export function sameLooks(text: string): string {
  return oneSpace(text)
    .toLowerCase()
    .replace(/(?<=\p{L})[-’'](?=\p{L})|["“”‘’`]|[.,;:!?]+(?=\s|$)/gu, '');
}
