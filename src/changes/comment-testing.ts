import { commentOf, type CommentInput } from './comment.ts';
import type { PullRequestReport, ReportedChange } from './comment-input.ts';

export const look = { collection: 'reports', id: 'look', title: 'Company DAU/MAU', address: '/reports/look/', how: 'shows it' } as const;
export const dauMau: ReportedChange = {
  kind: 'changed',
  collection: 'metrics',
  id: 'dau-mau',
  title: 'DAU/MAU',
  file: 'content/metrics/dau-mau.mdx',
  address: '/metrics/dau-mau/',
  fields: [
    { part: 'formula', path: 'calculation', before: 'average DAU of the month ÷ MAU', after: 'average DAU of the month ÷ WAU' },
    { part: 'window', path: 'window', after: 'UTC calendar week' },
    { part: 'wording', path: 'description', before: 'Old words.', after: 'New words.' },
  ],
  meaning: true,
  inherits: [
    { collection: 'metrics', id: 'score', title: 'Technical health score', address: '/metrics/score/', how: 'computed from it' },
    look,
    { collection: 'handbook', id: 'vision', title: 'Vision', address: '/handbook/vision/', how: 'names it' },
  ],
};
export const other: ReportedChange = {
  ...dauMau,
  kind: 'renamed',
  id: 'stickiness',
  title: 'Stickiness',
  address: '/metrics/stickiness/',
  formerId: 'sticky',
  formerAddress: '/metrics/sticky/',
  fields: [{ part: 'names', path: 'title', before: 'Sticky', after: 'Stickiness' }],
  meaning: false,
  inherits: [],
};
export const wording: ReportedChange = {
  ...dauMau,
  title: 'Vision',
  collection: 'handbook',
  address: '/handbook/vision/',
  fields: dauMau.fields.slice(2),
  meaning: false,
  inherits: [],
};
export const hidden: ReportedChange = { ...wording, fields: [{ part: 'hidden', path: 'searchTerms', before: 'a', after: 'b' }] };
export const error = {
  file: 'content/teams.yaml',
  line: 4,
  column: 8,
  path: '',
  rule: 'known-entry',
  severity: 'error',
  message: 'Unexpected team `dota`',
} as const;
export const warning = { ...error, severity: 'warning', rule: 'stale', message: 'Unexpected age' } as const;

export const empty: PullRequestReport = {
  version: 1,
  base: 'origin/main',
  commit: 'c0ffee',
  complete: true,
  changed: [],
  summary: {},
  problems: [],
};
export const run = 'https://github.com/o/r/actions/runs/7';
export const site = 'https://handbook.example.com';

export function comment(report: Partial<PullRequestReport> = {}, more: Partial<CommentInput> = {}): string {
  return commentOf({ report: { ...empty, ...report }, site, ...more });
}

/** The paragraphs of a comment after the marker. */
export const paragraphs = (...given: Parameters<typeof comment>) =>
  comment(...given)
    .trimEnd()
    .split('\n\n')
    .slice(1);
