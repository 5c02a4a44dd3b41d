import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole, readLock } from './read.ts';
import { lockText } from './text.ts';
import { mergeLocks } from './merge.ts';
import { DAY, key, lockOf, locks, record } from '../testing/lock-records.ts';

const line = (fields: object) => JSON.stringify({ ...record(1), ...fields });
const told = (text: string) =>
  readLock(text, DAY).problems.map(({ line, rule, severity, message }) => `${line} ${severity} ${rule} ${message}`);
const fix = '; restore the line with git, or delete it and run `npm run check:links -- --online --update`';

test('what is written is read back, whatever the records', () => {
  fc.assert(
    fc.property(locks, (lock) => {
      const { lock: read, problems } = readLock(lockText(lock), DAY);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(new Map(read)).toEqual(new Map(lock));
      expect(lockText(read)).toBe(lockText(lock));
    }),
  );
});

test('the lines stand in the order of the keys, the fields in one of their own, each line ended by LF', () => {
  const { key: name, ...rest } = record(2, { manual: { expires: '2026-12-01', on: '2026-11-01', by: '@ada' } });
  expect(lockText(lockOf({ ...rest, key: name }, record(10)))).toBe(
    `${[
      '{"v":1,"key":"looker:acme.looker.com/dashboard/10","verdict":"verified","verified":"2026-11-20"}',
      '{"v":1,"key":"looker:acme.looker.com/dashboard/2","verdict":"verified","verified":"2026-11-20","manual":{"by":"@ada","on":"2026-11-01","expires":"2026-12-01"}}',
    ].join('\n')}\n`,
  );
  expect(lockText(new Map())).toBe('');
});

test('a title that turns letters around or ends lines is seen in the file, and reads as it was', () => {
  const lock = lockOf(record(1, { title: 'a\u202eb\u2028c\u0007\n{"v":1}' }));
  expect(lockText(lock)).toContain(String.raw`"title":"a\u202eb\u2028c\u0007\n{\"v\":1}"`);
  expect(lockText(lock).split('\n')).toHaveLength(2);
  expect(readLock(lockText(lock), DAY).lock).toEqual(lock);
});

