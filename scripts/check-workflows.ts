import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Problem } from '../src/problems/problem.ts';
import { count } from '../src/problems/report.ts';
import { Failure, exit, formatOf, readArgs, report, run } from './lib/run.ts';
import { dependabotProblems } from './check-workflows/workflow-dependabot.ts';
import { lintProblems } from './check-workflows/workflow-lint.ts';
import { workflowProblems } from './check-workflows/workflow-rules.ts';
import { readConfig, type ConfigFile } from './check-workflows/workflow.ts';

const usage = `Usage: npm run check:workflows -- [--folder DIR] [--format text|json|github] [FILE …]

Checks the workflows and the Dependabot settings of \`.github/\`; with files, only the problems of those are told.`;

await run(async () => {
  const { values, positionals } = readArgs(
    { folder: { type: 'string', default: '.github' }, format: { type: 'string' }, help: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  const files = configFiles(values.folder);
  const lost = positionals.find((path) => !existsSync(path));
  if (lost !== undefined) throw new Failure(`There is no file \`${lost}\`.`);
  const problems = await problemsOf(files);
  const wanted = positionals.map((path) => resolve(path));
  const told = problems.filter(({ file }) => wanted.length === 0 || wanted.includes(resolve(file)));
  return report(told, format, `${count(files.length, 'file')} of \`${values.folder}\`, no problems.`);
});

/** The files of a `.github` folder that GitHub itself runs. */
function configFiles(folder: string): string[] {
  const workflows = join(folder, 'workflows');
  if (!existsSync(workflows)) throw new Failure(`There is no folder \`${workflows}\`; name the \`.github\` folder with \`--folder\`.`);
  const names = readdirSync(workflows).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new Failure(`There are no workflows in \`${workflows}\`.`);
  const dependabot = join(folder, 'dependabot.yml');
  return [...names.sort().map((name) => join(workflows, name)), ...(existsSync(dependabot) ? [dependabot] : [])].map((path) =>
    path.split(sep).join('/'),
  );
}

/** All problems of all files; one that is no YAML is told once and not looked at further. */
async function problemsOf(files: readonly string[]): Promise<Problem[]> {
  const read = files.map((file) => readConfig(file, readFileSync(file, 'utf8')));
  const configs = read.filter((config): config is ConfigFile => !('problems' in config));
  const workflows = configs.filter(({ file }) => basename(dirname(file)) === 'workflows');
  return [
    ...read.flatMap((config) => ('problems' in config ? config.problems : [])),
    ...(await lintProblems(workflows)),
    ...workflowProblems(workflows),
    ...configs.filter((config) => !workflows.includes(config)).flatMap(dependabotProblems),
  ];
}
