import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../read/testing.ts';
import { DAY, key, lockOf, locks, record } from '../testing/lock-records.ts';
import { isWhole, lockPath, readLinksLock, readLock } from './lock-file.ts';
import { lockText } from './record.ts';

const line = (fields: object) => JSON.stringify({ ...record(1), ...fields });
const reported = (text: string) => readLock(text, DAY).problems.map((one) => `${one.line} ${one.severity} ${one.rule} ${one.message}`);
const inFolder = (folder: string) =>
  readLinksLock(folder, DAY).problems.map(({ file, line, rule, message }) => `${file} ${line} ${rule} ${message}`);
const UPDATE = '`npm run check:links -- --online --update`';
const FIX = `; restore the line with git, or delete it and run ${UPDATE}`;
const NO_RECORD = `expected a record as ${UPDATE} writes it`;
const KEY = 'expected the name of an object such as `looker:acme.looker.com/dashboard/440`';
const VERDICTS =
  'expected `verified`, `renamed`, `moved`, `stale`, `moved-to-personal`, `revoked`, `archived`, `trashed`, `forbidden`, `not-found-or-forbidden`, `gone` or `unverifiable`';
const FIELDS = 'expected `v`, `key`, `verdict`, `why`, `verified`, `since`, `title`, `folder`, `strikes` or `manual`';
const manual = { by: '@ada', on: DAY, expires: DAY };

test('reads the lock that is beside the content, and none where there is none', () => {
  expect(readLinksLock(temporaryFolder(), DAY)).toEqual({ problems: [] });
  const lock = lockOf(record(1), record(2));
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': lockText(lock) }), DAY)).toEqual({ lock, problems: [] });
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': '' }), DAY)).toEqual({ lock: new Map(), problems: [] });
});

test.runIf(process.platform !== 'win32')('reports a symbolic link, a folder and a special file, and follows none', () => {
  const [link, directory, pipe] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeFileSync(join(link, 'elsewhere'), lockText(lockOf(record(1))));
  symlinkSync('elsewhere', lockPath(link));
  mkdirSync(lockPath(directory));
  execFileSync('mkfifo', [lockPath(pipe)]);
  const message = (found: string) => [`content/links.lock.jsonl 1 regular-file Unexpected ${found}, expected a regular file; delete it`];
  expect([link, directory, pipe].map(inFolder)).toEqual([message('symbolic link'), message('folder'), message('special file')]);
  expect(readLinksLock(link, DAY)).not.toHaveProperty('lock');
});

test('does not read a file that is far too large', () => {
  const folder = temporaryFolder({ 'links.lock.jsonl': '' });
  truncateSync(lockPath(folder), 21 * 1024 * 1024);
  expect(inFolder(folder)).toEqual([
    'content/links.lock.jsonl 1 file-size Unexpected size, expected at most 20 MB; restore the file with git',
  ]);
});

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

test('the lines are in the order of the keys, the fields in one of their own, each line ended by LF', () => {
  const { key: name, ...rest } = record(2, { manual: { expires: '2026-12-01', on: '2026-11-01', by: '@ada' } });
  expect(lockText(lockOf({ ...rest, key: name }, record(10)))).toBe(
    `${[
      '{"v":1,"key":"looker:acme.looker.com/dashboard/10","verdict":"verified","verified":"2026-11-20"}',
      '{"v":1,"key":"looker:acme.looker.com/dashboard/2","verdict":"verified","verified":"2026-11-20","manual":{"by":"@ada","on":"2026-11-01","expires":"2026-12-01"}}',
    ].join('\n')}\n`,
  );
  expect(lockText(new Map())).toBe('');
});

test('a title that reverses characters or ends lines is visible in the file, and reads as it was', () => {
  const lock = lockOf(record(1, { title: 'a\u202eb\u2028c\u0007\n{"v":1}' }));
  expect(lockText(lock)).toContain(String.raw`"title":"a\u202eb\u2028c\u0007\n{\"v\":1}"`);
  expect(lockText(lock).split('\n')).toHaveLength(2);
  expect(readLock(lockText(lock), DAY).lock).toEqual(lock);
});

