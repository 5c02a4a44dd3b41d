import type { Problem } from '../../src/problems/problem.ts';
import { readPage, type BuiltPage } from '../lib/built-page.ts';

/** How much of a page chats read for a preview: reports say 10,000 bytes or 32 KB, so the smaller one counts. */
export const UNFURL_BYTES = 10_000;

/** The largest preview image, in bytes. */
export const IMAGE_BYTES = 100_000;

const always = ['description', 'og:title', 'og:description', 'og:url', 'twitter:card'];
const labels = ['twitter:label1', 'twitter:data1', 'twitter:label2', 'twitter:data2'];

/** What keeps a page from saying the answer by itself when its address is pasted; `sizes` are the files of the site, in bytes. */
export function unfurlProblems(
  { address, html }: Pick<BuiltPage, 'address' | 'html'>,
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  sizes: ReadonlyMap<string, number>,
): Problem[] {
  const { metas } = readPage(address, Buffer.from(html).subarray(0, UNFURL_BYTES).toString());
  const wanted = [...always, ...(/^\/(?:metrics|reports)\/(?!by-domain\/)[^/]+\//.test(address) ? labels : [])];
  const missing = wanted.filter((name) => !metas.get(name)?.some((value) => value.trim()));
  const repeated = wanted.filter((name) => (metas.get(name)?.length ?? 0) > 1);
  const [description = ''] = metas.get('description') ?? [];
  const messages = [
    ...(missing.length > 0
      ? [
          `Missing ${quoted(missing)} in the first ${UNFURL_BYTES} bytes of \`${address}\`, expected what a chat shows of the page to be there`,
        ]
      : []),
    ...(repeated.length > 0 ? [`Unexpected second ${quoted(repeated)} on \`${address}\`, expected each once`] : []),
    ...(/[.!?]["”)]?$/.test(description)
      ? []
      : [`Unexpected description \`${description}\` of \`${address}\`, expected a full sentence that ends with a period`]),
    ...(metas.get('og:image') ?? []).flatMap((url) => imageProblems(url, sizes)),
  ];
  return messages.map((message) => ({ ...place, path: '', rule: 'unfurl', severity: 'error', message }));
}

function imageProblems(url: string, sizes: ReadonlyMap<string, number>): string[] {
  const size = sizes.get(decodeURIComponent(new URL(url).pathname));
  if (size === undefined) return [`Unexpected image \`${url}\`, expected a file of the site`];
  return size > IMAGE_BYTES ? [`Unexpected size of ${size} bytes of \`${url}\`, expected at most ${IMAGE_BYTES}`] : [];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
