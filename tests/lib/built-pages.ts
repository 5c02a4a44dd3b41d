import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** A page of the built site: its address, and its HTML. */
export type BuiltPage = { address: string; html: string };

/** The pages of the built site: those that are read, and those that only lead to one. */
export function builtPages(): { read: BuiltPage[]; leading: BuiltPage[] } {
  const pages = globSync('**/*.html', { cwd: 'dist' })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((file) => ({ address: addressOf(file), html: readFileSync(join('dist', file), 'utf8') }));
  const { read = [], leading = [] } = Object.groupBy(pages, ({ html }) => (html.includes('http-equiv="refresh"') ? 'leading' : 'read'));
  return { read, leading };
}

function addressOf(file: string): string {
  return posix.basename(file) === 'index.html' ? `/${file.slice(0, -'index.html'.length)}` : `/${file}`;
}
