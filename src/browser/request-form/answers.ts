import type { Answers } from '../../requests/request-issue.ts';

/** What stands in the form now, by the names of its fields. */
export function answersOf(form: HTMLFormElement): Answers {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

/** Puts answers back into the form; what it does not ask is left out. */
export function fillIn(form: HTMLFormElement, answers: Answers): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const answer = answers[field.name];
    if (answer === undefined) continue;
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = field.value === answer;
    else field.value = answer;
  }
}