test.each<[what: string, text: string, message: string]>([
  [
    'a line that was cut off',
    '{"v":1,"key":"look',
    'Unexpected line `{"v":1,"key":"look`, expected a record as `npm run check:links -- --online --update` writes it',
  ],
  ['a list', '[1]', 'Unexpected line `[1]`, expected a record as `npm run check:links -- --online --update` writes it'],
  ['null', 'null', 'Unexpected line `null`, expected a record as `npm run check:links -- --online --update` writes it'],
  [
    'code in a line',
    '`x`\u001b[31m',
    'Unexpected line `’x’ [31m`, expected a record as `npm run check:links -- --online --update` writes it',
  ],
  ['a version to come', line({ v: 2 }), 'Unexpected version `2`, expected `1`: a newer handbook wrote the line, update this one'],
  ['no key', '{"v":1}', 'Missing `key`, expected the name of an object such as `looker:acme.looker.com/dashboard/440`'],
  [
    'another key',
    line({ key: 'https://acme.looker.com/' }),
    'Unexpected `"https://acme.looker.com/"` in `key`, expected the name of an object such as `looker:acme.looker.com/dashboard/440`',
  ],
  [
    'an unknown verdict',
    line({ verdict: 'fine' }),
    'Unexpected `"fine"` in `verdict`, expected `verified`, `renamed`, `moved`, `stale`, `moved-to-personal`, `revoked`, `archived`, `trashed`, `forbidden`, `not-found-or-forbidden`, `gone` or `unverifiable`',
  ],
  [
    'a verdict that is none of an object',
    line({ verdict: 'timeout' }),
    'Unexpected `"timeout"` in `verdict`, expected `verified`, `renamed`, `moved`, `stale`, `moved-to-personal`, `revoked`, `archived`, `trashed`, `forbidden`, `not-found-or-forbidden`, `gone` or `unverifiable`',
  ],
  ['a day that is none', line({ verified: '2026-02-30' }), 'Unexpected `"2026-02-30"` in `verified`, expected a day as `YYYY-MM-DD`'],
  [
    'a field of its own',
    line({ owner: 'ada@example.com' }),
    'Unexpected field `owner`, expected `v`, `key`, `verdict`, `why`, `verified`, `since`, `title`, `titleHash`, `folder`, `strikes` or `manual`',
  ],
  ['a title and its hash', line({ title: 'A', titleHash: '0'.repeat(32) }), 'Unexpected `title` beside `titleHash`, expected one of them'],
  ['verified without a day', line({ verified: undefined }), 'Missing `verified` of `verified`, expected the day on which an API told it'],
  ['no reason', line({ verdict: 'unverifiable' }), 'Missing `why`, expected the reason why it is unverifiable'],
  ['a reason of what is verified', line({ why: 'no-api' }), 'Unexpected `why` of `verified`, expected none'],
  ['many strikes', line({ strikes: 3 }), 'Unexpected `3` in `strikes`, expected `1` or `2`'],
  [
    'an attestation by mail',
    line({ manual: { by: 'ada@example.com', on: DAY, expires: DAY } }),
    'Unexpected `"ada@example.com"` in `manual.by`, expected a name on GitHub such as `@ada`',
  ],
  ['an attestation without an end', line({ manual: { by: '@ada', on: DAY } }), 'Missing `manual.expires`, expected a day as `YYYY-MM-DD`'],
  [
    'an address in a note',
    line({ manual: { by: '@ada', on: DAY, expires: DAY, note: 'see https://acme.example/?customer=Globex' } }),
    'Unexpected `"see https://acme.example/?customer=Globex"` in `manual.note`, expected one line of at most 200 letters without an address, neither of mail nor of the web',
  ],
  ['an attestation that is a list', line({ manual: [] }), 'Missing `manual.by`, expected a name on GitHub such as `@ada`'],
  [
    'a field of the language',
    '{"v":1,"key":"looker:a/b/c","verdict":"gone","__proto__":{"x":1}}',
    'Unexpected field `__proto__`, expected `v`, `key`, `verdict`, `why`, `verified`, `since`, `title`, `titleHash`, `folder`, `strikes` or `manual`',
  ],
])('tells %s and goes on', (_, text, message) => {
  const { lock, problems } = readLock(`${text}\n${JSON.stringify(record(2))}\n`, DAY);
  expect(problems).toEqual([
    { file: 'content/links.lock.jsonl', line: 1, column: 1, path: '', rule: 'lock-line', severity: 'error', message: `${message}${fix}` },
  ]);
  expect([...lock.keys()]).toEqual([key(2)]);
  expect(isWhole({ problems })).toBe(false);
});

test.each<[what: string, fields: object, message: string]>([
  ['a verification to come', { verified: '2026-11-24' }, 'Unexpected day `2026-11-24` in `verified`, expected one that has come'],
  ['a change to come', { verdict: 'gone', since: '2027-01-01' }, 'Unexpected day `2027-01-01` in `since`, expected one that has come'],
  [
    'a word given tomorrow',
    { manual: { by: '@ada', on: '2026-12-01', expires: '2026-12-02' } },
    'Unexpected day `2026-12-01` in `manual.on`, expected one that has come',
  ],
  [
    'a word for ever',
    { manual: { by: '@ada', on: '2026-01-01', expires: '2036-01-01' } },
    'Unexpected day `2036-01-01` in `manual.expires`, expected one at most 365 days after `2026-01-01`',
  ],
  [
    'a word that ended before it began',
    { manual: { by: '@ada', on: '2026-01-02', expires: '2026-01-01' } },
    'Unexpected day `2026-01-01` in `manual.expires`, expected one at most 365 days after `2026-01-02`',
  ],
])('does not believe %s', (_, fields, message) => {
  const { lock, problems } = readLock(line(fields), DAY);
  expect(problems).toEqual([
    {
      file: 'content/links.lock.jsonl',
      line: 1,
      column: 1,
      path: '',
      rule: 'lock-tampered',
      severity: 'error',
      message: `${message}${fix}`,
    },
  ]);
  expect(lock.size).toBe(0);
  expect(isWhole({ problems })).toBe(true);
});

test('takes Windows line ends, empty lines and a byte order mark as they come', () => {
  expect(readLock(`\uFEFF${line({})}\r\n\r\n${JSON.stringify(record(2))}`, DAY)).toEqual({
    lock: lockOf(record(1), record(2)),
    problems: [],
  });
});

