import { createHash } from 'node:crypto';
import type { InlineCode } from './inline-code.ts';

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
