/** The address of the page that compares two definitions, by their ids in whichever order. */
export function pairAddress(one: { id: string }, other: { id: string }): string {
  const [a, b] = [one.id, other.id].sort();
  return `/compare/${a}/${b}/`;
}
