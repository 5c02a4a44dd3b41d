import type { LinkObject, LinkRuleName, ObjectKind } from './link.ts';
import { pathRefusal, type Address } from './safe-address.ts';

/** Something that is wrong with an address; `stays` where no program can take it out and leave the link leading where it led. */
export type Told = { rule: LinkRuleName; message: string; stays?: true };

/** An object that the path of a tool names. */
export type PathRead = {
  kind: ObjectKind;
  id: string;
  /** The parts of the plain path to it. */
  plain: readonly string[];
  /** The parameter that is a part of its identity, such as `qid=abc`. */
  own?: string;
  /** Parameters that a fix leaves alone, though they are no part of its identity. */
  kept?: readonly string[];
  /** What the address brought along for nothing, in words. */
  noise?: readonly string[];
  told?: readonly Told[];
};

/** Why an address of a tool leads to no object; `meant` is the address that was probably meant. */
export type Refused = { refused: Told; meant?: string };

/** An object of a tool with its plain address: `canonical` without parameters of no identity, `base` what fixes start from. */
export type ToolRead = {
  object: LinkObject;
  canonical: string;
  base: string;
  kept: readonly string[];
  noise: readonly string[];
  told: readonly Told[];
};

/** A path that leads to no object of the tool. */
export function malformed(message: string): Refused {
  return { refused: { rule: 'link-malformed', message } };
}

/** A path as a string, each part encoded where it must be. */
export function pathOf(parts: readonly string[]): string {
  return parts.map((part) => `/${/^[\w.:-]*$/.test(part) ? part : encodeURIComponent(part).replaceAll('%3A', ':')}`).join('');
}

/** The decoded parts of a path and what is wrong with their slashes; refused where a server and a reader could take it for different paths. */
export function splitPath(address: Address): { parts: string[]; told: Told[] } | Refused {
  const wrong = pathRefusal(address);
  if (wrong !== undefined) return { ...malformed(wrong), meant: address.url.origin + (address.path.split(/%(?:3f|23)/i, 1)[0] ?? '') };
  const written = address.url.pathname.split('/').slice(1);
  if (written.at(-1) === '') written.pop();
  const parts = decoded(written.includes('') ? written.filter((part) => part !== '') : written);
  if (!parts) return malformed('Unexpected encoding of the path, expected UTF-8');
  const message = 'Unexpected `//` in the path, expected one `/`';
  return { parts, told: parts.length < written.length ? [{ rule: 'link-typo', message }] : [] };
}

/** Decodes parts of a path; nothing where one is not encoded as addresses are. */
export function decoded(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map((part) => (part.includes('%') ? decodeURIComponent(part) : part));
  } catch {
    return undefined;
  }
}

/** An id at the start of a part of the path and what is wrong with the rest of it; nothing where no such id starts it. */
export function idIn(part: string | undefined, id: RegExp): { id: string; told: Told[] } | undefined {
  const found = part === undefined ? undefined : id.exec(part)?.[0];
  if (part === undefined || found === undefined) return undefined;
  const rest = part.slice(found.length);
  // Letters may be a part of what was meant, so nothing may be cut there.
  return /[\p{L}\p{N}]/u.test(rest) && !rest.includes('=') ? undefined : { id: found, told: restTold(rest === '' ? [] : [rest]) };
}

/** What is wrong with parts of a path that belong to no object: filters, which some write there, or a slip. */
export function restTold(rest: readonly string[]): Told[] {
  if (rest.length === 0) return [];
  if (rest.some((part) => part.includes('=')))
    return [
      { rule: 'link-filter', message: 'Unexpected filters in the path, expected the report alone: filters can hold a customer’s name' },
    ];
  return [{ rule: 'link-typo', message: 'Unexpected end of the path, expected it to end with the id' }];
}

/** An object with more that is wrong with its address, told first. */
export function withTold(read: PathRead | Refused, told: readonly Told[]): PathRead | Refused {
  return 'refused' in read ? read : { ...read, told: [...told, ...(read.told ?? [])] };
}
