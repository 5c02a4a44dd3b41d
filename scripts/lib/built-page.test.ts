import { expect, test } from 'vitest';
import { readPage } from './built-page.ts';

test('reads the head, the ids, the links and what the browser fetches', () => {
  const html = `<!doctype html><html><head>
    <title>MAU | Handbook</title>
    <meta name="description" content="Distinct active users in a month.">
    <link rel="canonical" href="https://example.com/metrics/mau/">
    <link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg">
    <script type="module" src="/_astro/b.js"></script>
  </head><body>
    <nav><a href="/metrics/">Glossary</a></nav>
    <main><h1 id="_top">MAU</h1><p><a href="#caveats">Caveats</a> <a>no link</a></p><h2 id="caveats">Caveats</h2><img src="/x.png"></main>
    <template><p id="inside">kept aside</p></template>
    <svg><title>A drawing</title></svg>
  </body></html>`;

  expect(readPage('/metrics/mau/', html)).toEqual({
    address: '/metrics/mau/',
    title: 'MAU | Handbook',
    description: 'Distinct active users in a month.',
    ids: ['_top', 'caveats', 'inside'],
    links: [
      { href: '/metrics/', inMain: false },
      { href: '#caveats', inMain: true },
    ],
    resources: ['/_astro/a.css', '/favicon.svg', '/_astro/b.js', '/x.png'],
  });
});

test('a page without a head has an empty title and description', () => {
  expect(readPage('/', '<p>hello')).toMatchObject({ title: '', description: '' });
});
