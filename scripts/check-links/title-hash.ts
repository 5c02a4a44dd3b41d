import { createHmac } from 'node:crypto';
import { Failure } from '../lib/run.ts';

/** The variable of the environment that holds the key for hashes of titles. */
export const TITLE_KEY = 'LINKS_TITLE_KEY';

/** With a shorter key, whoever has the lock could try all keys and learn the titles. */
const SHORTEST = 16;

/**
 * Makes hashes of titles with the key of the environment, undefined where none is set: the first 32 hexadecimal digits of HMAC-SHA-256.
 * The same key gives the same hashes everywhere; another one makes every title look new.
 */
export function titleHashOf(env: Readonly<Record<string, string | undefined>>): ((title: string) => string) | undefined {
  const key = env[TITLE_KEY]?.trim() ?? '';
  if (key === '') return undefined;
  if (key.length < SHORTEST)
    throw new Failure(`Unexpected short \`${TITLE_KEY}\`, expected at least ${SHORTEST} characters that nobody can guess.`);
  return (title) => createHmac('sha256', key).update(title.normalize('NFC').trim()).digest('hex').slice(0, 32);
}
