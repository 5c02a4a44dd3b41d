import { expect, test } from 'vitest';
import { at, catalogOf, handbook, proseOf, TODAY } from '../testing.ts';
import { safeLink } from './safe-link.ts';

const linking = (url: string) => safeLink(catalogOf(handbook({ prose: { links: [{ url, text: 'link', ...at }] } })), TODAY);

test.each(['/metrics/mau/', '#caveats', '../looker/', 'https://example.com/x', 'http://example.com', 'mailto:a@example.com'])(
  'passes %j',
  (url) => {
    expect(linking(url)).toEqual([]);
  },
);

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'http://[',
  '',
  '#',
])('reports %j', (url) => {
  expect(linking(url)).toEqual([
    {
      ...proseOf(handbook()),
      rule: 'safe-link',
      severity: 'error',
      message: `Unexpected address \`${url}\`, expected a page of the handbook or an address that starts with \`https:\`, \`http:\` or \`mailto:\``,
    },
  ]);
});

test.each(['//evil.example/', '/\\evil.example/', '\\\\evil.example/', 'https:\\evil.example'])(
  'reports %j, which leads to another site unseen',
  (url) => {
    expect(linking(url)[0]?.message).toBe(
      `Unexpected address \`${url}\`, expected the full address of another site, or the path of a page with one \`/\` at its start`,
    );
  },
);

test.each(['https://sourcegraph.looker.com@evil.example/', 'https://a:b@evil.example/'])(
  'reports %j, whose host is not what it seems',
  (url) => {
    expect(linking(url)[0]?.message).toBe(
      `Unexpected address \`${url}\`, expected an address without a name before its host: it looks like another site`,
    );
  },
);

test.each([
  ['mailto:', 'a mail address after `mailto:`'],
  ['http://localhost:4321/metrics/mau/', 'an address that others can open: this one is on your own machine'],
  ['http://127.0.0.1/', 'an address that others can open: this one is on your own machine'],
])('refuses %s, which leads nobody anywhere', (url, expected) => {
  const page = handbook({ prose: { links: [{ ...at, url, text: 'it' }] } });
  expect(safeLink(catalogOf(page), TODAY)).toMatchObject([{ message: `Unexpected address \`${url}\`, expected ${expected}` }]);
});
