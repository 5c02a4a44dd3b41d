import { expect, test } from 'vitest';
import { asSeen } from './punycode.ts';

test.each([
  ['acme.looker.com', 'acme.looker.com'],
  ['xn--mnchen-3ya.example', 'münchen.example'],
  ['xn--cme-5cd.looker.com', 'аcme.looker.com'],
  // The samples of RFC 3492, section 7.1.
  ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['xn--3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
  ['xn--ls8h.example', '💩.example'],
])('reads %s as %s', (host, seen) => {
  expect(asSeen(host)).toBe(seen);
});

test.each(['xn--', 'xn--a', 'xn--99999999999999', 'xn--\u0000', 'xn--a-', `xn--${'9'.repeat(500)}`])('does not mind %j', (label) => {
  expect(typeof asSeen(label)).toBe('string');
});
