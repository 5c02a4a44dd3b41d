import type { Tenant } from './link.ts';
import type { Parameter } from './looker-paths.ts';
import { embedShapes } from './looker-shapes.ts';
import { readSlip, shapeOf } from './looker-words.ts';
import { pagePath } from './page-path.ts';
import type { Address } from './safe-address.ts';
import { decoded, malformed, pathOf, splitPath, withTold, type PathRead, type Refused, type Told, type ToolRead } from './tool-read.ts';

/** What an address on a host of ours names in Looker. */
export function readLooker(address: Address, tenant: Tenant): ToolRead | Refused {
  const split = signed(address) ?? splitPath(address);
  if ('refused' in split) return split;
  const read = readParts(split.parts, (name) => address.url.searchParams.get(name));
  if ('refused' in read) return read;
  const host = tenant.hosts[0] ?? address.host;
  const base = `https://${host}${pathOf(read.plain) || '/'}`;
  const own = read.own === undefined ? [] : [read.own.split('=', 1)[0] ?? ''];
  return {
    object: { system: 'looker', tenant: tenant.name, kind: read.kind, id: read.id },
    canonical: read.own === undefined ? base : `${base}?${read.own}`,
    base,
    kept: [...own, ...(read.kept ?? [])],
    noise: read.noise ?? [],
    told: [...hostTold(address.host, host), ...split.told, ...(read.told ?? [])],
  };
}

const signedMessage = 'Unexpected signed address, expected the object’s own: a signature lets others in, and it ends';

/** The target of a signed address is encoded in its path. */
function signed({ url, host }: Address): Refused | undefined {
  if (!/^\/+login\/+embed(?:\/|$)/.test(url.pathname)) return undefined;
  const refused: Told = { rule: 'link-signed', message: signedMessage };
  const target = decoded(url.pathname.split('/').slice(3))?.join('').split(/[?#]/, 1)[0];
  return target !== undefined && /^\/[^/]/.test(target) ? { refused, meant: `https://${host}${target}` } : { refused };
}

function readParts(parts: readonly string[], parameter: Parameter): PathRead | Refused {
  const inside = parts.findIndex((part) => part !== 'embed');
  const rest = inside < 0 ? [] : parts.slice(inside);
  const read = readInner(rest, parameter, rest.length < parts.length);
  if ('refused' in read || read.kind === 'public-look' || rest.length === parts.length) return read;
  return { ...read, noise: ['`/embed`'] };
}

function readInner(parts: readonly string[], parameter: Parameter, embedded: boolean): PathRead | Refused {
  const [word = '', second] = parts;
  if (word === '') return { kind: 'home', id: 'home', plain: [] };
  if (word === 'browse' && second === undefined) return { kind: 'home', id: 'browse', plain: ['browse'] };
  const page = () => pagePath(parts, (shorter) => readInner(shorter, parameter, embedded));
  const closed = closedDoor(word, second);
  if (closed) return closed;
  const embed = embedded ? embedShapes.get(word) : undefined;
  if (embed) return embed.read(parts.slice(1), parameter);
  const known = shapeOf(parts);
  if (known === undefined) return readSlip(parts, parameter) ?? page();
  const { plain, written, shape } = known;
  const rest = parts.slice(written.split('/').length);
  // A list of all objects of a kind.
  if (rest.length === 0 && plain === written && plain !== 'merge') return page();
  return withTold(shape.read(rest, parameter), formerTold(written, plain));
}

/** Pages that a handbook must not lead to. */
function closedDoor(word: string, second: string | undefined): Refused | undefined {
  if (word === 'api') return malformed('Unexpected address for programs, expected an object that readers can open');
  if (word === 'login' && second === 'embed') return { refused: { rule: 'link-signed', message: signedMessage } };
  if (word !== 'admin' && word !== 'sql') return undefined;
  const message = `Unexpected page for administrators \`/${word}\`, expected an object that readers can open`;
  return { refused: { rule: 'link-signed', message } };
}

function formerTold(written: string, plain: string): Told[] {
  if (written === plain) return [];
  return [{ rule: 'link-legacy', message: `Unexpected former path \`/${written}/\`, expected \`/${plain}/\`` }];
}

function hostTold(host: string, expected: string): Told[] {
  return host === expected ? [] : [{ rule: 'link-legacy', message: `Unexpected host \`${host}\`, expected \`${expected}\`` }];
}
