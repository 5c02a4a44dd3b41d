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

function told(given: Record<string, string | undefined>, { address = '/metrics/mau/', before = '', image = 50_000 } = {}): string[] {
  const elements = Object.entries({ ...metas, ...given }).map(([name, content]) =>
    content === undefined ? '' : `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${content}">`,
  );
  const html = new TextEncoder().encode(`<html><head>${before}${elements.join('')}</head><body>x</body></html>`);
  const sizeOf = (path: string) => (path === '/previews/metrics/mau.png' ? image : undefined);
  return unfurlProblems({ ...place, address, html, sizeOf }).map(({ message }) => message);
}

test('passes a page that says everything early', () => {
  expect(told({ 'og:image': 'https://example.com/previews/metrics/mau.png' })).toEqual([]);
  expect(told({ 'twitter:label1': undefined, 'twitter:data1': undefined }, { address: '/handbook/vision/' })).toEqual([]);
});

test('tells what is missing, by name', () => {
  expect(told({ 'og:url': undefined, 'twitter:data2': '' })).toEqual([
    'Missing `og:url`, `twitter:data2` in the first 10000 bytes of `/metrics/mau/`, expected what a chat shows of the page to stand there',
  ]);
});

test('tells what stands too late', () => {
  const [message] = told({}, { before: `<style>${'x'.repeat(10_000)}</style>` });
  expect(message).toMatch(/^Missing `description`, `og:title`, .* in the first 10000 bytes/);
});

test('tells what stands twice', () => {
  expect(told({}, { before: '<meta name="twitter:card" content="summary">' })).toEqual([
    'Unexpected second `twitter:card` on `/metrics/mau/`, expected each once',
  ]);
});

test('tells a description that is no sentence', () => {
  expect(told({ description: 'Distinct users' })).toEqual([
    'Unexpected description `Distinct users` of `/metrics/mau/`, expected a full sentence that ends with a period',
  ]);
});

test('tells an image that is missing or too large', () => {
  expect(told({ 'og:image': 'https://example.com/previews/x.png' })).toEqual([
    'Unexpected image `https://example.com/previews/x.png`, expected a file of the site',
  ]);
  expect(told({ 'og:image': 'https://example.com/previews/metrics/mau.png' }, { image: 100_001 })).toEqual([
    'Unexpected size of 100001 bytes of `https://example.com/previews/metrics/mau.png`, expected at most 100000',
  ]);
});
