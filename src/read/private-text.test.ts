import { expect, test } from 'vitest';
import { privateText } from './private-text.ts';

const reported = (text: string) => privateText(text, 'content/a.mdx').map(({ line, column, message }) => `${line}:${column} ${message}`);
const revoke = 'expected no secret; delete it and have it replaced, because the Git history keeps it';
const letters = 'abcdefghijklmnopqrstuvwx0123456789';

test.each([
  [['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '), 'private key'],
  [['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'access token'],
  [`xoxb-${letters}`, 'access token'],
  [`ghp_${letters}`, 'access token'],
  [`sgp_${letters}`, 'access token'],
  [`eyJ${letters}.${letters}.${letters}`, 'access token'],
  [`Authorization: Bearer ${letters}`, 'access token'],
  [`https://hooks.slack.com/services/${letters}`, 'address of a Slack webhook'],
  ['client_secret=9f8e7d6c5b4a', 'password or key'],
  ['The password: hunter2isgreat', 'password or key'],
  ['"api_key": "abcdef0123456789"', 'password or key'],
  ['https://example.com/a?token=abcdef0123456789', 'password or key'],
  ['postgres://admin:s3cret@db.example.com/prod', 'password in an address'],
])('reports a secret without repeating it: %s', (text, what) => {
  const [problem = '', ...more] = reported(`Text\n\n${text}\n`);
  expect(more).toEqual([]);
  expect(problem).toMatch(/^3:\d+ /);
  expect(problem).toContain(`Unexpected ${what}, ${revoke}`);
});

test('reports mail addresses, phone numbers and private documents', () => {
  expect(reported('Ask jane.roe@acme.com\nor +1 (415) 555-0123\nor [this](https://docs.google.com/document/d/1)')).toEqual([
    '1:5 Unexpected email address, expected no personal data; name a team and its Slack channel',
    '2:4 Unexpected phone number, expected no personal data; delete it',
    '3:19 Unexpected link to a private document, expected text that says where it is kept; delete the link',
  ]);
});

test.each([
  'The secret: look at the trend, not at one day.',
  'Password: ask the team for it.',
  'mail@example.com and @sourcegraph/analytics, `looks/1319` and +12% on 2026-01-01',
  'Every token counts: 1,200 of 1,500 tokens',
  'https://user@example.com/',
  'a Google Doc of Finance',
])('passes %s', (text) => {
  expect(reported(text)).toEqual([]);
});

test('reads a long text without backtracking for minutes', { timeout: 20_000 }, () => {
  const started = performance.now();
  for (const part of ['a.', 'a-', 'a@', '+1', 'x:', 'secret ']) privateText(part.repeat(100_000), 'content/a.mdx');
  expect(performance.now() - started).toBeLessThan(10_000);
});
