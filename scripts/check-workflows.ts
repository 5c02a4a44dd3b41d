import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { count, formats } from '../src/problems/report.ts';
import { readConfig, type ConfigFile } from './check-workflows/config-file.ts';
import { lintProblems } from './check-workflows/lint.ts';
import { dependabotProblems, workflowProblems } from './check-workflows/rules.ts';
import { Failure, command, start } from './lib/run.ts';

const usage = `Usage: npm run check:workflows -- [--folder DIR] [--format text|json|github] [FILE …]

Checks the workflows and the Dependabot settings of \`.github/\`; with files, it reports only the problems of those.`;

const options = { folder: { type: 'string', default: '.github' } } as const;

/** `npm run check:workflows`. */
export const main = command({ usage, formats, options }, async ({ values: { folder }, positionals, at, report }) => {
  const files = configFiles(folder, at);
  const missing = positionals.find((path) => !existsSync(at(path)));
  if (missing !== undefined) throw new Failure(`There is no file \`${missing}\`.`);
  const problems = await problemsOf(files.map((file) => ({ file, text: readFileSync(at(file), 'utf8') })));
  const wanted = positionals.map(at);
  return report(
    problems.filter(({ file }) => wanted.length === 0 || wanted.includes(at(file))),
    `${count(files.length, 'file')} of \`${folder}\`, no problems.`,
  );
});

/** The files of a `.github` folder that GitHub itself runs. */
function configFiles(folder: string, at: (path: string) => string): string[] {
  const workflows = posix.join(folder, 'workflows');
  if (!existsSync(at(workflows))) throw new Failure(`There is no folder \`${workflows}\`; name the \`.github\` folder with \`--folder\`.`);
  const names = readdirSync(at(workflows)).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new Failure(`There are no workflows in \`${workflows}\`.`);
  const dependabot = posix.join(folder, 'dependabot.yml');
  return [...names.sort().map((name) => posix.join(workflows, name)), ...(existsSync(at(dependabot)) ? [dependabot] : [])];
}

/** All problems of all files; one that is no YAML is reported once and not checked further. */
async function problemsOf(files: readonly { file: string; text: string }[]): Promise<Problem[]> {
  const read = files.map(({ file, text }) => readConfig(file, text));
  const configs = read.filter((config): config is ConfigFile => !('problems' in config));
  const workflows = configs.filter(({ file }) => /(?:^|\/)workflows\/[^/]*$/.test(file));
  return [
    ...read.flatMap((config) => ('problems' in config ? config.problems : [])),
    ...(await lintProblems(workflows)),
    ...workflowProblems(workflows),
    ...configs.filter((config) => !workflows.includes(config)).flatMap(dependabotProblems),
  ];
}

if (import.meta.main) await start(main);