test.each<[what: string, text: string, message: string, rule?: string]>([
  ['a line that was cut off', '{"v":1,"key":"look', `Unexpected line \`{"v":1,"key":"look\`, ${NO_RECORD}`],
  ['a list', '[1]', `Unexpected line \`[1]\`, ${NO_RECORD}`],
  ['null', 'null', `Unexpected line \`null\`, ${NO_RECORD}`],
  ['code in a line', '`x`\u001b[31m', `Unexpected line \`’x’ [31m\`, ${NO_RECORD}`],
  ['bytes that are no text', '\ufffd\ufffd\0{', `Unexpected line \`\ufffd\ufffd {\`, ${NO_RECORD}`],
  ['a later version', line({ v: 2, x: 1 }), 'Unexpected version `2`, expected `1`: a newer handbook wrote the line, update this one'],
  ['no key', '{"v":1}', `Missing \`key\`, ${KEY}`],
  ['another key', line({ key: 'https://acme.looker.com/' }), `Unexpected \`"https://acme.looker.com/"\` in \`key\`, ${KEY}`],
  ['an unknown verdict', line({ verdict: 'fine' }), `Unexpected \`"fine"\` in \`verdict\`, ${VERDICTS}`],
  ['a verdict on no object', line({ verdict: 'timeout' }), `Unexpected \`"timeout"\` in \`verdict\`, ${VERDICTS}`],
  ['a wrong day', line({ verified: '2026-02-30' }), 'Unexpected `"2026-02-30"` in `verified`, expected a day as `YYYY-MM-DD`'],
  ['a field of its own', line({ owner: 'ada@example.com' }), `Unexpected field \`owner\`, ${FIELDS}`],
  [
    'a field of the language',
    '{"v":1,"key":"looker:a/b/c","verdict":"gone","__proto__":{"x":1}}',
    `Unexpected field \`__proto__\`, ${FIELDS}`,
  ],
  ['no day', line({ verified: undefined }), 'Missing `verified` of `verified`, expected the day on which an API said so'],
  ['no reason', line({ verdict: 'unverifiable' }), 'Missing `why`, expected the reason why it is unverifiable'],
  ['a reason of what is verified', line({ why: 'no-api' }), 'Unexpected `why` of `verified`, expected none'],
  [
    'an unknown reason',
    line({ verdict: 'unverifiable', why: 'x' }),
    'Unexpected `"x"` in `why`, expected `no-api`, `no-credentials`, `not-asked`, `fork`, `budget`, `credential-scope`, `login-page` or `redirect`',
  ],
  ['an empty title', line({ title: ' ' }), 'Unexpected `" "` in `title`, expected the title that the tool has for it'],
  ['a path as a folder', line({ folder: '../x' }), 'Unexpected `"../x"` in `folder`, expected the id of a folder'],
  ['many missed days', line({ strikes: 3 }), 'Unexpected `3` in `strikes`, expected `1` or `2`'],
  [
    'an attestation by mail',
    line({ manual: { ...manual, by: 'ada@example.com' } }),
    'Unexpected `"ada@example.com"` in `manual.by`, expected a name on GitHub such as `@ada`',
  ],
  ['an attestation without an end', line({ manual: { by: '@ada', on: DAY } }), 'Missing `manual.expires`, expected a day as `YYYY-MM-DD`'],
  [
    'an address in a note',
    line({ manual: { ...manual, note: 'see https://acme.example/?customer=Globex' } }),
    'Unexpected `"see https://acme.example/?customer=Globex"` in `manual.note`, expected one line of at most 200 characters without an email or web address',
  ],
  ['an attestation that is a list', line({ manual: [] }), 'Unexpected `[]` in `manual`, expected `by`, `on`, `expires` or `note`'],
  [
    'a field in an attestation',
    line({ manual: { ...manual, mail: 'x' } }),
    'Unexpected field `manual.mail`, expected `manual.by`, `manual.on`, `manual.expires` or `manual.note`',
  ],
  [
    'a verification to come',
    line({ verified: '2026-11-24' }),
    'Unexpected day `2026-11-24` in `verified`, expected one that has come',
    'lock-tampered',
  ],
  [
    'a change to come',
    line({ verdict: 'gone', since: '2027-01-01' }),
    'Unexpected day `2027-01-01` in `since`, expected one that has come',
    'lock-tampered',
  ],
  [
    'a word given tomorrow',
    line({ manual: { ...manual, on: '2026-12-01' } }),
    'Unexpected day `2026-12-01` in `manual.on`, expected one that has come',
    'lock-tampered',
  ],
  [
    'a word forever',
    line({ manual: { ...manual, on: '2026-01-01', expires: '2036-01-01' } }),
    'Unexpected day `2036-01-01` in `manual.expires`, expected one at most 365 days after `2026-01-01`',
    'lock-tampered',
  ],
  [
    'a word that ended before it began',
    line({ manual: { ...manual, on: '2026-01-02', expires: '2026-01-01' } }),
    'Unexpected day `2026-01-01` in `manual.expires`, expected one at most 365 days after `2026-01-02`',
    'lock-tampered',
  ],
])('reports %s, does not believe it, and goes on', (_, text, message, rule = 'lock-line') => {
  const { lock, problems } = readLock(`${text}\n${JSON.stringify(record(2))}\n`, DAY);
  expect(problems).toEqual([
    { file: 'content/links.lock.jsonl', line: 1, column: 1, path: '', rule, severity: 'error', message: message + FIX },
  ]);
  expect([...lock.keys()]).toEqual([key(2)]);
  expect(isWhole({ problems })).toBe(rule === 'lock-tampered');
});

