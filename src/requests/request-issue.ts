import { questions, requestKinds } from './request.ts';

/** What was written into the form, by the names of its fields: `template`, `title`, `labels` and the ids of the questions. */
export type Answers = Readonly<Record<string, string>>;

/** How many characters of an address GitHub takes; it refuses one that is longer. */
export const ADDRESS_LIMIT = 8000;

/** The address of an issue form of the repository with the answers in it, which a browser without JavaScript opens: of use only where the repository has that form. */
export function formAddress(repository: string, answers: Answers): string {
  return newIssue(repository, answers);
}

/** The address of an issue with the answers as its text: it works in every repository, whatever forms that has. */
export function plainAddress(repository: string, answers: Answers): string {
  const labels = labelsOf(answers).join(',');
  return newIssue(repository, {
    title: answers['title'] ?? '',
    ...(labels === '' ? {} : { labels }),
    body: issueBody(answers),
  });
}

/** The address of an issue with only its title, to paste the answers into: for answers that no address can hold. */
export function shortAddress(repository: string, answers: Answers): string {
  const labels = labelsOf(answers).join(',');
  return newIssue(repository, { title: (answers['title'] ?? '').slice(0, 200), ...(labels === '' ? {} : { labels }) });
}

/** The text of the issue as GitHub makes it from its form: a heading for each question. */
function issueBody(answers: Answers): string {
  return questions.map(({ id, title }) => `### ${title}\n\n${answerTo(answers, id) || '_No response_'}`).join('\n\n');
}

/** The whole issue as text to copy: its title, then its text. */
export function issueText(answers: Answers): string {
  return `${answerTo(answers, 'title')}\n\n${issueBody(answers)}\n`;
}

/** The labels of the issue: the one of its kind, and `urgent` where that was checked. */
export function labelsOf(answers: Answers): string[] {
  const kind = requestKinds.find(({ template }) => template === answers['template']);
  return [kind?.label ?? '', answerTo(answers, 'labels')].filter((label) => label !== '');
}

function answerTo(answers: Answers, name: string): string {
  return answers[name]?.trim() ?? '';
}

/** Browsers send line ends as CRLF, which makes the address longer. */
function newIssue(repository: string, fields: Answers): string {
  const query = Object.entries(fields).map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]);
  return `${repository}/issues/new?${new URLSearchParams(query)}`;
}

/** The message next to each field that must be filled in. */
export const missingWords: Readonly<Record<string, string>> = {
  template: 'Choose the kind of request; “Something else” takes everything.',
  title: 'Write a title, so that the team can tell the issue from others.',
  problem: 'Say what the problem or the question is.',
};

/** The fields that must be filled in and are not, in the order of the form. */
export function missingFields(answers: Answers): string[] {
  return Object.keys(missingWords).filter((name) => answerTo(answers, name) === '');
}
