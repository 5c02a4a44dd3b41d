import { problemAt, type Path, type Problem } from '../../src/problems/problem.ts';
import { listOf, recordOf, type ConfigFile } from './workflow.ts';

/** What is wrong with the settings of Dependabot: each ecosystem is grouped, so that a week brings few pull requests. */
export function dependabotProblems(config: ConfigFile): Problem[] {
  const { version, updates } = recordOf(config.value);
  const tell = (path: Path, message: string) => problemAt(config, path, 'dependabot', message);
  const items = listOf(updates).map(recordOf);
  return [
    ...(version === 2 ? [] : [tell(['version'], 'Unexpected `version`, expected `2`')]),
    ...(items.length > 0 ? [] : [tell(['updates'], 'Missing `updates`, expected a list of ecosystems')]),
    ...items.flatMap((item, index) => {
      const name = typeof item['package-ecosystem'] === 'string' ? item['package-ecosystem'] : undefined;
      const grouped = Object.keys(recordOf(item['groups'])).length > 0;
      return [
        ...(name === undefined ? [tell(['updates', index], 'Missing `package-ecosystem`, expected a name such as `npm`')] : []),
        ...(recordOf(item['schedule'])['interval'] === undefined
          ? [tell(['updates', index], `Missing \`schedule.interval\` of \`${name ?? index + 1}\`, expected one such as \`weekly\``)]
          : []),
        ...(grouped
          ? []
          : [
              tell(
                ['updates', index],
                `Missing \`groups\` of \`${name ?? index + 1}\`, expected one at least, so that updates come together`,
              ),
            ]),
      ];
    }),
  ];
}
