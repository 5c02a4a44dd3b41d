import { nearest } from '../problems/problem.ts';
import type { Tenant } from './link.ts';
import { embedReaders, lookerShapes, type PathReader } from './looker-paths.ts';
import {
  decoded,
  malformed,
  pagePath,
  pathOf,
  splitPath,
  withMistakes,
  type Mistake,
  type ObjectPath,
  type Refusal,
  type ToolAddress,
} from './tool-path.ts';
import type { Address } from './web-address.ts';

type Parameter = Parameters<PathReader>[1];

/** Each shape by its word of today and by its former ones. */
const byWord = new Map(
  [...lookerShapes].flatMap(([plain, shape]) => [plain, ...(shape.former ?? [])].map((written) => [written, { plain, shape }] as const)),
);
const slips = new Map([...lookerShapes].flatMap(([plain, shape]) => (shape.slips ?? []).map((slip) => [slip, plain] as const)));

/** In shorter words every letter counts. */
const longWords = [...lookerShapes.keys()].filter((word) => word.length > 4);

/** What an address on one of our hosts names in Looker. */
export function readLooker(address: Address, tenant: Tenant): ToolAddress | Refusal {
  const split = signedRefusal(address) ?? splitPath(address);
  if ('refused' in split) return split;
  const read = readEmbedded(split.parts, (parameter) => address.url.searchParams.get(parameter));
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
    mistakes: [...legacy(address.host, host, 'host '), ...split.mistakes, ...(read.mistakes ?? [])],
  };
}

const signed: Mistake = {
  rule: 'link-signed',
  message: 'Unexpected signed address, expected the object’s own: a signature lets others in, and it ends',
};

/** The target of a signed address is encoded in its path. */
function signedRefusal({ url, host }: Address): Refusal | undefined {
  if (!/^\/+login\/+embed(?:\/|$)/.test(url.pathname)) return undefined;
  const target = decoded(url.pathname.split('/').slice(3))?.join('').split(/[?#]/, 1)[0];
  return target !== undefined && /^\/[^/]/.test(target) ? { refused: signed, meant: `https://${host}${target}` } : { refused: signed };
}

function readEmbedded(parts: readonly string[], parameter: Parameter): ObjectPath | Refusal {
  const inside = parts.findIndex((part) => part !== 'embed');
  const rest = inside < 0 ? [] : parts.slice(inside);
  const read = readPath(rest, parameter, rest.length < parts.length);
  if ('refused' in read || read.kind === 'public-look' || rest.length === parts.length) return read;
  return { ...read, noise: ['`/embed`'] };
}

function readPath(parts: readonly string[], parameter: Parameter, embedded: boolean): ObjectPath | Refusal {
  const [word = '', second = ''] = parts;
  if (word === '') return { kind: 'home', id: 'home', plain: [] };
  if (word === 'browse' && second === '') return { kind: 'home', id: 'browse', plain: ['browse'] };
  const closed = closedPath(word, second);
  if (closed) return closed;
  const embed = embedded ? embedReaders.get(word) : undefined;
  if (embed) return embed(parts.slice(1), parameter);
  const page = () => pagePath(parts, (shorter) => readPath(shorter, parameter, embedded));
  const written = byWord.has(`${word}/${second}`) ? `${word}/${second}` : word;
  const known = byWord.get(written);
  if (known === undefined) return readSlip(parts, parameter) ?? page();
  const rest = parts.slice(written.split('/').length);
  // A list of all objects of a kind.
  if (rest.length === 0 && known.plain === written && written !== 'merge') return page();
  return withMistakes(known.shape.read(rest, parameter), legacy(`/${written}/`, `/${known.plain}/`, 'former path '));
}

/** Pages that a handbook must not lead to. */
function closedPath(word: string, second: string): Refusal | undefined {
  if (word === 'api') return malformed('Unexpected address for programs, expected an object that readers can open');
  if (word === 'login' && second === 'embed') return { refused: signed };
  if (word !== 'admin' && word !== 'sql') return undefined;
  return {
    refused: { rule: 'link-signed', message: `Unexpected page for administrators \`/${word}\`, expected an object that readers can open` },
  };
}

/** What a path names whose first word is misspelled: a word that differs in a few letters counts only where the rest of the path fits. */
function readSlip([word = '', ...rest]: readonly string[], parameter: Parameter): ObjectPath | Refusal | undefined {
  const lower = word.slice(0, 40).toLowerCase();
  const plain = slips.get(lower) ?? byWord.get(lower)?.plain ?? nearest(lower, longWords);
  const read = plain === undefined ? undefined : lookerShapes.get(plain)?.read(rest, parameter);
  if (plain === undefined || read === undefined || 'refused' in read || read.kind === 'page') return undefined;
  return withMistakes(read, [{ rule: 'link-typo', message: `Unexpected first word of the path, expected \`/${plain}/\`` }]);
}

function legacy(written: string, plain: string, what: string): Mistake[] {
  return written === plain ? [] : [{ rule: 'link-legacy', message: `Unexpected ${what}\`${written}\`, expected \`${plain}\`` }];
}
