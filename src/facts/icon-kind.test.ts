import { expect, test } from 'vitest';
import { iconAt, iconOf } from './icon-kind.ts';
import { catalogOf, channel, handbook, metric, report, segment, term, tool } from '../catalog/testing.ts';

const catalog = catalogOf(metric(), segment(), term(), report(), tool(), handbook({ id: 'ask-a-question' }), channel());

test('gives a definition the icon of its type, and a page of the handbook that of a page', () => {
  expect([metric(), segment(), term(), tool(), handbook()].map(iconOf)).toEqual(['metric', 'segment', 'term', 'tool', 'page']);
});

test.each([
  ['/metrics/mau/#caveats', 'metric'],
  ['/metrics/instance/', 'term'],
  ['/reports/company-kpis/', 'report'],
  ['/reports/#customer', 'report'],
  ['/tools/#which-tool', 'tool'],
  ['/handbook/ask-a-question/', 'page'],
  ['/handbook/ask-a-question/#analytics', 'channel'],
  ['/handbook/ask-a-question/#who-answers', 'page'],
  ['/ask/', 'page'],
  ['/', 'page'],
])('gives %s the icon of a %s', (address, kind) => {
  expect(iconAt(address, catalog)).toBe(kind);
});
