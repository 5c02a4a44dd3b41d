import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, lockOf, locks, record } from '../testing/lock-records.ts';
import { readLock } from './lock-file.ts';
import { lockText } from './record.ts';

const line = (fields: object) => JSON.stringify({ ...record(1), ...fields });

test('an unresolved merge conflict is reported at each marker, and the lines of both sides count', () => {
  const text = ['<<<<<<< HEAD', line({ verified: '2026-11-02' }), '=======', line({ verified: '2026-11-09' }), '>>>>>>> lock'].join('\n');
  const advice = `expected records: keep the lines of both sides and delete the markers, then run \`npm run check:links -- --online --update\``;
  expect(readLock(text, DAY).problems.map((one) => `${one.line} ${one.severity} ${one.rule} ${one.message}`)).toEqual([
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
