import { expect, test } from 'vitest';
import { titleHashOf } from './title-hash.ts';

const hash = (title: string, key = 'a key of many letters') => titleHashOf({ LINKS_TITLE_KEY: key })?.(title);

test('hashes a title with the key, the same for all ways to write the same letters', () => {
  // echo -n 'Activity' | openssl dgst -sha256 -hmac 'a key of many letters'
  expect(hash('Activity')).toBe('7a554c292aae798136fa32da1b43d365');
  expect(hash(' e\u0301te\u0301\n')).toBe(hash('\u00e9t\u00e9'));
  expect(hash('Activity', 'another key of many letters')).not.toBe(hash('Activity'));
  expect(hash('Activity', ' a key of many letters\n')).toBe(hash('Activity'));
});

test.each([undefined, '', '  '])('without a key (%j) there are no hashes', (key) => {
  expect(titleHashOf({ LINKS_TITLE_KEY: key })).toBeUndefined();
});

test('refuses a key that could be guessed, and does not show it', () => {
  expect(() => hash('Activity', 'secret')).toThrow(
    'Unexpected short `LINKS_TITLE_KEY`, expected at least 16 characters that nobody can guess.',
  );
});
