import { oneOf, problemAt, type Problem } from '../../src/problems/problem.ts';
import { jobsOf, listOf, recordOf, stepsOf, triggersOf, type ConfigFile } from './workflow.ts';
import { actionProblems, checkoutProblems, scriptProblems } from './workflow-step-rules.ts';

/** What our own rules find in workflows, each rule for what actionlint lets pass. */
export function workflowProblems(workflows: readonly ConfigFile[]): Problem[] {
  const names = workflows.map(({ value }) => recordOf(value)['name']);
  return workflows.flatMap((workflow) => [
    ...permissionProblems(workflow),
    ...triggerProblems(workflow, names),
    ...stepsOf(workflow).flatMap((step) => [
      ...actionProblems(workflow, step),
      ...scriptProblems(workflow, step),
      ...checkoutProblems(workflow, step),
    ]),
  ]);
}

/** The token may do little unless a job says more: all jobs read, and only a job that needs to write may. */
function permissionProblems(workflow: ConfigFile): Problem[] {
  const { permissions } = recordOf(workflow.value);
  const tell = (path: string[], message: string) => problemAt(workflow, path, 'workflow-permissions', message);
  if (permissions === undefined)
    return [tell([], 'Missing `permissions`, expected the least that every job needs, such as `contents: read`')];
  const wide = [
    [['permissions'], permissions] as const,
    ...jobsOf(workflow).map(([name, job]) => [['jobs', name, 'permissions'], job['permissions']] as const),
  ];
  return [
    ...wide
      .filter(([, value]) => typeof value === 'string')
      .map(([path, value]) => tell([...path], `Unexpected permissions \`${String(value)}\`, expected each one by its name`)),
    ...Object.entries(recordOf(permissions))
      .filter(([, right]) => right === 'write')
      .map(([name]) =>
        tell(
          ['permissions', name],
          `Unexpected permission \`${name}: write\` of all jobs, expected \`read\`; give it to the job that needs it`,
        ),
      ),
  ];
}

/** No trigger gives the rights of the repository to the code of a pull request, and none waits for a workflow that is not there. */
function triggerProblems(workflow: ConfigFile, names: readonly unknown[]): Problem[] {
  const { on } = recordOf(workflow.value);
  const target = triggersOf(workflow).includes('pull_request_target')
    ? [
        problemAt(
          workflow,
          typeof on === 'string' || Array.isArray(on) ? ['on'] : ['on', 'pull_request_target'],
          'workflow-trigger',
          'Unexpected trigger `pull_request_target`, expected `pull_request`, and `workflow_run` for what needs more rights: it gives them to the code of whoever opens a pull request',
          { of: 'key' },
        ),
      ]
    : [];
  const awaited = listOf(recordOf(recordOf(on)['workflow_run'])['workflows']);
  const lost = awaited.flatMap((name, index) => (names.includes(name) ? [] : [{ name: String(name), index }]));
  return [
    ...target,
    ...lost.map(({ name, index }) =>
      problemAt(
        workflow,
        ['on', 'workflow_run', 'workflows', index],
        'workflow-trigger',
        `Unexpected workflow \`${name}\`, expected the name of one that is there: ${oneOf(names.map(String))}`,
      ),
    ),
  ];
}
