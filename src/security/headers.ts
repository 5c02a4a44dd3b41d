import { policyText, type Policy } from './policy.ts';

/** Headers by the paths that they are sent with, as `_headers` has them: `/*` is every path. */
export type Headers = Record<string, Record<string, string>>;

/** Abilities of a browser that a handbook never needs. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
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