test('takes Windows line ends, empty lines and a byte order mark as they come', () => {
  expect(readLock(`\uFEFF${line({})}\r\n\r\n${JSON.stringify(record(2))}`, DAY)).toEqual({
    lock: lockOf(record(1), record(2)),
    problems: [],
  });
});

test('a conflict that nobody solved is reported at each marker, and the lines of both sides count', () => {
  const text = ['<<<<<<< HEAD', line({ verified: '2026-11-02' }), '=======', line({ verified: '2026-11-09' }), '>>>>>>> lock'].join('\n');
  const advice = `expected records: keep the lines of both sides and delete the markers, then run ${UPDATE}`;
  expect(reported(text)).toEqual([
    `1 error lock-line Unexpected conflict marker \`<<<<<<< HEAD\`, ${advice}`,
    `3 error lock-line Unexpected conflict marker \`=======\`, ${advice}`,
    `5 error lock-line Unexpected conflict marker \`>>>>>>> lock\`, ${advice}`,
  ]);
  expect(readLock(text, DAY).lock).toEqual(lockOf(record(1, { verified: '2026-11-09' })));
});

test('of two lines on one object what is known last counts, and what was attested by hand stays', () => {
  const attested = { by: '@ada', on: '2026-11-21', expires: '2027-01-01' };
  const older = line({ verified: '2026-11-02', manual: attested });
  const newer = line({ verdict: 'trashed', verified: '2026-11-02', since: '2026-11-10' });
  const expected = lockOf(record(1, { verdict: 'trashed', verified: '2026-11-02', since: '2026-11-10', manual: attested }));
  for (const text of [`${older}\n${newer}\n`, `${newer}\n${older}\n`])
    expect(readLock(text, DAY)).toEqual({ lock: expected, problems: [] });
});

test('after a union merge neither the order nor the repetition of lines matters', () => {
  const merged = (...parts: string[]) => lockText(readLock(parts.join(''), DAY).lock);
  fc.assert(
    fc.property(locks, locks, locks, (...all) => {
      const [a, b, c] = all.map(lockText) as [string, string, string];
      expect(merged(b, a)).toBe(merged(a, b));
      expect(merged(merged(a, b), c)).toBe(merged(a, merged(b, c)));
      expect(merged(a, b, a)).toBe(merged(a, b));
    }),
  );
});

test('an attestation that no longer counts is a warning, unless an API has seen the object', () => {
  const expired = { by: '@ada', on: '2026-08-01', expires: '2026-11-22' };
  const unseen = { verdict: 'unverifiable', why: 'no-api', verified: undefined };
  expect(reported(line({ ...unseen, manual: expired }))).toEqual([
    '1 warning lock-expired Unexpected attestation of `looker:acme.looker.com/dashboard/1` that expired on `2026-11-22`, expected one that still counts: open it by hand, then run `npm run attest -- ADDRESS --by @NAME`',
  ]);
  expect(reported(line({ manual: expired }))).toEqual([]);
  expect(reported(line({ ...unseen, manual: { ...expired, expires: DAY } }))).toEqual([]);
});

test('whatever the bytes, reading reports problems and never fails', () => {
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

test('a file that is no lock at all is reported by its first 200 lines, and may not be written over', () => {
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
