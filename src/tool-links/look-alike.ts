import { distance } from 'fastest-levenshtein';
import { nearest } from '../problems/problem.ts';
import type { Tenant } from './link.ts';
import { asSeen } from './punycode.ts';

const alike = new Map(
  [
    'аa вb сc ԁd еe ɡg нh һh іl јj кk ӏl мm оo рp ԛq ѕs тt υu ѵv ԝw хx уy',
    'αa βb εe ηn ιl κk νv οo ρp τt χx γy',
    'ıl ɑa ℓl 0o 1l il |l 5s',
  ].flatMap((pairs) => pairs.split(' ').map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)])),
);

/** A host of ours that another host can be mistaken for: spelled with other letters that look the same, or with ours in front. */
export function mistakenFor(host: string, tenants: readonly Tenant[]): string | undefined {
  // A browser's bar shows the start of a long host.
  const dotted = `.${host}`;
  for (const { hosts } of tenants) for (const ours of hosts) if (dotted.includes(`.${ours}.`) || dotted.includes(`.${ours}-`)) return ours;
  return looksOf(tenants).get(lookOf(host));
}

/** What our hosts look like; the same list of workspaces is asked about every link. */
const known = new WeakMap<readonly Tenant[], ReadonlyMap<string, string>>();

function looksOf(tenants: readonly Tenant[]): ReadonlyMap<string, string> {
  const looks = known.get(tenants) ?? new Map(tenants.flatMap(({ hosts }) => hosts.map((ours): [string, string] => [lookOf(ours), ours])));
  known.set(tenants, looks);
  return looks;
}

/** A host of ours that was probably meant by one whose domain differs in a letter. */
export function meantHost(host: string, tenants: readonly Tenant[]): string | undefined {
  const [name, domain] = atFirstDot(host);
  return tenants
    .flatMap(({ hosts }) => hosts)
    .find((ours) => {
      const [ourName, ourDomain] = atFirstDot(ours);
      return name === ourName && ourDomain.includes('.') && isSlip(domain, ourDomain);
    });
}

/** A host of ours whose name was probably meant by one of the same domain, where every name is another customer's. */
export function meantName(host: string, tenants: readonly Tenant[]): string | undefined {
  const [name, domain] = atFirstDot(host);
  const ours = tenants.flatMap(({ hosts }) => hosts.map(atFirstDot)).filter(([, ourDomain]) => ourDomain === domain);
  const near = nearest(
    name,
    ours.map(([ourName]) => ourName),
  );
  return near === undefined ? undefined : `${near}.${domain}`;
}

/** What a host looks like at a glance: the same for hosts that differ in look-alike letters, accents, dots and hyphens. */
function lookOf(host: string): string {
  const letters = isPlain.test(host) ? host.replace(/[.-]/g, '') : baseLetters(host);
  return letters
    .replace(/[^a-hjkm-z2-46-9]/gu, (letter) => alike.get(letter) ?? letter)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

const isPlain = /^(?!.*xn--)[\x20-\x7e]*$/;

function baseLetters(host: string): string {
  return asSeen(host)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.-]/gu, '');
}

function atFirstDot(host: string): [name: string, domain: string] {
  const dot = host.indexOf('.');
  return dot < 0 ? [host, ''] : [host.slice(0, dot), host.slice(dot + 1)];
}

/** One letter more, less or other, or two swapped. */
function isSlip(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  const far = distance(word, right);
  return far === 1 || (far === 2 && Array.from(word).sort().join('') === Array.from(right).sort().join(''));
}
