/** The page with text that a command writes, and the name of its markers; marks anywhere else are a copy, and hide nothing from the checks. */
const generated = { file: 'content/handbook/support-model.mdx', name: 'stakeholders' };

/** The lines between marker lines, as the first and last of each block: a command writes them, so their text is checked and fixed at its source. */
export function generatedLines(file: string, text: string): (readonly [first: number, last: number])[] {
  const { name } = generated;
  const start = text.indexOf(`{/* ${name}:start */}`);
  const end = text.indexOf(`{/* ${name}:end */}`, start);
  if (file !== generated.file || start < 0 || end < 0) return [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return [[lineOf(start), lineOf(end)]];
}
