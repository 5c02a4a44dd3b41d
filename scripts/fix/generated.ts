import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../../src/problems/problem.ts';
import { Failure, exit } from '../lib/run.ts';
import type { Change } from '../lib/text-edits/lines.ts';

/** A command that writes generated text, how a person calls it, and the file or folder that it writes; without that it has nothing to do. */
const generators = [
  { script: 'stakeholder-table.ts', command: 'npm run stakeholders', writes: 'content/handbook/support-model.mdx' },
  { script: 'editor-schemas.ts', command: 'npm run schemas', writes: 'schemas' },
  { script: 'code-owners.ts', command: 'npm run owners', writes: '.github/CODEOWNERS' },
  { script: 'issue-forms.ts', command: 'npm run issue-forms', writes: '.github/ISSUE_TEMPLATE' },
];

/** Writes all generated text that is behind its source; what a command cannot write is told as its problems. */
export async function writeGenerated(root: string): Promise<{ changes: Change[]; problems: Problem[] }> {
  const done = await Promise.all(
    generators
      .map((generator) => ({ ...generator, path: join(import.meta.dirname, '..', generator.script) }))
      .filter(({ path, writes }) => existsSync(path) && existsSync(join(root, writes)))
      .map(({ path, command }) => generate(root, path, command)),
  );
  return { changes: done.flatMap(({ changes }) => changes), problems: done.flatMap(({ problems }) => problems) };
}

async function generate(root: string, path: string, command: string): Promise<{ changes: Change[]; problems: Problem[] }> {
  const behind = await check(root, path, command);
  if (behind.length === 0) return { changes: [], problems: [] };
  await call(root, path, []);
  const problems = await check(root, path, command);
  const left = new Set(problems.map(({ file }) => file));
  const changes = behind.filter(({ file }) => !left.has(file)).map(({ file, line }) => ({ file, line, what: `written by \`${command}\`` }));
  return { changes, problems };
}

async function check(root: string, path: string, command: string): Promise<Problem[]> {
  const { code, stdout, stderr } = await call(root, path, ['--check', '--format', 'json']);
  if (code !== exit.clean && code !== exit.problems) throw new Failure(`\`${command}\` failed: ${stderr.trim()}`);
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

async function call(root: string, path: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8' })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { code, stdout, stderr };
  }
}
