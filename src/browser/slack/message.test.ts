import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingLink, message, type Told } from './message.ts';

const mau: Told = {
  name: 'Monthly active users',
  abbreviation: 'MAU',
  definition: 'The number of distinct users in one UTC calendar month.',
  readsAs: '120 means that 120 people came at least once.',
  sourceOfTruth: { title: 'Monthly users by instance type', url: 'https://sourcegraph.looker.com/looks/729' },
  url: 'https://handbook.example.com/metrics/mau/',
  caveats: ['A month that is not over shows too few.', 'Anonymous users are told apart by `anonymous_user_id`.'],
};

describe('a definition', () => {
  test('is text with the links of Slack', () => {
    expect(message({ ...mau, caveats: [] }).text.split('\n')).toEqual([
      '*<https://handbook.example.com/metrics/mau/|Monthly active users (MAU)>*',
      'The number of distinct users in one UTC calendar month.',
      '_120 means that 120 people came at least once._',
      'Source of truth: <https://sourcegraph.looker.com/looks/729|Monthly users by instance type>',
    ]);
  });

  test('lists its caveats', () => {
    expect(message(mau).text.split('\n').slice(4)).toEqual([
      'Caveats:',
      '• A month that is not over shows too few.',
      '• Anonymous users are told apart by `anonymous_user_id`.',
    ]);
  });

  test('is rich text with the same words', () => {
    expect(message(mau).html).toBe(
      '<p><b><a href="https://handbook.example.com/metrics/mau/">Monthly active users (MAU)</a></b></p>' +
        '<p>The number of distinct users in one UTC calendar month.</p>' +
        '<p><i>120 means that 120 people came at least once.</i></p>' +
        '<p>Source of truth: <a href="https://sourcegraph.looker.com/looks/729">Monthly users by instance type</a></p>' +
        '<p>Caveats:</p><ul><li>A month that is not over shows too few.</li>' +
        '<li>Anonymous users are told apart by <code>anonymous_user_id</code>.</li></ul>',
    );
  });

  test('may have nothing but a name and a meaning', () => {
    const { text, html } = message({
      name: 'Seat',
      definition: 'A place for one user.',
      url: 'https://h.example/metrics/seat/',
      caveats: [],
    });
    expect(text).toBe('*<https://h.example/metrics/seat/|Seat>*\nA place for one user.');
    expect(html).toBe('<p><b><a href="https://h.example/metrics/seat/">Seat</a></b></p><p>A place for one user.</p>');
  });

  test('says in words where its source of truth is kept', () => {
    const { text, html } = message({ ...mau, readsAs: undefined, caveats: [], sourceOfTruth: 'A private spreadsheet of Finance & Sales.' });
    expect(text.split('\n').at(-1)).toBe('Source of truth: A private spreadsheet of Finance &amp; Sales.');
    expect(html).toContain('<p>Source of truth: A private spreadsheet of Finance &amp; Sales.</p>');
  });

  test('that is deprecated says so before its meaning', () => {
    const { text } = message({ ...mau, warning: 'Not to be used since May 2, 2022. Use DAU instead.' });
    expect(text.split('\n').slice(1, 3)).toEqual([
      '*Not to be used since May 2, 2022. Use DAU instead.*',
      'The number of distinct users in one UTC calendar month.',
    ]);
  });
});

test('a report leads into its tool', () => {
  const { text, html } = message({
    name: 'Growth dashboard',
    definition: 'Sign-ups.',
    opens: { title: 'Open in Looker', url: 'https://sourcegraph.looker.com/dashboards/292' },
    url: 'https://h.example/reports/growth-dashboard/',
    caveats: [],
  });
  expect(text.split('\n').at(-1)).toBe('<https://sourcegraph.looker.com/dashboards/292|Open in Looker>');
  expect(html).toContain('<p><a href="https://sourcegraph.looker.com/dashboards/292">Open in Looker</a></p>');
});

test('a heading is one link with the name of its page', () => {
  expect(headingLink('Monthly active users (MAU)', 'Caveats', 'https://h.example/metrics/mau/#caveats')).toEqual({
    text: '<https://h.example/metrics/mau/#caveats|Monthly active users (MAU) › Caveats>',
    html: '<a href="https://h.example/metrics/mau/#caveats">Monthly active users (MAU) › Caveats</a>',
  });
});

describe('hostile words stay words', () => {
  const url = 'https://h.example/';
  const named = (name: string) => message({ name, definition: 'x', url, caveats: [] });

  test.each([
    ['<!channel>', '*<https://h.example/|&lt;!channel&gt;>*', '&lt;!channel&gt;'],
    ['R&D > <@U123|Ann>', '*<https://h.example/|R&amp;D &gt; &lt;@U123|Ann&gt;>*', 'R&amp;D &gt; &lt;@U123|Ann&gt;'],
    ['<img src=x onerror="a()">', '*<https://h.example/|&lt;img src=x onerror="a()"&gt;>*', '&lt;img src=x onerror=&quot;a()&quot;&gt;'],
    ['COUNT(*)', '<https://h.example/|COUNT(*)>', 'COUNT(*)'],
    ['two\n  lines', '*<https://h.example/|two lines>*', 'two lines'],
    ['&amp;', '*<https://h.example/|&amp;amp;>*', '&amp;amp;'],
    ['`a<b`', '*<https://h.example/|`a&lt;b`>*', '<code>a&lt;b</code>'],
  ])('“%s”', (name, text, html) => {
    expect(named(name).text.split('\n')[0]).toBe(text);
    expect(named(name).html).toBe(`<p><b><a href="https://h.example/">${html}</a></b></p><p>x</p>`);
  });

  test('italics that hold their own sign are left out', () => {
    const { text } = message({ name: 'a', definition: 'x', readsAs: '1 means _one_', url, caveats: [] });
    expect(text.split('\n').at(-1)).toBe('1 means _one_');
  });

  test('an address cannot end its link', () => {
    expect(headingLink('a', 'b', 'https://h.example/?a=1&b="<c>|d e')).toEqual({
      text: '<https://h.example/?a=1&amp;b="%3Cc%3E%7Cd%20e|a › b>',
      html: '<a href="https://h.example/?a=1&amp;b=&quot;&lt;c&gt;|d e">a › b</a>',
    });
  });

  test('an address of another kind is no link', () => {
    expect(headingLink('a', 'b', 'javascript:alert(1)')).toEqual({ text: 'a › b', html: 'a › b' });
  });

  test('whatever they are: no line, tag or mention is added', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '!', '\n', 'a', '*', '`') }),
        (a, b) => {
          const { text, html } = message({ name: a, definition: b, readsAs: `x${b}`, url, caveats: [a] });
          expect(text.split('\n').length).toBeLessThanOrEqual(5);
          expect(text.replace('<https://h.example/|', '').match(/[<>]/g)).toEqual(['>']);
          expect(html.replace(/<\/?(?:p|b|i|ul|li|code|a(?: href="https:\/\/h\.example\/")?)>/g, '')).not.toMatch(/[<>"]/);
        },
      ),
    );
  });
});
