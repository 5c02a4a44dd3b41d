/** Signs that a chat or a text leaves at the end of an address that is pasted from it. */
const pasted = /(?:%[0-9a-f]{2}|[)\].,;:!?'"<>*_])+\/?$/i;

/** The address that was probably meant by one that leads nowhere: in lower case, without signs at its end, with a slash; undefined where it is the same. */
export function meantAddress(path: string): string | undefined {
  const plain = path.replace(pasted, '').toLowerCase();
  const meant = /\.[a-z]{2,4}$/.test(plain) || plain.endsWith('/') ? plain : `${plain}/`;
  return meant === path ? undefined : meant;
}

/** The words of an address, to search for: those of its last part, and `/go/` is no word. */
export function wordsIn(path: string): string {
  const last = decoded(path).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}

/** An address may hold a percent sign that encodes nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
