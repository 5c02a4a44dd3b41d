import type { Mistake } from './tool-path.ts';

/** Parameters that the tools add while people work; they name no object and filter nothing. */
const noise = new Set(
  [
    'toggle vis vis_config filter_config dynamic_fields origin origin_space embed_domain sdk theme _theme allow_login_screen hide_filter source',
    'run fullscreen line apply_formatting apply_vis fbclid gclid _ga',
  ].flatMap((names) => names.split(' ')),
);

/** Parameters that hold the state of a whole page, filters among it. */
const stateNames = new Set(['filter_config', 'dynamic_fields']);

/** Parameters that let in anyone who has the address. */
const secrets = new Set('signature nonce access_token token jwt api_key apikey secret client_secret password session_token'.split(' '));

/** The parameters of an address that a fix leaves, and what is wrong with the others; no value of a filter is ever in a message. */
export type QueryRead = { kept: string[]; mistakes: Mistake[] };

/** Reads the parameters and the fragment of an address; `kept` names the parameters that belong to it, `needless` the parts of its path that do not. */
export function readQuery({ search, searchParams, hash }: URL, kept: readonly string[], needless: readonly string[] = []): QueryRead {
  const sorted: Sorted = { kept: [], filters: [], noise: [...needless], empty: false, secret: false };
  if (search !== '') {
    const written = search.slice(1).split('&').filter(Boolean);
    let at = 0;
    for (const [name, value] of searchParams) sort(sorted, name, value, kept, written[at++] ?? '');
  }
  if (hash !== '') sorted.noise.push('fragment');
  return { kept: sorted.kept, mistakes: mistakesIn(sorted, kept) };
}

type Sorted = { kept: string[]; filters: string[]; noise: string[]; empty: boolean; secret: boolean };

function sort(sorted: Sorted, name: string, value: string, kept: readonly string[], written: string): void {
  if (secrets.has(name.toLowerCase())) sorted.secret = true;
  else if (holdsFilter(name, value)) sorted.filters.push(stateNames.has(name) ? '' : name);
  else if (kept.includes(name)) {
    // Tools read only the first of two parameters of one name.
    if (!sorted.kept.some((other) => other.startsWith(`${name}=`))) sorted.kept.push(written);
  } else if (noise.has(name) || /^utm_[a-z]{1,20}$/.test(name)) sorted.noise.push(`\`${name}\``);
  else if (value.trim() === '') sorted.empty = true;
  else sorted.filters.push(name);
}

/** The state that a tool writes beside the filters repeats their values, and the number of a project is a number. */
function holdsFilter(name: string, value: string): boolean {
  if (name === 'app') return /[^\d]/.test(value);
  if (name === 'filter_config') return /"constant" *: *"[^"]/.test(value);
  return name === 'dynamic_fields' && /"filters?" *: *(?:\{ *"|\[ *[{"]|")|"filter_expression"/.test(value);
}

function mistakesIn({ filters, noise: needless, empty, secret }: Sorted, kept: readonly string[]): Mistake[] {
  const mistakes: Mistake[] = [];
  if (secret)
    mistakes.push({ rule: 'link-signed', message: 'Unexpected secret in the address, expected none: it lets in anyone who has it' });
  if (filters.length > 0) mistakes.push(filterMistake(filters, kept));
  const words = [...new Set(empty ? [...needless, 'empty filters'] : needless)];
  if (words.length > 0)
    mistakes.push({ rule: 'link-noise', message: `Unexpected ${inWords(words)} in the address, expected the plain address` });
  return mistakes;
}

/** An explore without a saved query is nothing without its filters. */
function filterMistake(filters: readonly string[], kept: readonly string[]): Mistake {
  const all = [...new Set(filters)].filter((name) => name !== '');
  const isPlain = all.length < 4 && all.every((name) => /^[\p{L}\p{N}_.,()# -]{1,40}$/u.test(name));
  const names = isPlain && all.length > 0 ? ` ${inWords(all.map((name) => `\`${name.trim()}\``))}` : '';
  const message = `Unexpected filter${all.length === 1 ? '' : 's'}${names} in the address, expected `;
  if (kept.includes('fields'))
    return { rule: 'link-filter', message: `${message}a saved look or query: filters can hold a customer’s name`, unfixable: true };
  return { rule: 'link-filter', message: `${message}the report alone: filters can hold a customer’s name` };
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
