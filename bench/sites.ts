import { spawnSync } from 'node:child_process';
import { constants, copyFileSync, cpSync, globSync, linkSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proseComponents } from '../src/schemas/prose-components.ts';
import { sidebar } from '../src/settings/navigation.ts';
import { site } from '../src/settings/site.ts';

/**
 * Puts the packages of `node_modules` into `folder`, from where every site in it finds them, and none of the caches there.
 * Each file is a hard link where the system allows it: Astro finds no styles in packages that a symbolic link leads to.
 */
export function linkPackages(folder: string): void {
  const isPackage = (path: string) => !path.startsWith('.');
  for (const name of readdirSync('node_modules').filter(isPackage)) {
    for (const item of readdirSync(join('node_modules', name), { recursive: true, withFileTypes: true })) {
      const to = join(folder, item.parentPath);
      mkdirSync(to, { recursive: true });
      if (item.isFile()) linkOrCopy(join(item.parentPath, item.name), join(to, item.name));
    }
  }
}

/** Puts a copy of this handbook into `folder`, with `added` metrics beside the real ones. */
export function makeOurs(folder: string, added: ReadonlyMap<string, string>): void {
  for (const part of ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true });
  for (const [id, mdx] of added) write(folder, `content/metrics/${id}.mdx`, [mdx]);
  // The real site asks git for the day of each page's last change; without git neither does it say one.
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', 'content');
  git('-c', 'commit.gpgSign=false', 'commit', '--quiet', '--no-verify', '--message', 'bench');
}

/**
 * Puts a Starlight site as its documentation starts one into `folder`, with the MDX files of the handbook in `ours`.
 * Its sidebar is ours, and each list that our site has code for is a page of one sentence, so that pages and links are as many.
 */
export function makePlain(folder: string, ours: string): void {
  const docs = join(folder, 'src/content/docs');
  for (const path of globSync('**/*.mdx', { cwd: join(ours, 'content') }))
    write(docs, path, [withoutComponents(readFileSync(join(ours, 'content', path), 'utf8'))]);
  for (const path of globSync('**/*.astro', { cwd: join(ours, 'src/site/pages') }))
    if (!path.includes('[')) write(docs, path.replace(/astro$/, 'mdx'), [`---\ntitle: ${dirname(path)}\n---\n`, 'A list.']);
  cpSync(join(ours, 'public'), join(folder, 'public'), { recursive: true });
  // Astro bundles the packages with `.astro` files that it finds among the dependencies.
  write(folder, 'package.json', [`{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*", "sharp": "*" } }`]);
  write(folder, 'tsconfig.json', [
    `{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "**/*"], "exclude": ["dist"] }`,
  ]);
  write(folder, 'src/content.config.ts', [
    `import { docsLoader } from '@astrojs/starlight/loaders';`,
    `import { docsSchema } from '@astrojs/starlight/schema';`,
    `import { defineCollection } from 'astro:content';`,
    `export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  ]);
  write(folder, 'astro.config.mjs', [
    `import starlight from '@astrojs/starlight';`,
    `const title = ${JSON.stringify(site.title)};`,
    `const sidebar = ${JSON.stringify(sidebar)};`,
    `export default { site: ${JSON.stringify(site.url)}, integrations: [starlight({ title, sidebar })] };`,
  ]);
}

/** Plain Starlight does not know the components of our prose; what they would list is left out. */
function withoutComponents(mdx: string): string {
  return mdx.replace(new RegExp(`^<(?:${Object.keys(proseComponents).join('|')})\\b.*/>$`, 'gm'), '');
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A temporary folder on another disk.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

function write(folder: string, path: string, lines: readonly string[]): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join('\n'));
}
