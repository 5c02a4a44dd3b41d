/** The longest address that is read: people do not copy longer ones, and many servers refuse them. */
const longest = 8000;

/** An address of the web that hides nothing, in parts. */
export type Address = {
  url: URL;
  /** The name of the host in lower case, without a dot at its end. */
  host: string;
  /** The host and its port as they were written. */
  authority: string;
  /** The path as it was written, before the browser's own cleaning. */
  path: string;
};

/** The parts of an address, or why nobody should open it; undefined where it is no address of the web. */
export type ReadAddress = { address: Address } | { refused: string } | undefined;

/** Reads an address as a browser does, and refuses what a browser and a reader would take for different things. */
export function readAddress(written: string): ReadAddress {
  const url = written.length > longest ? null : URL.parse(written);
  if (!isOfTheWeb(written, url)) return undefined;
  const refused = refusalOf(written, url);
  if (refused !== undefined || url === null) return { refused: refused ?? unreadable };
  const { authority, path } = partsOf(written);
  return refusalOfHost(url, authority) ?? { address: { url, host: withoutDot(url.hostname), authority, path } };
}

const unreadable = 'Unexpected address that no browser can open, expected one that starts with `https://` and a host';

/** These run a program, open a file or talk to one where a reader expects a page. */
const dangerous = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'ftp:', 'ws:', 'wss:'];

const printable = /^[\x20-\x7e]*$/;
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;

/** Browsers skip control characters and spaces at the start and inside of a protocol. */
function isOfTheWeb(written: string, url: URL | null): boolean {
  if (url !== null) return isWeb(url) || dangerous.includes(url.protocol);
  const start = written
    .slice(0, 64)
    .replace(/[\p{C}\s]/gu, '')
    .toLowerCase();
  return /^(?:https?:|[/\\]{2})/.test(start) || dangerous.some((protocol) => start.startsWith(protocol));
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

function refusalOf(written: string, url: URL | null): string | undefined {
  if (written.length > longest) return `Unexpected length of ${written.length} characters, expected at most ${longest}`;
  if (!printable.test(written) && hidden.test(written))
    return 'Unexpected control or invisible characters in the address, expected only visible ones';
  if (written.includes('\\')) return 'Unexpected backslash in the address, expected `/`';
  if (url !== null && !isWeb(url)) return 'Unexpected address that opens no page of the web, expected `https://`';
  if (url === null && /^ *\/\//.test(written)) return 'Missing protocol of the address, expected `https://` at its start';
  if (url !== null && !/^ *https?:\/\/[^/?#]/i.test(written))
    return 'Unexpected slashes after the protocol, expected exactly two, as in `https://`';
  return undefined;
}

function partsOf(written: string): { authority: string; path: string } {
  const start = written.indexOf('//') + 2;
  const [, authority = '', path = ''] = /^([^/?#]*)([^?#]*)/.exec(written.slice(start)) ?? [];
  return { authority: authority.trimEnd(), path };
}

function refusalOfHost({ hostname }: URL, authority: string): { refused: string } | undefined {
  if (authority.includes('@')) return { refused: 'Unexpected name before the host, expected none: it looks like another site' };
  if (authority.includes('%')) return { refused: 'Unexpected encoded characters in the host, expected its plain name' };
  if (isReserved(hostname))
    return { refused: 'Unexpected number or name of a machine of one network, expected a host that others can open' };
  return undefined;
}

/** Hosts in the network of the reader; the reader's own machine is `isOwnMachine`. */
function isReserved(hostname: string): boolean {
  const host = withoutDot(hostname);
  if (host.endsWith('.local') || host.endsWith('.internal')) return true;
  if (!/^[\d[]/.test(host) || isOwnMachine(hostname)) return false;
  if (host.startsWith('[')) return true;
  return /^(?:0|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/.test(host);
}

/** Whether a host is the reader's own machine. */
export function isOwnMachine(hostname: string): boolean {
  const host = withoutDot(hostname);
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function withoutDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** Why an address that is not of the web leads nowhere on the site either, in prose or in the attribute of a tag: other protocols open only on some machines. */
export function siteRefusal(written: string): string | undefined {
  const plain = written.trim();
  if (plain === '' || plain === '#')
    return 'Unexpected empty address, expected a page of the handbook or an address that starts with `https://`';
  if (plain.includes('\\')) return 'Unexpected backslash in the address, expected `/`';
  const url = URL.parse(plain);
  if (url?.protocol === 'mailto:') return url.pathname === '' ? 'Missing mail address after `mailto:`' : undefined;
  return url === null
    ? undefined
    : `Unexpected protocol \`${url.protocol.slice(0, 40)}\`, expected a page of the handbook, \`https:\` or \`mailto:\``;
}

/** Why nobody should open the path of a tool: servers and programs differ in how they read encoded separators, dots and controls. */
export function pathRefusal({ path }: Address): string | undefined {
  const isEncoded = path.includes('%');
  if (isEncoded && /%(?:[01][\da-f]|7f|2f|5c|2e|25)/i.test(path))
    return 'Unexpected encoded slash, dot, percent sign or control character in the path, expected a plain path';
  if (isEncoded && /%(?:3f|23)/i.test(path)) return 'Unexpected encoded `?` or `#` in the path, expected the path to end before it';
  if (path.includes('/.') && /\/\.{1,2}(?:\/|$)/.test(path)) return 'Unexpected `.` or `..` in the path, expected a plain path';
  return undefined;
}

/** The address that was probably meant by one that was refused: without what hides, user and port. */
export function repaired(written: string): string | undefined {
  if (written.length > longest) return undefined;
  const visible = written
    .replace(new RegExp(hidden, 'gu'), '')
    .replaceAll('\\', '/')
    .trim()
    .replace(/^(?:https?:)?\/*/i, 'https://');
  const url = URL.parse(visible);
  if (url === null) return undefined;
  url.username = '';
  url.password = '';
  url.port = '';
  return url.href;
}
