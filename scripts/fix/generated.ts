import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';
import { main as codeOwners } from '../code-owners.ts';
import { main as editorSchemas } from '../editor-schemas.ts';
import { main as issueForms } from '../issue-forms.ts';
import { Failure, capture, exit, type Ran } from '../lib/run.ts';
import type { Change } from '../lib/edits.ts';
import { main as stakeholderTable } from '../stakeholder-table.ts';

/** A command that writes generated text, how a person calls it, and the file or folder that it writes; without that it has nothing to do. */
const generators = [
  { main: stakeholderTable, command: 'npm run stakeholders', writes: 'content/handbook/support-model.mdx' },
  { main: editorSchemas, command: 'npm run schemas', writes: 'schemas' },
  { main: codeOwners, command: 'npm run owners', writes: '.github/CODEOWNERS' },
  { main: issueForms, command: 'npm run issue-forms', writes: '.github/ISSUE_TEMPLATE' },
];

/** Writes all generated text that is out of date; what a command cannot write is given as its problems. */
export async function fixGenerated(root: string, today: string): Promise<{ changes: Change[]; problems: Problem[] }> {
  const result = { changes: [] as Change[], problems: [] as Problem[] };
  for (const { main, command } of generators.filter(({ writes }) => existsSync(join(root, writes)))) {
    const run = (...args: string[]) => capture(main, args, { cwd: root, env: { HANDBOOK_DAY: today } });
    const before = await problemsOf(run, command);
    if (before.length > 0) await run();
    const after = before.length > 0 ? await problemsOf(run, command) : [];
    const isLeft = ({ file }: Problem) => after.some((problem) => problem.file === file);
    result.problems.push(...after);
    for (const { file, line } of before.filter((problem) => !isLeft(problem)))
      result.changes.push({ file, line, what: `written by \`${command}\`` });
  }
  return result;
}

async function problemsOf(run: (...args: string[]) => Promise<Ran>, command: string): Promise<Problem[]> {
  const { code, stdout, stderr } = await run('--check', '--format', 'json');
  if (code !== exit.clean && code !== exit.problems) throw new Failure(`\`${command}\` failed: ${stderr.trim()}`);
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}
