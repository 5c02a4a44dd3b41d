import type { Root } from 'mdast';
import { parse } from 'yaml';

/** Whether two texts say the same: their trees without places, and the values of their YAML. */
export function saysTheSame(before: { text: string; tree?: Root }, after: { text: string; tree?: Root }): boolean {
  return meaningOf(before) === meaningOf(after);
}

function meaningOf({ text, tree }: { text: string; tree?: Root }): string {
  if (!tree) return JSON.stringify(parse(text));
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : yamlOf(value)));
}

/** Frontmatter as its value: spaces at the ends of its lines say nothing, except where they stand in a text. */
function yamlOf(value: unknown): unknown {
  const isYaml = typeof value === 'object' && value !== null && 'type' in value && value.type === 'yaml' && 'value' in value;
  return isYaml ? { type: 'yaml', meaning: parse(String(value.value)) as unknown } : value;
}
