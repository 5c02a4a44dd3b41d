import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../catalog/entry.ts';
import { temporaryFolder } from '../../read/testing.ts';
import { SAMPLE_DAY, sampleFiles } from '../../sample-handbook/sample-handbook.ts';
import { contentSource } from './content-source.ts';

const page = (title: string) =>
  `---\ntitle: ${title}\ndescription: A page that is described in one sentence that is long enough.\n---\n\nText.\n`;
const handbook = () => join(temporaryFolder({ 'content/handbook/vision.mdx': page('Vision') }), 'content');
const error = vi.fn();
const logger = { error } as never as Parameters<ReturnType<typeof contentSource>>[0]['logger'];
const titles = (entries: readonly Entry[]) => entries.map(({ data }) => ('title' in data ? data.title : ''));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  error.mockClear();
});

function expectNoExit() {
  return vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
}

test('fills every collection from one reading', async () => {
  const folder = handbook();
  const fillFrom = contentSource(folder);
  const all: (readonly Entry[])[] = [];
  await fillFrom({ logger }, (entries) => void all.push(entries));
  writeFileSync(join(folder, 'handbook/vision.mdx'), page('Changed'));
  await fillFrom({ logger }, (entries) => void all.push(entries));
  expect(all.map(titles)).toEqual([['Vision'], ['Vision']]);
});

test.each([
  [SAMPLE_DAY, 0],
  ['2026-01-01', 1],
])('a build for %s checks the content as of that day', async (day, exits) => {
  vi.stubEnv('HANDBOOK_DAY', day);
  const exit = expectNoExit();
  vi.spyOn(console, 'error').mockReturnValue();
  await contentSource(join(temporaryFolder(sampleFiles()), 'content'))({ logger }, vi.fn()).catch(() => undefined);
  expect(exit).toHaveBeenCalledTimes(exits);
});

test('ends a build with exit code 2 and the problems while there is an error', async () => {
  const folder = handbook();
  writeFileSync(join(folder, 'handbook/vision.mdx'), page('Vision').replace('title', 'titel'));
  const exit = expectNoExit();
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await expect(contentSource(folder)({ logger }, vi.fn())).rejects.toThrow('exit');
  expect(exit).toHaveBeenCalledWith(2);
  expect(said).toHaveBeenCalledWith('Nothing was built: fix the errors above, then run it again.');
  expect(error.mock.calls[0]?.[0]).toContain('Unexpected key `titel`, expected a field of a handbook page');
});

test('tells the problems and goes on where the editing server watches, and fills again after a change', async () => {
  const folder = handbook();
  writeFileSync(join(folder, 'handbook/vision.mdx'), page('Vision').replace('title', 'titel'));
  const exit = expectNoExit();
  const watcher = new EventEmitter() as never as NonNullable<Parameters<ReturnType<typeof contentSource>>[0]['watcher']>;
  const all: (readonly Entry[])[] = [];
  await contentSource(folder)({ logger, watcher }, (entries) => void all.push(entries));
  expect(error).toHaveBeenCalledTimes(1);

  writeFileSync(join(folder, 'handbook/vision.mdx'), page('Fixed'));
  watcher.emit('all', 'change', join(folder, 'handbook/vision.mdx'));
  watcher.emit('all', 'change', join(folder, '../src/site.ts'));
  expect(all.map(titles)).toEqual([[], ['Fixed']]);
  expect(error).toHaveBeenCalledTimes(1);
  expect(exit).not.toHaveBeenCalled();
});
