import type { Answers } from './request-issue.ts';

/** What to say beside a field without which the form cannot be sent. */
export const missingWords: Readonly<Record<string, string>> = {
  template: 'Choose the kind of request; “Something else” takes everything.',
  title: 'Write a title, so that the team can tell the issue from others.',
  problem: 'Say what the problem or the question is.',
};

/** The fields that must be filled in and are not, in the order of the form. */
export function missingFields(answers: Answers): string[] {
  return Object.keys(missingWords).filter((name) => (answers[name]?.trim() ?? '') === '');
}
