import { expect, test } from 'vitest';
import { linksOf } from './entry-links.ts';
import { at, locate, metric, persona } from './testing.ts';

const links = [{ ...at, url: '/metrics/', text: 'it' }];

test('gives the links of prose with their place', () => {
  expect(linksOf(metric({ prose: { links } }))).toEqual([{ url: '/metrics/', path: [], at }]);
});

test('gives the page that each task of a persona leads to, with its field', () => {
  const tasks = [
    { want: 'see a number', to: '/metrics/mau/#caveats' },
    { want: 'ask', to: '/ask/' },
  ];
  expect(linksOf(persona({ tasks, prose: { links } }))).toEqual([
    { url: '/metrics/mau/#caveats', path: ['tasks', 0, 'to'], at: locate(['tasks', 0, 'to']) },
    { url: '/ask/', path: ['tasks', 1, 'to'], at: locate(['tasks', 1, 'to']) },
    { url: '/metrics/', path: [], at },
  ]);
});
