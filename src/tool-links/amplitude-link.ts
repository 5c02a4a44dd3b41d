import { placeOf, type Place } from './amplitude-place.ts';
import { isObjectId, readShare, readWorkspace, wrongRegion, type Side } from './amplitude-shapes.ts';
import { regionOf } from './hosts.ts';
import type { Tenant } from './link.ts';
import { pagePath } from './page-path.ts';
import type { Address } from './safe-address.ts';
import { pathOf, splitPath, type PathRead, type Refused, type Told, type ToolRead } from './tool-read.ts';

/** What an address on a host of ours names in Amplitude; `tenants` are those that answer on it. */
export function readAmplitude(address: Address, tenants: readonly Tenant[]): ToolRead | Refused {
  const split = splitPath(address);
  if ('refused' in split) return split;
  const place = placeOf(split.parts, address, tenants);
  if ('refused' in place) return place;
  const read = readPlace(place, address.host);
  return 'refused' in read ? read : toolRead(address.host, place, read, split.told);
}

function readPlace({ area, parts }: Place, host: string): PathRead | Refused {
  const region = regionOf(host);
  const side = region && (region.europe ? 'eu' : 'us');
  if (area === 'share') return readShare(parts);
  return area === 'workspace' ? readWorkspace(parts, side) : readProduct(parts, side);
}

/** `/experiment/ORG/PROJECT/config/NUMBER` and `/audiences/ORG/cohort/ID` name objects, everything else a page. */
function readProduct(parts: readonly string[], side: Side): PathRead | Refused {
  const [product, , first = '', word = '', number = ''] = parts;
  const page = pagePath(parts, (shorter) => readProduct(shorter, side));
  if ('refused' in page || page.kind !== 'page') return page;
  if (product === 'experiment' && word === 'config' && /^\d{1,12}$/.test(first) && /^\d{1,12}$/.test(number))
    return { ...page, kind: 'experiment', id: `${first}/${number}` };
  if (product === 'audiences' && /^cohorts?$/.test(first) && isObjectId(word))
    return wrongRegion(word, side) ?? { ...page, kind: 'cohort', id: word };
  return page;
}

function toolRead(host: string, place: Place, read: PathRead, told: readonly Told[]): ToolRead {
  const { hosts, name } = place.tenant;
  const home = regionOf(host)?.app ?? hosts[0] ?? host;
  const fixed = hosts.includes(home) ? home : host;
  return {
    object: { system: 'amplitude', tenant: name, kind: read.kind, id: read.id },
    canonical: addressOn(home, place, read),
    base: addressOn(fixed, place, read),
    // The project is a hint to whoever looks the object up, and no part of its identity.
    kept: ['app'],
    noise: read.noise ?? [],
    told: [...hostTold(host, home, fixed), ...prefixTold(host, place), ...told, ...(read.told ?? [])],
  };
}

function addressOn(host: string, { area, organization }: Place, { plain }: PathRead): string {
  const isBare = regionOf(host)?.former === host || area === 'product' || (area === 'share' && plain[1] === 'embed');
  const workspace = area === 'workspace' && organization !== '' ? [organization] : [];
  return `https://${host}${pathOf([...(isBare ? [] : ['analytics']), ...workspace, ...plain]) || '/'}`;
}

function hostTold(host: string, home: string, fixed: string): Told[] {
  if (host === home) return [];
  const message = `Unexpected host \`${host}\`, expected \`${home}\``;
  if (fixed === home) return [{ rule: 'link-legacy', message }];
  return [{ rule: 'link-legacy', message: `${message}, once the tool lists it`, stays: true }];
}

function prefixTold(host: string, { area, prefixed }: Place): Told[] {
  if (area !== 'workspace' || prefixed || regionOf(host)?.app !== host) return [];
  return [{ rule: 'link-legacy', message: 'Missing `/analytics` before the workspace, expected it on this host' }];
}
