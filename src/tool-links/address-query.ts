import type { Told } from './tool-read.ts';

/** Parameters that the tools add while people work; they name no object and filter nothing. */
const noise = new Set(
  [
    'toggle vis vis_config filter_config dynamic_fields origin origin_space embed_domain sdk theme _theme allow_login_screen hide_filter source',
    'run fullscreen line apply_formatting apply_vis fbclid gclid _ga',
  ].flatMap((names) => names.split(' ')),
);

/** Parameters that hold the state of a whole page, filters among it. */
const stateNames = new Set(['filter_config', 'dynamic_fields']);

/** Parameters that let whoever has the address in. */
const secrets = new Set('signature nonce access_token token jwt api_key apikey secret client_secret password session_token'.split(' '));

/** What the parameters of an address of a tool are: what a fix leaves, and what is wrong with the others. No value of a filter comes out of here. */
export type QueryRead = { kept: string[]; told: Told[] };

/** Reads the parameters and the fragment of an address; `kept` names those that belong to it, and `brought` is what its path has for nothing. */
export function readQuery({ search, searchParams, hash }: URL, kept: readonly string[], brought: readonly string[] = []): QueryRead {
  const found: Found = { kept: [], filters: [], noise: [...brought], empty: false, secret: false };
  if (search !== '') {
    const written = search.slice(1).split('&').filter(Boolean);
    let at = 0;
    for (const [name, value] of searchParams) sort(found, name, value, kept, written[at++] ?? '');
  }
  if (hash !== '') found.noise.push('fragment');
  return { kept: found.kept, told: toldOf(found, kept) };
}

type Found = { kept: string[]; filters: string[]; noise: string[]; empty: boolean; secret: boolean };

function sort(found: Found, name: string, value: string, kept: readonly string[], written: string): void {
  if (secrets.has(name.toLowerCase())) found.secret = true;
  else if (holdsFilter(name, value)) found.filters.push(stateNames.has(name) ? '' : name);
  else if (kept.includes(name)) keep(found, name, written);
  else if (isNoise(name)) found.noise.push(`\`${name}\``);
  else if (value.trim() === '') found.empty = true;
  else found.filters.push(name);
}

/** Of a parameter that stands there twice, tools read one. */
function keep({ kept }: Found, name: string, written: string): void {
  if (!kept.some((other) => other.startsWith(`${name}=`))) kept.push(written);
}

function isNoise(name: string): boolean {
  return noise.has(name) || /^utm_[a-z]{1,20}$/.test(name);
}

/** The state that a tool writes beside the filters repeats their values, and the number of a project is a number. */
function holdsFilter(name: string, value: string): boolean {
  if (name === 'app') return /[^\d]/.test(value);
  if (name === 'filter_config') return /"constant" *: *"[^"]/.test(value);
  return name === 'dynamic_fields' && /"filters?" *: *(?:\{ *"|\[ *[{"]|")|"filter_expression"/.test(value);
}

function toldOf({ filters, noise: traces, empty, secret }: Found, kept: readonly string[]): Told[] {
  const told: Told[] = [];
  if (secret) told.push({ rule: 'link-signed', message: 'Unexpected secret in the address, expected none: whoever has it is let in' });
  if (filters.length > 0) told.push(filterTold(filters, kept));
  const words = [...new Set(empty ? [...traces, 'empty filters'] : traces)];
  if (words.length > 0)
    told.push({ rule: 'link-noise', message: `Unexpected ${inWords(words)} in the address, expected the plain address` });
  return told;
}

/** An explore without a saved query is nothing without its filters. */
function filterTold(filters: readonly string[], kept: readonly string[]): Told {
  const all = [...new Set(filters)].filter((name) => name !== '');
  const isPlain = all.length < 4 && all.every((name) => /^[\p{L}\p{N}_.,()# -]{1,40}$/u.test(name));
  const names = isPlain && all.length > 0 ? ` ${inWords(all.map((name) => `\`${name.trim()}\``))}` : '';
  const message = `Unexpected filter${all.length === 1 ? '' : 's'}${names} in the address, expected `;
  if (kept.includes('fields'))
    return { rule: 'link-filter', message: `${message}a saved look or query: filters can hold a customer’s name`, stays: true };
  return { rule: 'link-filter', message: `${message}the report alone: filters can hold a customer’s name` };
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
