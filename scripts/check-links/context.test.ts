import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { linkContext } from '../check-links.ts';
import type { Context } from '../../src/link-check/verdict/policy.ts';
import { Failure } from '../lib/run.ts';

const repo = { repo: { full_name: 'acme/handbook' } };
const event = JSON.stringify({ pull_request: { head: repo, base: repo, user: { login: 'ada' } } });
const envWith = (path: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path });

test.each<[what: string, files: Parameters<typeof temporaryFolder>[0], context: Context]>([
  ['is of this repository', { 'event.json': event }, 'pull-request'],
  ['is missing', {}, 'fork'],
  ['is no JSON', { 'event.json': event.slice(1) }, 'fork'],
  ['is empty', { 'event.json': '' }, 'fork'],
  ['is a folder', { 'event.json/x': '' }, 'fork'],
  ['is not UTF-8', { 'event.json': new Uint8Array([0xff, 0xfe]) }, 'fork'],
  ['is larger than any event', { 'event.json': `${' '.repeat(25 * 1024 * 1024)}${event}` }, 'fork'],
])('an event that %s leads to its context', (_, files, context) => {
  expect(linkContext(undefined, envWith(join(temporaryFolder(files), 'event.json')))).toBe(context);
});

test('an event that is not named is one from outside; a context that is named takes precedence, and must be one', () => {
  expect(linkContext(undefined, envWith(''))).toBe('fork');
  expect(linkContext('local', envWith('/nowhere'))).toBe('local');
  expect(() => linkContext('ci', {})).toThrow(
    new Failure('Unexpected context `ci`, expected `local`, `fork`, `pull-request`, `push`, `scheduled` or `release`.'),
  );
});
