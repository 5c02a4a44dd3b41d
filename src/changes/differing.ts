/** How many characters that both texts share are left before the place where they differ. */
const CONTEXT = 60;

/** Two texts of one line of which a reader sees only the first `most` characters: where one is longer, both start shortly before the place where they differ. */
export function differing(before: string | undefined, after: string | undefined, most: number): [string | undefined, string | undefined] {
  if (before === undefined || after === undefined) return [before, after];
  const [old, now] = [before.replace(/\s+/g, ' '), after.replace(/\s+/g, ' ')];
  if (Math.max(old.length, now.length) <= most) return [before, after];
  const start = old.lastIndexOf(' ', sharedStart(old, now) - CONTEXT) + 1;
  return start === 0 ? [before, after] : [`… ${old.slice(start)}`, `… ${now.slice(start)}`];
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
