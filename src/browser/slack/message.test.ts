import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SharedMessage } from '../../facts/shared-message.ts';
import { headingLink, message } from './message.ts';

const url = 'https://h.example/metrics/mau/';
const seat = { title: 'Seat', definition: 'A place for one user.', url, caveats: [] };
const head = `*<${url}|Seat>*\nA place for one user.`;
const htmlHead = `<p><b><a href="${url}">Seat</a></b></p><p>A place for one user.</p>`;
const truth = { title: 'Monthly users', url: 'https://acme.looker.com/looks/729' };

test.each<[string, Partial<SharedMessage>, string, string]>([
  ['a name and a meaning', {}, head, htmlHead],
  ['what it does not say', { missing: ['No report is named.'] }, `${head}\nNo report is named.`, `${htmlHead}<p>No report is named.</p>`],
  ['how far to trust it', { trust: 'Draft. Owner: Data.' }, `${head}\nDraft. Owner: Data.`, `${htmlHead}<p>Draft. Owner: Data.</p>`],
  ['how to read a value', { readsAs: '120 people came.' }, `${head}\n_120 people came._`, `${htmlHead}<p><i>120 people came.</i></p>`],
  [
    'the report to believe',
    { sourceOfTruth: truth },
    `${head}\nSource of truth: <${truth.url}|Monthly users>`,
    `${htmlHead}<p>Source of truth: <a href="${truth.url}">Monthly users</a></p>`,
  ],
  [
    'words on where the number is kept',
    { sourceOfTruth: 'A sheet of Finance & Sales.' },
    `${head}\nSource of truth: A sheet of Finance &amp; Sales.`,
    `${htmlHead}<p>Source of truth: A sheet of Finance &amp; Sales.</p>`,
  ],
  [
    'the links into the tool',
    { opens: ['all', 'one'].map((part) => ({ ...truth, title: `Open in Looker: ${part}` })) },
    `${head}\n<${truth.url}|Open in Looker: all>\n<${truth.url}|Open in Looker: one>`,
    `${htmlHead}<p><a href="${truth.url}">Open in Looker: all</a></p><p><a href="${truth.url}">Open in Looker: one</a></p>`,
  ],
  [
    'caveats',
    { caveats: ['A month is short.', 'Told by `user_id`.'] },
    `${head}\nCaveats:\n• A month is short.\n• Told by \`user_id\`.`,
    `${htmlHead}<p>Caveats:</p><ul><li>A month is short.</li><li>Told by <code>user_id</code>.</li></ul>`,
  ],
  [
    'a warning before the meaning',
    { warning: 'Deprecated.' },
    head.replace('\n', '\n*Deprecated.*\n'),
    htmlHead.replace('</p><p>', '</p><p><b>Deprecated.</b></p><p>'),
  ],
])('a message has %s', (_, more, text, html) => {
  expect(message({ ...seat, ...more })).toEqual({ text, html });
});

test.each<[string, Parameters<typeof headingLink>, string, string]>([
  [
    'is one link with the name of its page',
    ['Monthly active users (MAU)', 'Caveats', `${url}#caveats`],
    `<${url}#caveats|Monthly active users (MAU) › Caveats>`,
    `<a href="${url}#caveats">Monthly active users (MAU) › Caveats</a>`,
  ],
  [
    'cannot end its link by its address',
    ['a', 'b', 'https://h.example/?a=1&b="<c>|d e'],
    '<https://h.example/?a=1&amp;b="%3Cc%3E%7Cd%20e|a › b>',
    '<a href="https://h.example/?a=1&amp;b=&quot;&lt;c&gt;|d e">a › b</a>',
  ],
  ['is no link to an address of another kind', ['a', 'b', 'javascript:alert(1)'], 'a › b', 'a › b'],
])('a heading %s', (_, heading, text, html) => {
  expect(headingLink(...heading)).toEqual({ text, html });
});

describe('hostile words stay words', () => {
  test.each([
    ['<!channel>', `*<${url}|&lt;!channel&gt;>*`, '&lt;!channel&gt;'],
    ['R&D > <@U123|Ann>', `*<${url}|R&amp;D &gt; &lt;@U123|Ann&gt;>*`, 'R&amp;D &gt; &lt;@U123|Ann&gt;'],
    ['<img src=x onerror="a()">', `*<${url}|&lt;img src=x onerror="a()"&gt;>*`, '&lt;img src=x onerror=&quot;a()&quot;&gt;'],
    ['COUNT(*)', `<${url}|COUNT(*)>`, 'COUNT(*)'],
    ['two\n  lines', `*<${url}|two lines>*`, 'two lines'],
    ['&amp;', `*<${url}|&amp;amp;>*`, '&amp;amp;'],
    ['`a<b`', `*<${url}|\`a&lt;b\`>*`, '<code>a&lt;b</code>'],
  ])('“%s”', (title, text, html) => {
    const named = message({ ...seat, title });
    expect(named.text.split('\n')[0]).toBe(text);
    expect(named.html).toContain(`<p><b><a href="${url}">${html}</a></b></p>`);
  });

  test('italics that hold their own sign are left out', () => {
    expect(
      message({ ...seat, readsAs: '1 means _one_' })
        .text.split('\n')
        .at(-1),
    ).toBe('1 means _one_');
  });

  test('no text adds a line, a tag or a mention', () => {
    const signs = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '!', '\n', 'a', '*', '`') });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), signs, (title, words) => {
        const { text, html } = message({ title, definition: words, readsAs: `x${words}`, url, caveats: [title] });
        expect(text.split('\n').length).toBeLessThanOrEqual(5);
        expect(text.replace(`<${url}|`, '').match(/[<>]/g)).toEqual(['>']);
        expect(html.replaceAll(`<a href="${url}">`, '').replace(/<\/?(?:p|b|i|ul|li|code|a)>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });
});
