import { closingBrace } from './code-strings.ts';

/** The value of an attribute in the text of a file: the offsets of what stands between its quotes or braces. */
export type AttributeValue = { name: string; start: number; end: number };

/**
 * The first `count` attributes of the tag at `start`, in their order; what cannot be told is left out with all after it.
 * One without a value has the same end as start, one that is spread has no name.
 */
export function attributeValues(source: string, start: number, count: number): AttributeValue[] {
  const found: AttributeValue[] = [];
  let at = after(/<\s*[^\s/>{]*/y, source, start) ?? source.length;
  while (found.length < count) {
    at = after(between, source, at) ?? source.length;
    const next = source.charAt(at) === '{' ? braces('', source, at) : named(source, at);
    if (!next) break;
    found.push(next);
    at = next.start === next.end && !/["'}]/.test(source.charAt(next.end)) ? next.end : next.end + 1;
  }
  return found;
}

/** What may stand between attributes; in a quotation each line starts with its sign. */
const between = /(?:\s|(?<=\n[ \t>]*)>)*/y;

/** The attribute whose name begins at an offset. */
function named(source: string, at: number): AttributeValue | undefined {
  const behind = after(/[^\s=/<>{"']+/y, source, at);
  if (behind === undefined) return undefined;
  const name = source.slice(at, behind);
  const value = after(/\s*=\s*/y, source, behind);
  if (value === undefined) return { name, start: behind, end: behind };
  const quote = source.charAt(value);
  if (quote === '{') return braces(name, source, value);
  const end = /["']/.test(quote) ? source.indexOf(quote, value + 1) : -1;
  return end < 0 ? undefined : { name, start: value + 1, end };
}

function braces(name: string, source: string, at: number): AttributeValue | undefined {
  const end = closingBrace(source, at);
  return end === undefined ? undefined : { name, start: at + 1, end };
}

function after(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
