import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** The addresses of the built site: the pages that are read, and those that only lead to one. */
export function builtPages(): { read: string[]; leading: string[] } {
  const files = globSync('**/*.html', { cwd: 'dist' }).map((file) => file.split(sep).join('/'));
  const leads = (file: string) => readFileSync(join('dist', file), 'utf8').includes('http-equiv="refresh"');
  const { read = [], leading = [] } = Object.groupBy(files.toSorted(), (file) => (leads(file) ? 'leading' : 'read'));
  return { read: read.map(addressOf), leading: leading.map(addressOf) };
}

/** One address of each kind, where the first folder is the kind. */
export function oneOfEach(addresses: readonly string[]): string[] {
  return Object.values(Object.groupBy(addresses, (address) => address.split('/')[1] ?? '')).flatMap((all) => all?.slice(0, 1) ?? []);
}

function addressOf(file: string): string {
  return posix.basename(file) === 'index.html' ? `/${file.slice(0, -'index.html'.length)}` : `/${file}`;
}
