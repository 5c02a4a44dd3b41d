import { expect, test } from 'vitest';
import { editUrl, issueUrl, newFileUrl } from './github-links.ts';

const here = { repository: 'https://github.com/o/r', branch: 'main' };

test('the edit door opens the file itself', () => {
  expect(editUrl('content/metrics/mau.mdx', here)).toBe('https://github.com/o/r/edit/main/content/metrics/mau.mdx');
  expect(editUrl('content/a b#c.mdx', here)).toBe('https://github.com/o/r/edit/main/content/a%20b%23c.mdx');
});

test('a new file opens in its folder with its name and its text', () => {
  const door = new URL(newFileUrl('content/metrics/net-new.mdx', '---\ntitle: A & B\n', here));
  expect(door.pathname).toBe('/o/r/new/main/content/metrics');
  expect(Object.fromEntries(door.searchParams)).toEqual({ filename: 'net-new.mdx', value: '---\ntitle: A & B\n' });
});

test('an issue opens on its form with its fields filled in', () => {
  const door = new URL(issueUrl('https://github.com/o/r', 'wrong.yml', { title: 'Wrong: ', page: '/metrics/mau/ & more' }));
  expect(door.pathname).toBe('/o/r/issues/new');
  expect(Object.fromEntries(door.searchParams)).toEqual({ template: 'wrong.yml', title: 'Wrong: ', page: '/metrics/mau/ & more' });
});
