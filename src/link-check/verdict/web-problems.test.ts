import { expect, test } from 'vitest';
import type { CheckedWebLink, WebVerdict } from '../report/result.ts';
import { webProblems } from './web-problems.ts';

const place = { file: 'content/index.mdx', line: 4, column: 9, text: 'docs' };
const link = (verdict: WebVerdict, more: Partial<CheckedWebLink> = {}): CheckedWebLink => ({
  url: 'https://docs.example.com/a?b=c',
  verdict,
  places: [place],
  ...more,
});

test('a page that is not there is a warning at each place, without the filters of its address', () => {
  expect(webProblems([link('broken', { status: 404 })], () => undefined)).toEqual([
    {
      ...{ file: 'content/index.mdx', line: 4, column: 9, path: '', rule: 'web-link-broken', severity: 'warning' },
      message:
        'Unexpected link to `https://docs.example.com/a?…`, whose server answers 404, expected a page that opens: correct the address, or drop the link',
    },
  ]);
});

test.each<WebVerdict>(['working', 'moved', 'refused', 'timeout', 'unreachable', 'rate-limited', 'not-asked'])(
  '`%s` is no problem',
  (verdict) => {
    expect(webProblems([link(verdict)], () => undefined)).toEqual([]);
  },
);

test('the settings say how grave it is', () => {
  expect(webProblems([link('broken')], () => 'error')[0]?.severity).toBe('error');
  expect(webProblems([link('broken')], () => 'off')).toEqual([]);
});
