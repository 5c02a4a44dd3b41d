import { oneOf } from '../problems/problem.ts';
import { readQuery } from './address-query.ts';
import { readAmplitude } from './amplitude-link.ts';
import { systemOf, tenantsOn } from './hosts.ts';
import type { LinkFinding, ReadLink, Tenant } from './link.ts';
import { meantHost, meantName, mistakenFor } from './look-alike.ts';
import { readLooker } from './looker-link.ts';
import { isOwnMachine, readAddress, repaired, type Address } from './safe-address.ts';
import { malformed, type Refused, type Told, type ToolRead } from './tool-read.ts';

/** Tells what an address is: which object of which tool, with its plain form and all that is wrong with it, or that it is none. */
export function readLink(url: string, tenants: readonly Tenant[]): ReadLink {
  const read = readOnce(url, tenants);
  if (!('refused' in read)) return read;
  const { refused, meant } = read;
  const again = meant === undefined ? undefined : readOnce(meant, tenants);
  const fix = again && 'is' in again && again.is === 'object' ? again.canonical : undefined;
  return { is: 'malformed', findings: [{ rule: refused.rule, message: refused.message, ...(fix === undefined ? {} : { fix }) }] };
}

function readOnce(written: string, tenants: readonly Tenant[]): ReadLink | Refused {
  const read = readAddress(written);
  if (read === undefined) return readBare(written, tenants);
  if ('refused' in read) return withMeant(malformed(read.refused), repaired(written));
  const { address } = read;
  const own = tenantsOn(address.host, tenants);
  const [tenant] = own;
  if (tenant === undefined) return foreign(address, tenants) ?? ofTheWeb(written, address);
  if (address.url.port !== '') return withMeant(malformed(`Unexpected port of \`${address.host}\`, expected none`), repaired(written));
  const tool =
    tenant.system === 'looker'
      ? readLooker(address, tenant)
      : readAmplitude(
          address,
          own.filter(({ system }) => system === 'amplitude'),
        );
  return 'refused' in tool ? tool : ofTool(address, tool);
}

function withMeant({ refused }: Refused, meant: string | undefined): Refused {
  return meant === undefined ? { refused } : { refused, meant };
}

/** A host of ours without a protocol leads to a page of the handbook that does not exist. */
function readBare(written: string, tenants: readonly Tenant[]): ReadLink | Refused {
  const start = written.slice(0, 300).trimStart();
  const bare = tenants.some(({ hosts }) => hosts.some((host) => start.startsWith(host) && /^(?:[/?#]|$)/.test(start.slice(host.length))));
  return bare
    ? withMeant(malformed('Missing protocol of the address, expected `https://` at its start'), repaired(written))
    : { is: 'other' };
}

/** A workspace that is not ours, or a host that looks like ours. */
function foreign({ url, host }: Address, tenants: readonly Tenant[]): Refused | undefined {
  const imitated = mistakenFor(host, tenants);
  const system = systemOf(host);
  const ours = imitated ?? (system === undefined ? meantHost(host, tenants) : meantName(host, tenants));
  if (system === undefined && ours === undefined) return undefined;
  const hosts = oneOf(tenants.flatMap((tenant) => (tenant.system === system ? tenant.hosts : [])));
  const shown = `Unexpected host \`${host.slice(0, 100)}\``;
  const message =
    imitated === undefined
      ? `${shown}, expected ${ours === undefined ? `a host of the tool: ${hosts || 'it has none'}` : `\`${ours}\``}`
      : `${shown}, which only looks like ours, expected \`${imitated}\``;
  const meant = ours === undefined ? undefined : `https://${ours}${url.pathname}${url.search}`;
  return withMeant({ refused: { rule: 'link-unknown-tenant', message } }, meant);
}

function ofTool({ url, authority, host }: Address, { object, canonical, base, kept, noise, told }: ToolRead): ReadLink {
  const query = readQuery(url, kept, noise);
  const fix = query.kept.length === 0 ? base : `${base}?${query.kept.join('&')}`;
  const all = [...httpTold(url), ...writtenTold(authority, host), ...told, ...query.told];
  return { is: 'object', object, canonical, findings: all.map((one) => findingOf(one, fix)) };
}

function findingOf({ rule, message, stays }: Told, fix: string): LinkFinding {
  return stays ? { rule, message } : { rule, message, fix };
}

function httpTold({ protocol }: URL): Told[] {
  return protocol === 'http:' ? [{ rule: 'link-http', message: 'Unexpected `http:`, expected `https:`' }] : [];
}

/** Browsers read full-width letters and dots as plain ones; people and programs that search for the host do not find it. */
function writtenTold(authority: string, host: string): Told[] {
  if (/^[\x20-\x7e]*$/.test(authority)) return [];
  return [{ rule: 'link-typo', message: `Unexpected letters in the host that only look plain, expected \`${host}\`` }];
}

/** Every other address is the web's; a server that answers on a port or by a name of one network need not know `https:`. */
function ofTheWeb(written: string, { url }: Address): ReadLink {
  const findings: LinkFinding[] = [];
  if (isOwnMachine(url.hostname))
    findings.push({ rule: 'link-malformed', message: 'Unexpected address of your own machine, expected one that others can open' });
  const plain = url.port === '' && /\.[a-z]/.test(url.hostname);
  const fix = plain ? { fix: written.trim().replace(/^http:/i, 'https:') } : {};
  findings.push(...httpTold(url).map(({ rule, message }) => ({ rule, message, ...fix })));
  return { is: 'web', url: url.href, findings };
}
