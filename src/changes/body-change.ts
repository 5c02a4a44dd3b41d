import { oneSpace } from './canonical.ts';
import type { FieldChange } from './change.ts';

/** What differs between two texts: the paragraphs that went and those that came; line breaks within a paragraph do not count. */
export function bodyChange(before: string, after: string): FieldChange[] {
  const old = paragraphs(before);
  const now = paragraphs(after);
  if (old.join('\n\n') === now.join('\n\n')) return [];
  const lost = old.filter((text) => !now.includes(text));
  const won = now.filter((text) => !old.includes(text));
  const moved = lost.length + won.length === 0;
  return [{ part: 'wording', path: 'body', before: joined(moved ? old : lost), after: joined(moved ? now : won) }];
}

function paragraphs(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map(oneSpace)
    .filter(Boolean);
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
