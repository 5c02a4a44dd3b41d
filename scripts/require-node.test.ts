import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** Runs `require-node.mjs` as if this were Node `version`. */
function runOn(version: string): { status: number | null; stdout: string; stderr: string } {
  const script = pathToFileURL(join(import.meta.dirname, 'require-node.mjs')).href;
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } }); await import('${script}');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.for(['22.18.0', '23.0.0', '100.1.0'])('says nothing on Node %s', (version) => {
  expect(runOn(version)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.for(['22.17.9', '20.19.4', '9.99.99'])('says on Node %s what is needed and how to get it', (version) => {
  expect(runOn(version)).toEqual({
    status: 1,
    stdout: '',
    stderr: `This handbook needs Node 22.18 or newer, and this is Node ${version}.
On Linux and Windows run \`npx npm@11 ci\`: it brings Node 24 along, and \`npm run\` then finds it by itself.
Elsewhere, or if that does not help, install Node 24 from https://nodejs.org/.
`,
  });
});

test('asks for the version that package.json asks for', async () => {
  const { default: manifest } = (await import('../package.json', { with: { type: 'json' } })) as { default: { engines: { node: string } } };
  expect(manifest.engines.node).toBe('>=22.18');
});
