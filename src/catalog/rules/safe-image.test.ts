import { expect, test } from 'vitest';
import { at, catalogOf, handbook, proseOf, TODAY } from '../testing.ts';
import { safeImage } from './safe-image.ts';

const problemsOf = (url: string) => safeImage(catalogOf(handbook({ prose: { images: [{ ...at, url, alt: 'Flow' }] } })), TODAY);

test('takes a file of the handbook', () => {
  expect(problemsOf('/images/flow.png')).toEqual([]);
});

test.each([
  'https://images.example/flow.png',
  'http://images.example/flow.png',
  '//images.example/flow.png',
  '/\\images.example/flow.png',
  'data:image/svg+xml;base64,AAAA',
  'javascript:alert(1)',
  './flow.png',
  '../../src/mark.svg',
  '/../package.json',
  'flow.png',
  '',
])('refuses %s', (url) => {
  expect(problemsOf(url)).toEqual([
    {
      ...proseOf(handbook()),
      rule: 'safe-image',
      severity: 'error',
      message: `Unexpected image \`${url}\`, expected the address of a file in \`public/\`, such as \`/images/flow.png\``,
    },
  ]);
});

test.each(['/%2e%2e/a.png', '/images%2Fa.png', '/%5Ca.png'])('refuses the path in disguise %s', (url) => {
  const page = handbook({ prose: { images: [{ ...at, url, alt: 'It' }] } });
  expect(safeImage(catalogOf(page), TODAY)).toMatchObject([{ rule: 'safe-image' }]);
});
