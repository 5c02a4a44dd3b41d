import { oneOf } from '../problems/problem.ts';
import { readAmplitude } from './amplitude.ts';
import { resembledHost, systemOf, tenantsOn } from './hosts.ts';
import type { LinkFinding, LinkRuleName, ReadLink, Tenant } from './link.ts';
import { readLooker } from './looker.ts';
import { readQuery } from './query.ts';
import type { Mistake, Refusal, ToolAddress } from './tool-path.ts';
import { isOwnMachine, readAddress, repaired, siteRefusal, type Address } from './web-address.ts';

/** Says what an address is: which object of which tool, with its plain form and all that is wrong with it, or that it is none. */
export function readLink(url: string, tenants: readonly Tenant[]): ReadLink {
  const read = readOnce(url, tenants);
  if (!('refused' in read)) return read;
  const { refused, meant, leaks = [] } = read;
  const repaired = meant === undefined ? undefined : readOnce(meant, tenants);
  const fix = repaired && 'is' in repaired && repaired.is === 'object' ? repaired.canonical : undefined;
  return { is: 'malformed', findings: [findingOf(refused, fix), ...leaks.map((leak) => findingOf(leak, undefined))] };
}

/** What a program may fix: the link leads where it led, or to no less than that. Another host, a secret or an unsaved chart needs a person. */
const fixable: readonly LinkRuleName[] = ['link-typo', 'link-legacy', 'link-http', 'link-noise', 'link-filter', 'link-edit-draft'];

/** The address that `--fix` writes in place of another, with all that a program may fix; undefined where that is nothing. */
export function fixedAddress(url: string, tenants: readonly Tenant[]): string | undefined {
  const read = readLink(url, tenants);
  // Each fix of an address is the whole address, with every other fix in it.
  const found = read.is === 'other' ? undefined : read.findings.find(({ rule, fix }) => fix !== undefined && fixable.includes(rule));
  return found?.fix === url ? undefined : found?.fix;
}

/** A refusal of an address on one of our hosts, with the filters and secrets in it. */
type Refused = Refusal & { leaks?: readonly Mistake[] };

function readOnce(written: string, tenants: readonly Tenant[]): ReadLink | Refused {
  const read = readAddress(written);
  if (read === undefined) return readBare(written, tenants);
  if ('refused' in read) return refusal('link-unsafe', read.refused, repaired(written));
  const { address } = read;
  const own = tenantsOn(address.host, tenants);
  const [tenant] = own;
  if (tenant === undefined) return foreign(address, tenants) ?? ofTheWeb(written, address);
  const tool = readTool(written, address, tenant, own);
  return 'refused' in tool ? { ...tool, leaks: leaksIn(address, tool.refused) } : ofTool(address, tool);
}

function readTool(written: string, address: Address, tenant: Tenant, own: readonly Tenant[]): ToolAddress | Refusal {
  if (address.url.port !== '')
    return refusal('link-unknown-tenant', `Unexpected port of \`${address.host}\`, expected none`, repaired(written));
  if (tenant.system === 'looker') return readLooker(address, tenant);
  return readAmplitude(
    address,
    own.filter(({ system }) => system === 'amplitude'),
  );
}

function refusal(rule: LinkRuleName, message: string, meant: string | undefined): Refusal {
  return { refused: { rule, message }, ...(meant !== undefined && { meant }) };
}

/** An address that names no object can still hold a customer's name or a secret; a broken id of a query is neither. */
function leaksIn({ url }: Address, { rule }: Mistake): Mistake[] {
  if (rule === 'link-signed' || rule === 'link-unsafe') return [];
  return readQuery(url, ['qid', 'mid']).mistakes.filter((mistake) => mistake.rule === 'link-filter' || mistake.rule === 'link-signed');
}

/** One of our hosts without a protocol leads to a page of the handbook that does not exist. */
function readBare(written: string, tenants: readonly Tenant[]): ReadLink | Refusal {
  const start = written.slice(0, 300).trimStart();
  const bare = tenants.some(({ hosts }) => hosts.some((host) => start.startsWith(host) && /^(?:[/?#]|$)/.test(start.slice(host.length))));
  if (bare) return refusal('link-malformed', 'Missing protocol of the address, expected `https://` at its start', repaired(written));
  const message = siteRefusal(written);
  return message === undefined ? { is: 'other' } : refusal('link-unsafe', message, undefined);
}

/** A host that is not one of the tools' but is in the domain of their vendors or resembles one of ours. */
function foreign({ url, host }: Address, tenants: readonly Tenant[]): Refusal | undefined {
  const resembled = resembledHost(host, tenants);
  const system = resembled?.system ?? systemOf(host);
  if (system === undefined) return undefined;
  const hosts = oneOf(tenants.flatMap((tenant) => (tenant.system === system ? tenant.hosts : [])));
  const message = `Unexpected host \`${host.slice(0, 100)}\`, expected a host of the tool: ${hosts || 'it has none'}`;
  return refusal('link-unknown-tenant', message, resembled && `https://${resembled.ours}${url.pathname}${url.search}`);
}

function ofTool({ url, authority, host }: Address, { object, canonical, base, kept, noise, mistakes }: ToolAddress): ReadLink {
  const query = readQuery(url, kept, noise);
  const fix = query.kept.length === 0 ? base : `${base}?${query.kept.join('&')}`;
  const all = [...plainHttp(url), ...wideCharacters(authority, host), ...mistakes, ...query.mistakes];
  return { is: 'object', object, canonical, findings: all.map((mistake) => findingOf(mistake, fix)) };
}

function findingOf({ rule, message, unfixable }: Mistake, fix: string | undefined): LinkFinding {
  return unfixable || fix === undefined ? { rule, message } : { rule, message, fix };
}

function plainHttp({ protocol }: URL): Mistake[] {
  return protocol === 'http:' ? [{ rule: 'link-http', message: 'Unexpected `http:`, expected `https:`' }] : [];
}

/** Browsers read full-width letters and dots as plain ones; people and programs that search for the host do not find it. */
function wideCharacters(authority: string, host: string): Mistake[] {
  if (/^[\x20-\x7e]*$/.test(authority)) return [];
  return [{ rule: 'link-typo', message: `Unexpected characters in the host that only look plain, expected \`${host}\`` }];
}

/** Every other address is the web's; a server on a port or with a name of one network need not know `https:`. */
function ofTheWeb(written: string, { url }: Address): ReadLink {
  const message = 'Unexpected address of your own machine, expected one that others can open';
  const own: LinkFinding[] = isOwnMachine(url.hostname) ? [{ rule: 'link-unsafe', message }] : [];
  const canEncrypt = url.port === '' && /\.[a-z]/.test(url.hostname);
  const fix = canEncrypt ? written.trim().replace(/^http:/i, 'https:') : undefined;
  return { is: 'web', url: url.href, findings: [...own, ...plainHttp(url).map((mistake) => findingOf(mistake, fix))] };
}
