import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
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
const manual = { by: '@ada', on: DAY, expires: DAY };

test('reads the lock that is beside the content, and none where there is none', () => {
  expect(readLinksLock(temporaryFolder(), DAY)).toEqual({ problems: [] });
  const lock = lockOf(record(1), record(2));
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': lockText(lock) }), DAY)).toEqual({ lock, problems: [] });
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': '' }), DAY)).toEqual({ lock: new Map(), problems: [] });
});

test.runIf(process.platform !== 'win32').each<[found: string, command: string, args: string[]]>([
  ['symbolic link', 'ln', ['-s', 'elsewhere']],
  ['folder', 'mkdir', []],
  ['special file', 'mkfifo', []],
])('reports a %s and does not follow it', (found, command, args) => {
  const folder = temporaryFolder({ elsewhere: lockText(lockOf(record(1))) });
  execFileSync(command, [...args, lockPath(folder)]);
  expect(inFolder(folder)).toEqual([`content/links.lock.jsonl 1 regular-file Unexpected ${found}, expected a regular file; delete it`]);
  expect(readLinksLock(folder, DAY)).not.toHaveProperty('lock');
});

test('does not read a file that is far too large', () => {
  const folder = temporaryFolder({ 'links.lock.jsonl': '' });
  truncateSync(lockPath(folder), 21 * 1024 * 1024);
  const message = 'Unexpected size, expected at most 20 MB; restore the file with git';
  expect(inFolder(folder)).toEqual([`content/links.lock.jsonl 1 file-size ${message}`]);
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
    '{"v":1,"key":"looker:acme.looker.com/dashboard/10","verdict":"verified","verified":"2026-11-20"}\n' +
      '{"v":1,"key":"looker:acme.looker.com/dashboard/2","verdict":"verified","verified":"2026-11-20","manual":{"by":"@ada","on":"2026-11-01","expires":"2026-12-01"}}\n',
  );
  expect(lockText(new Map())).toBe('');
});

test('a title that reverses characters or ends lines is visible in the file, and reads as it was', () => {
  const lock = lockOf(record(1, { title: 'a\u202eb\u2028c\u0007\n{"v":1}' }));
  expect(lockText(lock)).toContain(String.raw`"title":"a\u202eb\u2028c\u0007\n{\"v\":1}"`);
  expect(lockText(lock).split('\n')).toHaveLength(2);
  expect(readLock(lockText(lock), DAY).lock).toEqual(lock);
});

/** Expects that a line is reported, that it is not believed, and that the lines after it are read. */
function expectRefused(text: string, message: string, rule = 'lock-line'): void {
  const { lock, problems } = readLock(`${text}\n${JSON.stringify(record(2))}\n`, DAY);
  const fix = `; restore the line with git, or delete it and run ${UPDATE}`;
  expect(problems).toEqual([
    { file: 'content/links.lock.jsonl', line: 1, column: 1, path: '', rule, severity: 'error', message: message + fix },
  ]);
  expect([...lock.keys()]).toEqual([key(2)]);
  expect(isWhole({ problems })).toBe(rule === 'lock-tampered');
}

test.each<[what: string, text: string, shown: string]>([
  ['a line that was cut off', '{"v":1,"key":"look', '{"v":1,"key":"look'],
  ['a list', '[1]', '[1]'],
  ['null', 'null', 'null'],
  ['code in a line', '`x`\u001b[31m', '’x’ [31m'],
  ['bytes that are no text', '\ufffd\ufffd\0{', '\ufffd\ufffd {'],
])('refuses %s', (_, text, shown) => {
  expectRefused(text, `Unexpected line \`${shown}\`, expected a record as ${UPDATE} writes it`);
});

const KEY = 'expected the name of an object such as `looker:acme.looker.com/dashboard/440`';
const FIELDS = 'expected `v`, `key`, `verdict`, `why`, `verified`, `since`, `title`, `folder`, `strikes` or `manual`';
const unverifiable = { verdict: 'unverifiable', verified: undefined };

