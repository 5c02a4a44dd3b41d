import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../read/testing.ts';
import { handbookCatalog } from '../reading.ts';
import { handbookPages, isMarkdown } from './handbook-pages.ts';

type Context = Parameters<ReturnType<typeof handbookPages>['load']>[0];
type Page = { data: { title: string }; rendered?: unknown; deferredRender?: boolean };

const error = vi.fn();
const store = new Map<string, Page>();
const startFolder = process.cwd();

/** What Astro gives to a loader, with a store that is a map. */
function contextOf(watcher?: EventEmitter): Context {
  return {
    logger: { error },
    watcher,
    store: Object.assign(store, { set: (page: Page & { id: string }) => Map.prototype.set.call(store, page.id, page) }),
    config: { root: pathToFileURL(`${process.cwd()}/`) },
    generateDigest: JSON.stringify,
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    renderMarkdown: (html: string) => Promise.resolve({ html }),
  } as unknown as Context;
}

const page = (title: string, body = 'Text.') =>
  `---\ntitle: ${title}\ndescription: A page that is described in one sentence that is long enough.\n---\n\n${body}\n`;
const write = (name: string, text: string) => {
  mkdirSync('content/handbook', { recursive: true });
  writeFileSync(join('content/handbook', name), text);
};
const titles = () => Object.fromEntries([...store].map(([id, { data }]) => [id, data.title]));

beforeEach(() => {
  process.chdir(temporaryFolder());
  write('vision.mdx', page('Vision'));
});
afterEach(() => {
  process.chdir(startFolder);
  vi.restoreAllMocks();
  error.mockClear();
  store.clear();
});

test('stores each page: Markdown as rendered text, pages with components for the bundler', async () => {
  write('channels.mdx', page('Channels', '<ChannelList />'));
  await handbookPages().load(contextOf());
  expect(titles()).toEqual({ 'handbook/vision': 'Vision', 'handbook/channels': 'Channels' });
  expect(store.get('handbook/vision')?.rendered).toEqual({ html: '\n\nText.\n' });
  expect(store.get('handbook/channels')).toMatchObject({ deferredRender: true });
  expect(handbookCatalog().of('handbook').size).toBe(2);
});

test('ends a build with exit code 2 and the problems if there is an error', async () => {
  write('vision.mdx', page('Vision').replace('title', 'titel'));
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  await expect(handbookPages().load(contextOf())).rejects.toThrow('exit');
  expect(exit).toHaveBeenCalledWith(2);
  expect(printed).toHaveBeenCalledWith('Nothing was built: fix the errors above, then run it again.');
  expect(error.mock.calls[0]?.[0]).toContain('Unexpected key `titel`, expected a field of a handbook page');
});

test('the development server reports the problems, and loads pages again after a change of the content', async () => {
  write('vision.mdx', page('Vision').replace('title', 'titel'));
  const watcher = new EventEmitter();
  await handbookPages().load(contextOf(watcher));
  expect(error).toHaveBeenCalledTimes(1);
  expect(titles()).toEqual({});

  write('vision.mdx', page('Fixed'));
  watcher.emit('all', 'change', 'src/site.ts');
  expect(handbookCatalog().of('handbook').size).toBe(0);
  watcher.emit('all', 'change', 'content/handbook/vision.mdx');
  await vi.waitFor(() => {
    expect(titles()).toEqual({ 'handbook/vision': 'Fixed' });
  });
  expect(handbookCatalog().of('handbook').size).toBe(1);
  expect(error).toHaveBeenCalledTimes(1);
});

test.each([
  ['\n## Why it matters\n\nText with a [link](/metrics/mau/), `code` and a table:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n', true],
  ['\n:::note[Title]\nText\n:::\n', true],
  ['\n- a\n  - b\n    continued\n', false],
  ['\n<ChannelList />\n', false],
  ['\n{/* a comment */}\n', false],
  ['\nA \\{ brace\n', false],
  ['\n    an indented line\n', false],
  ['\n\tan indented line\n', false],
  ['\n---\n\nafter a rule\n', false],
  ['\nText\n\n---\n\nafter a rule\n', true],
  ['', true],
])('is %j the same as Markdown: %s', (body, same) => {
  expect(isMarkdown(body)).toBe(same);
});
