import { expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { at, catalogOf, handbook, metric, report, sprint, stakeholder, team, tool, TODAY, word } from '../testing.ts';
import { checkCatalog, ruleDocs } from './index.ts';

/** One entry a mistake; its rule stands before it. */
const mistakes: [string, Entry][] = [
  ['id-format', metric({ id: 'Not an id' })],
  ['id-reused', metric({ id: 'reused', formerIds: ['first'] })],
  ['unique-name', metric({ id: 'name', aliases: ['Page of name'] })],
  ['safe-link', handbook({ id: 'link', prose: { links: [{ url: 'javascript:x', text: 'it', ...at }] } })],
  ['safe-image', handbook({ id: 'image', prose: { images: [{ url: 'https://a.example/b.png', alt: 'It', ...at }] } })],
  ['known-entry', metric({ id: 'entry', related: ['gone'] })],
  ['known-address', handbook({ id: 'address', prose: { links: [{ url: '/metrics/gone/', text: 'it', ...at }] } })],
  ['page-address', handbook({ id: 'form', prose: { links: [{ url: '/metrics/first', text: 'it', ...at }] } })],
  ['known-anchor', handbook({ id: 'place', prose: { links: [{ url: '/metrics/first/#gone', text: 'it', ...at }] } })],
  ['plain-text', metric({ id: 'markup', readsAs: '<b>40%</b>' })],
  ['words-agree', word({ avoid: ['page of first'] })],
  ['not-itself', metric({ id: 'itself', related: ['itself'] })],
  ['metric-has-calculation', metric({ id: 'calculation', calculation: undefined })],
  ['ratio-parts-differ', metric({ id: 'ratio', calculation: { kind: 'ratio', numerator: { text: 'a' }, denominator: { text: 'a' } } })],
  ['no-cycle', metric({ id: 'circle', calculation: { kind: 'simple', aggregation: 'sum', of: { entry: 'circle' } } })],
  ['plain-base', metric({ id: 'far', variantOf: 'near' })],
  ['deprecation-complete', metric({ id: 'old', status: 'deprecated' })],
  ['replacement-in-use', metric({ id: 'older', status: 'deprecated', deprecation: { on: TODAY, reason: 'Old.', replacedBy: 'old' } })],
  ['source-of-truth', metric({ id: 'truth', sourceOfTruth: { report: 'report' }, reports: ['report'] })],
  ['report-address', report({ id: 'report', url: 'https://example.looker.com/1?a=b' })],
  ['tool-host', report({ id: 'host', url: 'https://example.com/1' })],
  ['tool-canary', tool({ id: 'canary', canary: 'https://example.looker.com/' })],
  ['supported-group', stakeholder({ analyst: 'Nobody' })],
  ['channel-exists', handbook({ id: 'channel', prose: { texts: [{ text: 'Ask in #gone.', ...at }] } })],
  ['code-in-content', handbook({ id: 'code', prose: { tags: [{ name: 'div', attributes: {}, ...at }] } })],
  ['known-aside', handbook({ id: 'aside', prose: { directives: [{ name: 'warning', colons: ':::', attributes: [], ...at }] } })],
  ['own-anchor', metric({ id: 'anchor', prose: { headings: [{ text: 'Calculation', ...at }] } })],
  [
    'description-not-circular',
    metric({ id: 'circular', title: 'Active users', description: 'The active users are all users who are active.' }),
  ],
  ['not-in-future', metric({ id: 'future', reviewed: '2030-01-01' })],
  ['sprint-until', sprint({ id: 'short', firstMonday: '2028-01-03', until: '2028-01-04' })],
  ['sprint-overlap', sprint({ id: 'cutting', firstMonday: '2027-01-11', until: '2027-12-31' })],
  ['short-address', metric({ id: 'signs', aliases: ['🎉'] })],
  ['former-address', metric({ id: 'path', formerPaths: ['/metrics/first/'] })],
  ['former-anchor', metric({ id: 'heading', formerAnchors: { old: 'gone' } })],
];

test('checks every rule, and each mistake breaks one alone', () => {
  const entries = [
    metric({ id: 'first' }),
    metric({ id: 'near', variantOf: 'first' }),
    tool(),
    team(),
    sprint(),
    ...mistakes.map(([, entry]) => entry),
  ];
  const told = checkCatalog(catalogOf(...entries), TODAY).map(({ rule, file }) => `${rule} ${file}`);
  expect(told.sort()).toEqual(mistakes.map(([rule, { file }]) => `${rule} ${file}`).sort());
  expect(ruleDocs).toHaveLength(mistakes.length);
});
