import { malformed, withTold, type PathRead, type Refused } from './tool-read.ts';

/** After these words a path names one person, often by an address of mail or a number. */
const people = new Set(['search', 'user', 'users', 'user-lookup', 'lookup', 'activity', 'profile']);

/** A page of a tool that is no object of its own; where its path goes on to a person or a filter, what the path up to there is, which `read` tells. */
export function pagePath(parts: readonly string[], read: (parts: readonly string[]) => PathRead | Refused): PathRead | Refused {
  const cut = parts.findIndex((part, index) => /[=@]/.test(part) || (index > 0 && people.has(parts[index - 1] ?? '')));
  if (cut > 0) return withTold(read(parts.slice(0, cut)), [{ rule: 'link-filter', message: personMessage }]);
  if (cut === 0 || parts.length > 12 || !parts.every((part) => /^[\p{L}\p{N}_.,:+~ -]{1,80}$/u.test(part)))
    return malformed('Unexpected path, expected the address of an object of the tool');
  return { kind: 'page', id: parts.join('/'), plain: parts };
}

const personMessage = 'Unexpected person or filter in the path, expected the page alone: it can hold a customer’s name';
