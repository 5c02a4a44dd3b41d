import { closingBrace } from './code-strings.ts';

/** The value of an attribute in the text of a file: the offsets between its quotes or braces. */
export type AttributeValue = { name: string; start: number; end: number };

/**
 * The first `count` attributes of the tag at `start`, in their order, up to the first that cannot be read.
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

/** What may be between attributes; in a quotation, each line starts with `>`. */
const between = /(?:\s|(?<=\n[ \t>]*)>)*/y;

/** The attribute whose name begins at an offset. */
function named(source: string, at: number): AttributeValue | undefined {
  const nameEnd = after(/[^\s=/<>{"']+/y, source, at);
  if (nameEnd === undefined) return undefined;
  const name = source.slice(at, nameEnd);
  const value = after(/\s*=\s*/y, source, nameEnd);
  if (value === undefined) return { name, start: nameEnd, end: nameEnd };
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
