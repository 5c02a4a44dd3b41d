/** A string in code: the text between its quotes, and where it begins. */
export type CodeString = { text: string; index: number };

/** The strings of some code, in their order; comments hold none. */
export function stringsIn(code: string): CodeString[] {
  return [...tokensOf(code, 0)]
    .filter(({ text }) => /^["'`]/.test(text))
    .map(({ text, index }) => ({ text: text.slice(1, -1), index: index + 1 }));
}

/** The index of the brace that closes the one at `open`, outside strings and comments; undefined where none does. */
export function closingBrace(code: string, open: number): number | undefined {
  let depth = 0;
  for (const { text, index } of tokensOf(code, open)) {
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return index;
  }
  return undefined;
}

const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*.*?\*\/|\/\/[^\n]*|[{}]/gs;

function* tokensOf(code: string, from: number): Generator<CodeString> {
  for (const { 0: text, index } of code.slice(from).matchAll(token)) yield { text, index: index + from };
}
