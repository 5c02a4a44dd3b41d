import { problemAt, type Problem } from '../../src/problems/problem.ts';
import { recordOf, triggersOf, type ConfigFile, type Step } from './workflow.ts';

const commit = /^[^@]+@[0-9a-f]{40}$/;
const digest = /^docker:\/\/[^@]+@sha256:[0-9a-f]{64}$/;

/** An action is named by its full commit, because a tag can be moved to other code, and the comment says which version that is. */
export function actionProblems(workflow: ConfigFile, { path, data }: Step): Problem[] {
  const { uses } = data;
  if (typeof uses !== 'string' || uses.startsWith('./') || digest.test(uses)) return [];
  const at = [...path, 'uses'];
  if (!commit.test(uses)) {
    const [name = uses, version = 'v1'] = uses.split('@');
    return [
      problemAt(
        workflow,
        at,
        'pinned-action',
        `Unexpected action \`${uses}\`, expected a commit of 40 hexadecimal digits and its version, such as \`${name}@… # ${version}\``,
      ),
    ];
  }
  const line = workflow.text.split('\n')[workflow.locate(at).line - 1] ?? '';
  if (/#\s*v\d/.test(line)) return [];
  return [problemAt(workflow, at, 'pinned-action', `Missing version of \`${uses}\`, expected a comment after it, such as \`# v1.2.3\``)];
}

/** Text from outside becomes a part of a script where an expression stands in it; as a variable it stays text. */
export function scriptProblems(workflow: ConfigFile, { path, data }: Step): Problem[] {
  const scripts = [
    { path: [...path, 'run'], script: data['run'] },
    { path: [...path, 'with', 'script'], script: recordOf(data['with'])['script'] },
  ];
  return scripts.flatMap(({ path: at, script }) => {
    if (typeof script !== 'string') return [];
    const start = workflow.locate(at).line;
    const found = [...script.matchAll(/\$\{\{.*?\}\}/gs)].map(([expression]) => expression);
    return [...new Set(found)].map((expression) =>
      problemAt(
        workflow,
        at,
        'workflow-script',
        `Unexpected expression \`${expression}\` in a script, expected a variable of \`env:\`; what stands in an expression is run as a part of the script`,
        { at: placeOf(workflow, expression, start) },
      ),
    );
  });
}

function placeOf({ text }: ConfigFile, expression: string, start: number) {
  const lines = text.split('\n');
  const index = lines.findIndex((line, number) => number >= start - 1 && line.includes(expression));
  return index < 0 ? { line: start, column: 1 } : { line: index + 1, column: (lines[index]?.indexOf(expression) ?? 0) + 1 };
}

/** A checkout leaves no token behind, and one that runs with rights takes only the repository's own code. */
export function checkoutProblems(workflow: ConfigFile, { path, data }: Step): Problem[] {
  if (typeof data['uses'] !== 'string' || !data['uses'].startsWith('actions/checkout@')) return [];
  const given = recordOf(data['with']);
  const tell = (key: string, message: string) =>
    problemAt(workflow, key in given ? [...path, 'with', key] : [...path, 'uses'], 'workflow-checkout', message);
  const kept =
    String(given['persist-credentials']) === 'false'
      ? []
      : [
          tell(
            'persist-credentials',
            'Missing `persist-credentials: false`, expected in every checkout: else each later step can read the token',
          ),
        ];
  const foreign = triggersOf(workflow).includes('workflow_run') ? ['ref', 'repository'].filter((key) => key in given) : [];
  return [
    ...kept,
    ...foreign.map((key) =>
      tell(
        key,
        `Unexpected \`${key}\` in a workflow on \`workflow_run\`, expected the default branch: it has rights that no other code may use`,
      ),
    ),
  ];
}
