import type { LinkObject, LinkRuleName, ObjectKind } from './link.ts';
import { pathRefusal, type Address } from './web-address.ts';

/** Something that is wrong with an address; `unfixable` where no program can take it out and leave the link leading where it led. */
export type Mistake = { rule: LinkRuleName; message: string; unfixable?: true };

/** An object that the path of a tool names. */
export type ObjectPath = {
  kind: ObjectKind;
  id: string;
  /** The parts of the plain path to it. */
  plain: readonly string[];
  /** The parameter that is a part of its identity, such as `qid=abc`. */
  own?: string;
  /** Parameters that a fix leaves alone, though they are no part of its identity. */
  kept?: readonly string[];
  /** Needless parts of the address, in words. */
  noise?: readonly string[];
  mistakes?: readonly Mistake[];
};

/** Why an address of a tool leads to no object; `meant` is the address that was probably meant. */
export type Refusal = { refused: Mistake; meant?: string };

/** An object of a tool with its plain address: `canonical` without parameters that identify nothing, `base` what fixes start from. */
export type ToolAddress = {
  object: LinkObject;
  canonical: string;
  base: string;
  kept: readonly string[];
  noise: readonly string[];
  mistakes: readonly Mistake[];
};

/** A path that leads to no object of the tool. */
export function malformed(message: string): Refusal {
  return { refused: { rule: 'link-malformed', message } };
}

/** A path as a string, each part encoded where it must be. */
export function pathOf(parts: readonly string[]): string {
  return parts.map((part) => `/${/^[\w.:-]*$/.test(part) ? part : encodeURIComponent(part).replaceAll('%3A', ':')}`).join('');
}

/** The decoded parts of a path and what is wrong with their slashes; refused where a server and a reader could take it for different paths. */
export function splitPath(address: Address): { parts: string[]; mistakes: Mistake[] } | Refusal {
  const message = pathRefusal(address);
  if (message !== undefined) {
    const meant = address.url.origin + (address.path.split(/%(?:3f|23)/i, 1)[0] ?? '');
    return { refused: { rule: 'link-unsafe', message }, meant };
  }
  const written = address.url.pathname.split('/').slice(1);
  if (written.at(-1) === '') written.pop();
  const parts = decoded(written.includes('') ? written.filter((part) => part !== '') : written);
  if (!parts) return malformed('Unexpected encoding of the path, expected UTF-8');
  const slashes: Mistake = { rule: 'link-typo', message: 'Unexpected `//` in the path, expected one `/`' };
  return { parts, mistakes: parts.length < written.length ? [slashes] : [] };
}

/** Decodes parts of a path; undefined where one is not encoded as addresses are. */
export function decoded(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map((part) => (part.includes('%') ? decodeURIComponent(part) : part));
  } catch {
    return undefined;
  }
}

/** An id at the start of a part of the path and what is wrong with the rest of it; undefined where no such id starts it. */
export function idIn(part: string | undefined, id: RegExp): { id: string; mistakes: Mistake[] } | undefined {
  const found = part === undefined ? undefined : id.exec(part)?.[0];
  if (part === undefined || found === undefined) return undefined;
  const rest = part.slice(found.length);
  // Letters may be a part of what was meant, so nothing may be cut there.
  return /[\p{L}\p{N}]/u.test(rest) && !rest.includes('=') ? undefined : { id: found, mistakes: restMistakes(rest === '' ? [] : [rest]) };
}

/** What is wrong with parts of a path that belong to no object: filters, which some write there, or a slip. */
export function restMistakes(rest: readonly string[]): Mistake[] {
  if (rest.length === 0) return [];
  if (!rest.some((part) => part.includes('=')))
    return [{ rule: 'link-typo', message: 'Unexpected end of the path, expected it to end with the id' }];
  return [
    { rule: 'link-filter', message: 'Unexpected filters in the path, expected the report alone: filters can hold a customer’s name' },
  ];
}

/** An object with further mistakes of its address, these first. */
export function withMistakes(read: ObjectPath | Refusal, mistakes: readonly Mistake[]): ObjectPath | Refusal {
  return 'refused' in read ? read : { ...read, mistakes: [...mistakes, ...(read.mistakes ?? [])] };
}

/** After these words a path names one person, often by a mail address or a number. */
const people = new Set(['search', 'user', 'users', 'user-lookup', 'lookup', 'activity', 'profile']);

/** A page of a tool that is no object of its own; where its path goes on to a person or a filter, `read` says what the path before that is. */
export function pagePath(parts: readonly string[], read: (parts: readonly string[]) => ObjectPath | Refusal): ObjectPath | Refusal {
  const cut = parts.findIndex((part, index) => /[=@]/.test(part) || (index > 0 && people.has(parts[index - 1] ?? '')));
  if (cut > 0) return withMistakes(read(parts.slice(0, cut)), [{ rule: 'link-filter', message: personMessage }]);
  if (cut === 0 || parts.length > 12 || !parts.every((part) => /^[\p{L}\p{N}_.,:+~ -]{1,80}$/u.test(part)))
    return malformed('Unexpected path, expected the address of an object of the tool');
  return { kind: 'page', id: parts.join('/'), plain: parts };
}

const personMessage = 'Unexpected person or filter in the path, expected the page alone: it can hold a customer’s name';
