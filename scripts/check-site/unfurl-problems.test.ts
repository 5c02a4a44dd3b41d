import { expect, test } from 'vitest';
import { unfurlProblems } from './unfurl-problems.ts';

const place = { file: 'content/metrics/mau.mdx', line: 1, column: 1 };
const metas: Record<string, string> = {
  description: 'The number of distinct users in a month.',
  'og:title': 'MAU',
  'og:description': 'The number of distinct users in a month.',
  'og:url': 'https://example.com/metrics/mau/',
  'twitter:card': 'summary_large_image',
  'twitter:label1': 'Owner',
  'twitter:data1': 'Product',
  'twitter:label2': 'Source of truth',
  'twitter:data2': 'Monthly users',
};

function problemsOf(given: Record<string, string | undefined>, { address = '/metrics/mau/', before = '', image = 50_000 } = {}): string[] {
  const elements = Object.entries({ ...metas, ...given }).map(([name, content]) =>
    content === undefined ? '' : `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${content}">`,
  );
  const html = `<html><head>${before}${elements.join('')}</head><body>x</body></html>`;
  return unfurlProblems({ address, html }, place, new Map([['/previews/metrics/mau.png', image]])).map(({ message }) => message);
}

test('passes a page that says everything early', () => {
  expect(problemsOf({ 'og:image': 'https://example.com/previews/metrics/mau.png' })).toEqual([]);
  expect(problemsOf({ 'twitter:label1': undefined, 'twitter:data1': undefined }, { address: '/handbook/vision/' })).toEqual([]);
});

test.for([
  [
    'what is missing, by name',
    { 'og:url': undefined, 'twitter:data2': '' },
    {},
    'Missing `og:url`, `twitter:data2` in the first 10000 bytes of `/metrics/mau/`, expected what a chat shows of the page to be there',
  ],
  ['what comes too late', {}, { before: `<style>${'x'.repeat(10_000)}</style>` }, 'Missing `description`, `og:title`, '],
  [
    'what is repeated',
    {},
    { before: '<meta name="twitter:card" content="summary">' },
    'Unexpected second `twitter:card` on `/metrics/mau/`, expected each once',
  ],
  [
    'a description that is no sentence',
    { description: 'Distinct users' },
    {},
    'Unexpected description `Distinct users` of `/metrics/mau/`, expected a full sentence that ends with a period',
  ],
  [
    'an image that is missing',
    { 'og:image': 'https://example.com/previews/x.png' },
    {},
    'Unexpected image `https://example.com/previews/x.png`, expected a file of the site',
  ],
  [
    'an image that is too large',
    { 'og:image': 'https://example.com/previews/metrics/mau.png' },
    { image: 100_001 },
    'Unexpected size of 100001 bytes of `https://example.com/previews/metrics/mau.png`, expected at most 100000',
  ],
] as const)('reports %s', ([, given, site, message]) => {
  expect(problemsOf(given, site)[0]).toContain(message);
});