test.each<[text: string, message: string]>([
  [line({ v: 2, x: 1 }), 'Unexpected version `2`, expected `1`: a newer handbook wrote the line, update this one'],
  ['{"v":1}', `Missing \`key\`, ${KEY}`],
  [line({ owner: 'ada@example.com' }), `Unexpected field \`owner\`, ${FIELDS}`],
  ['{"v":1,"key":"looker:a/b/c","verdict":"gone","__proto__":{"x":1}}', `Unexpected field \`__proto__\`, ${FIELDS}`],
  [line({ verified: undefined }), 'Missing `verified` of `verified`, expected the day on which an API said so'],
  [line(unverifiable), 'Missing `why`, expected the reason why it is unverifiable'],
  [line({ why: 'no-api' }), 'Unexpected `why` of `verified`, expected none'],
  [line({ manual: { by: '@ada', on: DAY } }), 'Missing `manual.expires`, expected a day as `YYYY-MM-DD`'],
  [
    line({ manual: { ...manual, mail: 'x' } }),
    'Unexpected field `manual.mail`, expected `manual.by`, `manual.on`, `manual.expires` or `manual.note`',
  ],
])('refuses the record %s', (text, message) => {
  expectRefused(text, message);
});

const VERDICTS =
  '`verified`, `renamed`, `moved`, `stale`, `moved-to-personal`, `revoked`, `archived`, `trashed`, `forbidden`, `not-found-or-forbidden`, `gone` or `unverifiable`';
const REASONS = '`no-api`, `no-credentials`, `not-asked`, `fork`, `budget`, `credential-scope`, `login-page` or `redirect`';

test.each<[field: string, value: unknown, expected: string]>([
  ['key', 'https://acme.looker.com/', KEY.replace('expected ', '')],
  ['verdict', 'fine', VERDICTS],
  ['verdict', 'timeout', VERDICTS],
  ['verified', '2026-02-30', 'a day as `YYYY-MM-DD`'],
  ['why', 'x', REASONS],
  ['title', ' ', 'the title that the tool has for it'],
  ['folder', '../x', 'the id of a folder'],
  ['strikes', 3, '`1` or `2`'],
  ['manual', [], '`by`, `on`, `expires` or `note`'],
  ['manual.by', 'ada@example.com', 'a name on GitHub such as `@ada`'],
  ['manual.note', 'see https://a.example/?b=Globex', 'one line of at most 200 characters without an email or web address'],
])('refuses the field %s with the value %j', (field, value, expected) => {
  const [name = '', part] = field.split('.');
  const text = line({ [name]: part === undefined ? value : { ...manual, [part]: value } });
  expectRefused(text, `Unexpected \`${JSON.stringify(value)}\` in \`${field}\`, expected ${expected}`);
});

test.each<[field: string, day: string, given: object, expected: string]>([
  ['verified', '2026-11-24', { verified: '2026-11-24' }, 'one that has come'],
  ['since', '2027-01-01', { verdict: 'gone', since: '2027-01-01' }, 'one that has come'],
  ['manual.on', '2026-12-01', { manual: { ...manual, on: '2026-12-01' } }, 'one that has come'],
  ['manual.expires', '2036-01-01', { manual: { ...manual, on: DAY, expires: '2036-01-01' } }, `one at most 365 days after \`${DAY}\``],
  ['manual.expires', '2026-11-22', { manual: { ...manual, on: DAY, expires: '2026-11-22' } }, `one at most 365 days after \`${DAY}\``],
])('takes a %s of %s as tampering', (field, day, given, expected) => {
  expectRefused(line(given), `Unexpected day \`${day}\` in \`${field}\`, expected ${expected}`, 'lock-tampered');
});

test('takes Windows line ends, empty lines and a byte order mark as they come', () => {
  expect(readLock(`\uFEFF${line({})}\r\n\r\n${JSON.stringify(record(2))}`, DAY)).toEqual({
    lock: lockOf(record(1), record(2)),
    problems: [],
  });
});

test('an attestation that no longer counts is a warning, unless an API has seen the object', () => {
  const expired = { by: '@ada', on: '2026-08-01', expires: '2026-11-22' };
  const unseenByApi = { ...unverifiable, why: 'no-api' };
  expect(reported(line({ ...unseenByApi, manual: expired }))).toEqual([
    '1 warning lock-expired Unexpected attestation of `looker:acme.looker.com/dashboard/1` that expired on `2026-11-22`, expected one that still counts: open it by hand, then run `npm run attest -- ADDRESS --by @NAME`',
  ]);
  expect(reported(line({ manual: expired }))).toEqual([]);
  expect(reported(line({ ...unseenByApi, manual: { ...expired, expires: DAY } }))).toEqual([]);
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
