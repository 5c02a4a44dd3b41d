import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { linkContext } from '../check-links.ts';
import { Failure } from '../lib/run.ts';

const repo = { repo: { full_name: 'acme/handbook' } };
const event = JSON.stringify({ pull_request: { head: repo, base: repo, user: { login: 'ada' } } });
const envWith = (path: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path });

test('reads the event of a pull request', () => {
  expect(linkContext(undefined, envWith(join(temporaryFolder({ 'event.json': event }), 'event.json')))).toBe('pull-request');
});

test.each([
  ['is missing', {}],
  ['is no JSON', { 'event.json': event.slice(1) }],
  ['is empty', { 'event.json': '' }],
  ['is a folder', { 'event.json/x': '' }],
  ['is not UTF-8', { 'event.json': new Uint8Array([0xff, 0xfe]) }],
  ['is larger than any event', { 'event.json': `${' '.repeat(25 * 1024 * 1024)}${event}` }],
])('an event that %s is one from outside', (_, files) => {
  expect(linkContext(undefined, envWith(join(temporaryFolder(files), 'event.json')))).toBe('fork');
});

test('an event that is not named is one from outside', () => {
  expect(linkContext(undefined, envWith(''))).toBe('fork');
});

test('a context that is named goes before the environment, and must be one', () => {
  expect(linkContext('local', envWith('/nowhere'))).toBe('local');
  expect(() => linkContext('ci', {})).toThrow(
    new Failure('Unexpected context `ci`, expected `local`, `fork`, `pull-request`, `push`, `scheduled` or `release`.'),
  );
});
