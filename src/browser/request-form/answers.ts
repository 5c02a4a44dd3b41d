import type { Answers } from '../../requests/request-issue.ts';

/** What the form holds now, by the names of its fields. */
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

const DRAFT = 'request-draft';

/** Keeps the answers until the tab is closed, so that a look at another page loses nothing; a browser that stores nothing keeps none. */
export function keepDraft(answers: Answers): void {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing for a page still fills in the form.
  }
}

/** The answers that were kept; none where there are none, or none can be read. */
export function draft(): Answers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(DRAFT) ?? '{}');
    const entries = kept && typeof kept === 'object' ? Object.entries(kept) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}
