import { expect, test } from 'vitest';
import { at, catalogOf, handbook, proseOf, TODAY } from '../testing.ts';
import { safeLink } from './safe-link.ts';

const linking = (url: string) => safeLink(catalogOf(handbook({ prose: { links: [{ url, text: 'link', ...at }] } })), TODAY);

test.each(['/metrics/mau/', '#caveats', '../looker/', 'https://example.com/x', 'http://example.com', 'mailto:a@example.com', ''])(
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
