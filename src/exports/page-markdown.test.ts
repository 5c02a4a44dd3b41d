import { expect, test } from 'vitest';
import { markdownAddress } from './markdown-address.ts';
import { CANONICAL_META, pageMarkdown } from './page-markdown.ts';

const head = `<meta name="description" content="What MAU means."><link rel="canonical" href="https://example.com/metrics/mau/">
  <link rel="alternate" type="application/atom+xml" href="/feed.xml"><link rel="alternate" type="text/markdown" href="/metrics/mau.md">`;
const page = (main: string) => `<!doctype html><head>${head}</head><body><nav>Menu</nav><main><div><h1>MAU</h1>${main}</div></main></body>`;

/** What the Markdown version says after its title, description and address. */
function written(main: string): string {
  const { text = '' } = pageMarkdown(page(main)) ?? {};
  const start = '# MAU\n\n> What MAU means.\n\nPage: <https://example.com/metrics/mau/>\n';
  expect(text.startsWith(start)).toBe(true);
  return text.slice(start.length).trim();
}

test.each([
  ['/metrics/mau/', '/metrics/mau.md'],
  ['/metrics/', '/metrics.md'],
  ['/', '/index.md'],
])('the Markdown version of %s is at %s', (address, expected) => {
  expect(markdownAddress(address)).toBe(expected);
});

test('takes the address from the head of the page, and does not repeat a description that the page says', () => {
  expect(pageMarkdown(page('<p>What MAU means.</p>'))).toEqual({
    address: '/metrics/mau.md',
    text: '# MAU\n\nPage: <https://example.com/metrics/mau/>\n\nWhat MAU means.\n',
  });
});

test('says of a definition whether it is the team’s word', () => {
  const meta = `<meta name="${CANONICAL_META}" content="no"></head>`;
  expect(pageMarkdown(page('').replace('</head>', meta))?.text).toContain('/metrics/mau/>\n\nCanonical: no\n');
});

test('a page that offers no Markdown version has none', () => {
  expect(pageMarkdown(page('').replace('text/markdown', 'text/plain'))).toBeUndefined();
});

test.each([
  [
    'links absolute',
    '<p><a href="/a/#b">a</a> <a href="#c">c</a></p>',
    '[a](https://example.com/a/#b) [c](https://example.com/metrics/mau/#c)',
  ],
  [
    'the way back',
    '<nav><ol><li><a href="/m/">M</a></li><li><a href="/d/">D</a></li></ol></nav>',
    'In [M](https://example.com/m/), [D](https://example.com/d/)',
  ],
  [
    'facts',
    '<dl><div><dt>Unit</dt><dd>Count</dd></div><div><dt>Owner</dt><dd><b>A</b></dd></div></dl>',
    '- **Unit:** Count\n- **Owner:** **A**',
  ],
  ['notes', '<aside><p>Mind.</p></aside>', '> Mind.'],
  [
    'what a style sets apart',
    '<ul><li><a href="/a/">A</a><span class="entry-about">Of a.</span></li></ul>',
    '- [A](https://example.com/a/): Of a.',
  ],
  ['elements without a space', '<p><span>For</span><code>a</code></p>', 'For `a`'],
  ['tables', '<table><tr><th>Who</th></tr><tr><td>A | B</td></tr></table>', '| Who |\n| - |\n| A \\| B |'],
  ['folds', '<details><summary><h2>More</h2></summary><p>Text.</p></details>', '## More\n\nText.'],
  ['words that look like Markdown', '<p>*a* [b] &lt;c&gt; #d</p>', '\\*a\\* \\[b] \\<c> #d'],
])('writes %s', (_, html, markdown) => {
  expect(written(html)).toBe(markdown);
});

test('leaves out what only a screen needs', () => {
  const parts = ['<svg><text>a</text></svg>', '<button>b</button>', '<form><label>Kept <input></label></form>', '<script>c</script>'];
  const marked = [
    'hidden',
    'aria-hidden="true"',
    'data-needs-script',
    'data-screen-only',
    'class="print:hidden"',
    'class="sl-anchor-link"',
  ];
  expect(written([...parts, ...marked.map((mark) => `<p ${mark}>d</p>`)].join(''))).toBe('Kept');
});
