import { isDay } from '../../days/day.ts';
import type { LockField } from './fields.ts';
import type { Attestation } from './record.ts';

const isDayText = (value: unknown) => typeof value === 'string' && isDay(value);

/** Every field of an attestation. A name on GitHub stands for the person, and a note holds neither a mail address nor a link. */
export const attestationFields: Readonly<Record<keyof Attestation, LockField>> = {
  by: {
    holds: (value) => typeof value === 'string' && /^@[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(value),
    expected: 'a name on GitHub such as `@ada`',
  },
  on: { holds: isDayText, expected: 'a day as `YYYY-MM-DD`' },
  expires: { holds: isDayText, expected: 'a day as `YYYY-MM-DD`' },
  note: { holds: isNote, expected: 'one line of at most 200 letters without an address, neither of mail nor of the web' },
};

function isNote(value: unknown): boolean {
  return typeof value === 'string' && /^(?=.*\S)[^\p{C}]{1,200}$/u.test(value) && !/\S@\S|:\/\/|www\./i.test(value);
}
