import { stringify } from 'yaml';
import { questions, requestKinds, urgent, type Question, type RequestKind } from './request.ts';

/** One issue form: the name of its file and its YAML. */
export type FormFile = { file: string; text: string };

const head = '# Written by `npm run issue-forms` from `src/requests/request.ts`: edit that file.\n';

/** The issue forms for requests to the team, one for each kind of request. */
export function requestForms(): FormFile[] {
  return requestKinds.map((kind) => ({
    file: kind.template,
    text: head + stringify(formOf(kind), { singleQuote: true, lineWidth: 0 }),
  }));
}

function formOf(kind: RequestKind): object {
  return {
    name: kind.title,
    description: aboutOf(kind),
    title: `${kind.title}: `,
    ...(kind.label === undefined ? {} : { labels: [kind.label] }),
    body: [{ type: 'markdown', attributes: { value: intro } }, ...questions.map((question) => fieldOf(question, kind))],
  };
}

const intro = [
  'A request to the Data & Analytics team. Only a question? It needs no issue: ask in #analytics in Slack.',
  `Is it time-sensitive or urgent? Put the \`${urgent.label}\` label on the issue. ${urgent.effect}`,
  'Leave out customer names and anything from private documents.',
].join(' ');

function aboutOf({ about, example }: RequestKind): string {
  return example === undefined ? about : `${about} For example: “${example}”`;
}

function fieldOf({ id, title, hints, required = false }: Question, { tip }: RequestKind): object {
  const description = [...hints, ...(id === 'problem' ? [tip] : [])].join(' ');
  return { type: 'textarea', id, attributes: { label: title, description }, validations: { required } };
}
