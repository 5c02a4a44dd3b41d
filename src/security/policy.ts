import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The directives of a content security policy with their sources. */
export type Policy = Record<string, string[]>;

/**
 * What a page of this site may load and run: its own files, and of inline code exactly what it was built with, by hash.
 * `forms` are the origins that its forms may be sent to. Pagefind compiles WebAssembly, which `'wasm-unsafe-eval'` allows and no other evaluation.
 */
export function policyOf({ scripts, styles, styleAttributes }: InlineCode, forms: readonly string[]): Policy {
  const own = ["'self'"];
  return {
    'default-src': ["'none'"],
    'script-src': [...own, "'wasm-unsafe-eval'", ...hashes(scripts)],
    'style-src': [...own, ...hashes(styles)],
    'style-src-attr': styleAttributes.size > 0 ? ["'unsafe-hashes'", ...hashes(styleAttributes)] : ["'none'"],
    'img-src': own,
    'connect-src': own,
    'worker-src': own,
    'form-action': [...own, ...forms],
    'base-uri': ["'none'"],
  };
}

/** A policy as a browser reads it. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';');
}

/** The sources that allow inline texts, sorted so that every build has the same bytes. */
function hashes(texts: ReadonlySet<string>): string[] {
  return [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
}

/** Headers by the paths that they are sent with, as `_headers` has them: `/*` is every path. */
export type Headers = Record<string, Record<string, string>>;

/** Abilities of a browser that a handbook never needs. */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

/**
 * The headers that a host should send. The policy is the union of those in the pages, which apply too; only a header can keep the site out
 * of other sites' frames.
 */
export function headersOf(policy: Policy): Headers {
  return {
    '/*': {
      'Content-Security-Policy': policyText({ ...policy, 'frame-ancestors': ["'none'"] }),
      'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    },
    // Programs on other sites may read the data, and nothing else.
    '/api/*': { 'Access-Control-Allow-Origin': '*' },
    '/_astro/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  };
}

/** The text of `_headers`, which Netlify and Cloudflare Pages read. */
export function headersText(headers: Headers): string {
  return Object.entries(headers)
    .map(([path, lines]) => [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** Reads `_headers`. */
export function readHeaders(text: string): Headers {
  const headers: Headers = {};
  let lines: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) lines = headers[line.trim()] ??= {};
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) lines[name] = value;
  }
  return headers;
}

/** The scripts and styles in a page that a browser runs or applies without fetching them: each distinct text once. */
export type InlineCode = { scripts: Set<string>; styles: Set<string>; styleAttributes: Set<string> };

/** No inline code yet. */
export function noInlineCode(): InlineCode {
  return { scripts: new Set(), styles: new Set(), styleAttributes: new Set() };
}

/** Types of script elements that a browser runs or applies; others are data. */
const runs = new Set(['', 'text/javascript', 'application/javascript', 'module', 'importmap', 'speculationrules']);

/** Adds the inline code of a page to `found` and returns it. */
export function inlineCodeOf(html: string, found: InlineCode = noInlineCode()): InlineCode {
  for (const element of elements(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (element.tagName === 'script' && !attributes.has('src') && runs.has((attributes.get('type') ?? '').toLowerCase()))
      found.scripts.add(textOf(element));
    if (element.tagName === 'style') found.styles.add(textOf(element));
    const style = attributes.get('style');
    if (style !== undefined) found.styleAttributes.add(style);
  }
  return found;
}

/** The elements of a document, also those in templates. */
export function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elements(node.content);
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elements(child);
}

function textOf(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
