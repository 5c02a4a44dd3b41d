/** Parameters that say which object is meant; every other one may be a filter, and a filter may name a person or a customer. */
const identity: readonly string[] = ['qid', 'mid', 'app'];

/** A text whose addresses have neither filters nor a user and password; it may hold any number of them, or none. */
export function withoutFilters(text: string): string {
  // Word by word, so that no text makes this slow.
  return text
    .split(/([\s`"'<>“”‘’]+)/)
    .map((word) => (word.includes('/') ? cutWord(word) : word))
    .join('');
}

function cutWord(word: string): string {
  const at = word.search(/[?#]/);
  const path = at < 0 ? word : word.slice(0, at);
  const rest = at < 0 ? '' : word.slice(at);
  return withoutUser(path) + (isFilter(rest) ? '?…' : rest);
}

/** A question mark that ends a sentence has no name after it, and an anchor no value. */
function isFilter(rest: string): boolean {
  if (!/^\?[\p{L}\p{N}%_+[({-]|[=&]/u.test(rest)) return false;
  return rest.includes('#') || [...new URLSearchParams(rest).keys()].some((name) => !identity.includes(name));
}

function withoutUser(path: string): string {
  const start = path.indexOf('://');
  if (start < 0) return path;
  const [host = '', ...rest] = path.slice(start + 3).split('/');
  return [path.slice(0, start + 3) + host.slice(host.lastIndexOf('@') + 1), ...rest].join('/');
}
