import type { Answers } from '../../requests/request-issue.ts';

const key = 'request-draft';

/** Keeps the answers until the tab is closed, so that a look at another page loses nothing; where nothing can be kept, nothing is. */
export function keepDraft(answers: Answers): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing for a page still fills in the form.
  }
}

/** The answers that were kept; none where there are none, or none that can be read. */
export function draft(): Answers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    const entries = kept && typeof kept === 'object' ? Object.entries(kept) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}
