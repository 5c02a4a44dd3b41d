import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** The IP addresses of a host; an unknown host has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Networks without public web pages: of the machine itself, private ones, those of a cloud’s own services, and reserved ones. */
const closedNets = {
  ipv4: listOf(
    'ipv4',
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24',
    '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
  ),
  ipv6: listOf('ipv6', '::/96 ::ffff:0:0/96 64:ff9b::/32 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/9 ff00::/8'),
};

/** Names that mean something only inside a machine or a private network. */
const privateName = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|arpa|onion)$/u;

/**
 * Whether a web address may be opened: its host has a public name, and none of its IP addresses is inside a private network.
 * A name that changes its IP address between this look and the request gets through, so no answer of a server is ever printed.
 */
export async function isPublic(url: URL, resolve: Resolve = resolved): Promise<boolean> {
  const { protocol, username, password, port } = url;
  const host = url.hostname.toLowerCase().replace(/\.+$/u, '');
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (username !== '' || password !== '' || port !== '') return false;
  if (host.startsWith('[') || isIP(host) !== 0 || !host.includes('.') || privateName.test(host)) return false;
  return (await resolve(host)).every(isPublicAddress);
}

/** Whether an IP address is on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return isIP(address) !== 0 && !closedNets[family].check(address, family);
}

/** One list for each family: a list of both would take every IPv4 address for one of `::ffff:0:0/96`. */
function listOf(family: 'ipv4' | 'ipv6', ...nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets.join(' ').split(' ')) {
    const [address = '', prefix] = net.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

async function resolved(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
