import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Problem } from '../../src/problems/problem.ts';

/** How much of a page chats read for a preview: reports say 10,000 bytes or 32 KB, so the smaller one counts. */
export const UNFURL_BYTES = 10_000;

/** The largest preview image, in bytes. */
export const IMAGE_BYTES = 100_000;

/** One page for this check: where it is written, its address, the bytes of its HTML, and the size of a file of the site in bytes. */
export type UnfurlPage = Pick<Problem, 'file' | 'line' | 'column'> & {
  address: string;
  html: Uint8Array;
  sizeOf: (path: string) => number | undefined;
};

const always = ['description', 'og:title', 'og:description', 'og:url', 'twitter:card'];
const labels = ['twitter:label1', 'twitter:data1', 'twitter:label2', 'twitter:data2'];

/** What keeps a page from saying the answer by itself when its address is pasted. */
export function unfurlProblems({ file, line, column, address, html, sizeOf }: UnfurlPage): Problem[] {
  const head = readHead(new TextDecoder().decode(html.subarray(0, UNFURL_BYTES)));
  const tell = (message: string): Problem => ({ file, line, column, path: '', rule: 'unfurl', severity: 'error', message });
  const wanted = [...always, ...(/^\/(?:metrics|reports)\/(?!by-domain\/)[^/]+\//.test(address) ? labels : [])];
  const missing = wanted.filter((name) => !head.get(name)?.some((value) => value.trim()));
  const twice = [...head].filter(([name, values]) => values.length > 1 && wanted.includes(name)).map(([name]) => name);
  const [description = ''] = head.get('description') ?? [];
  return [
    ...(missing.length > 0
      ? [
          tell(
            `Missing ${quoted(missing)} in the first ${UNFURL_BYTES} bytes of \`${address}\`, expected what a chat shows of the page to stand there`,
          ),
        ]
      : []),
    ...(twice.length > 0 ? [tell(`Unexpected second ${quoted(twice)} on \`${address}\`, expected each once`)] : []),
    ...(/[.!?]["”)]?$/.test(description)
      ? []
      : [tell(`Unexpected description \`${description}\` of \`${address}\`, expected a full sentence that ends with a period`)]),
    ...(head.get('og:image') ?? []).flatMap((url) => imageProblems(url, sizeOf, tell)),
  ];
}

function imageProblems(url: string, sizeOf: UnfurlPage['sizeOf'], tell: (message: string) => Problem): Problem[] {
  const size = sizeOf(decodeURIComponent(new URL(url).pathname));
  if (size === undefined) return [tell(`Unexpected image \`${url}\`, expected a file of the site`)];
  return size > IMAGE_BYTES ? [tell(`Unexpected size of ${size} bytes of \`${url}\`, expected at most ${IMAGE_BYTES}`)] : [];
}

/** The values of each named meta element, in order. */
function readHead(html: string): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === 'meta' && 'attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const name = attributes.get('name') ?? attributes.get('property');
      if (name !== undefined) metas.set(name, [...(metas.get(name) ?? []), attributes.get('content') ?? '']);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return metas;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
