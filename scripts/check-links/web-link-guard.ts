import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** The addresses of a host; a host that nobody knows has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Networks that no page of the web is in: of a machine itself, of a house, of a cloud’s own services, and those kept for other uses. */
const nets: readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
  ['64:ff9b::', 32, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

// One list for both would take every IPv4 address for one of `::ffff:0:0/96`.
const closed = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') };

/** Names that mean something only inside a machine or a network. */
const inside = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|arpa|onion)$/u;

/**
 * Whether an address of the web may be opened: its host has a public name, and no address of it is inside a network.
 * A name that changes its address between this look and the request is not seen through, so no answer of a server is ever printed.
 */
export async function isPublic(url: URL, resolve: Resolve = resolved): Promise<boolean> {
  const host = url.hostname.toLowerCase().replace(/\.+$/u, '');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '' || url.port !== '') return false;
  if (host.startsWith('[') || isIP(host) !== 0 || !host.includes('.') || inside.test(host)) return false;
  return (await resolve(host)).every(isPublicAddress);
}

/** Whether an IP address is on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return isIP(address) !== 0 && !closed[family].check(address, family);
}

function listOf(wanted: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix, family] of nets) if (family === wanted) list.addSubnet(net, prefix, family);
  return list;
}

async function resolved(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
