import { z } from 'zod';
import { problemAt, type Problem } from '../../src/problems/problem.ts';
import type { ConfigFile } from './config-file.ts';

/** The settings that Dependabot needs, and ours: each ecosystem is grouped, so that a week brings few pull requests. */
const settings = z.object({
  version: z.literal(2, 'Unexpected `version`, expected `2`'),
  updates: z
    .array(
      z.object({
        'package-ecosystem': z.string('Missing `package-ecosystem`, expected a name such as `npm`'),
        schedule: z.object({ interval: z.string('Missing `schedule.interval`, expected one such as `weekly`') }, 'Missing `schedule`'),
        groups: z
          .record(z.string(), z.unknown(), 'Missing `groups`, expected one at least, so that updates come together')
          .refine((groups) => Object.keys(groups).length > 0, 'Missing `groups`, expected one at least, so that updates come together'),
      }),
      'Missing `updates`, expected a list of ecosystems',
    )
    .min(1, 'Missing `updates`, expected a list of ecosystems'),
});

/** What is wrong with the settings of Dependabot. */
export function dependabotProblems(config: ConfigFile): Problem[] {
  const issues = settings.safeParse(config.value).error?.issues ?? [];
  return issues.map(({ path, message }) => problemAt(config, path, 'dependabot', message));
}