test('a conflict that nobody solved is told at each marker, and the lines of both sides count', () => {
  const text = ['<<<<<<< HEAD', line({ verified: '2026-11-02' }), '=======', line({ verified: '2026-11-09' }), '>>>>>>> lock'].join('\n');
  const advice =
    'expected records: keep the lines of both sides and delete the markers, then run `npm run check:links -- --online --update`';
  expect(told(text)).toEqual([
    `1 error lock-line Unexpected conflict marker \`<<<<<<< HEAD\`, ${advice}`,
    `3 error lock-line Unexpected conflict marker \`=======\`, ${advice}`,
    `5 error lock-line Unexpected conflict marker \`>>>>>>> lock\`, ${advice}`,
  ]);
  expect(readLock(text, DAY).lock).toEqual(lockOf(record(1, { verified: '2026-11-09' })));
});

test('after a union merge what is known last counts, whichever line comes first', () => {
  const [older, newer] = [line({ verified: '2026-11-02' }), line({ verdict: 'trashed', verified: '2026-11-02', since: '2026-11-10' })];
  const both = [`${older}\n${newer}\n`, `${newer}\n${older}\n`].map((text) => readLock(text, DAY));
  expect(both[0]).toEqual({ lock: lockOf(record(1, { verdict: 'trashed', verified: '2026-11-02', since: '2026-11-10' })), problems: [] });
  expect(both[1]).toEqual(both[0]);
});

test('a word that no longer counts is told as a warning, unless an API has seen the object', () => {
  const manual = { by: '@ada', on: '2026-08-01', expires: '2026-11-22' };
  expect(told(line({ verdict: 'unverifiable', why: 'no-api', verified: undefined, manual }))).toEqual([
    '1 warning lock-expired Unexpected attestation of `looker:acme.looker.com/dashboard/1` that expired on `2026-11-22`, expected one that still counts: open it by hand, then run `npm run attest -- ADDRESS --by @NAME`',
  ]);
  expect(told(line({ manual }))).toEqual([]);
  expect(told(line({ verdict: 'unverifiable', why: 'no-api', verified: undefined, manual: { ...manual, expires: DAY } }))).toEqual([]);
});

test('whatever the bytes, reading tells problems and never fails', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.string().map((text) => line({ title: text }).slice(3)),
  );
  fc.assert(
    fc.property(fc.array(noise), fc.nat(), locks, (lines, cut, lock) => {
      const text = [...lines, lockText(lock)].join('\n');
      const { problems } = readLock(text.slice(0, cut % (text.length + 1)), DAY);
      expect(problems.every(({ message }) => /^(?:Unexpected|Missing) .+, expected /.test(message))).toBe(true);
    }),
  );
});

test('merging is commutative, associative and idempotent, and the same as reading one file after the other', () => {
  fc.assert(
    fc.property(locks, locks, locks, (a, b, c) => {
      const ab = mergeLocks(a, b);
      expect(lockText(mergeLocks(b, a))).toBe(lockText(ab));
      expect(lockText(mergeLocks(ab, c))).toBe(lockText(mergeLocks(a, mergeLocks(b, c))));
      expect(lockText(mergeLocks(ab, a))).toBe(lockText(ab));
      expect(lockText(mergeLocks(a, a))).toBe(lockText(a));
      expect(lockText(readLock(lockText(a) + lockText(b), DAY).lock)).toBe(lockText(ab));
    }),
  );
});

test('of two branches, one asked the tools and one opened by hand: both stay', () => {
  const manual = { by: '@ada', on: '2026-11-21', expires: '2027-01-01' };
  const asked = lockOf(record(1, { verified: '2026-11-22' }));
  expect(mergeLocks(lockOf(record(1, { verified: '2026-11-02', manual })), asked)).toEqual(
    lockOf(record(1, { verified: '2026-11-22', manual })),
  );
});

test('a file that is no lock at all is told by its first 200 lines, and may not be written over', () => {
  const { lock, problems } = readLock(`${'x\n'.repeat(5_000)}${lockText(lockOf(record(1)))}`, DAY);
  expect(lock.size).toBe(0);
  expect(problems).toHaveLength(201);
  expect(problems.at(-1)).toMatchObject({
    line: 200,
    rule: 'lock-line',
    message: 'Unexpected number of broken lines, expected none: no further line was read; restore the file with git',
  });
  expect(isWhole({ problems })).toBe(false);
});
