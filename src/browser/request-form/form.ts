import { plainAddress } from '../../requests/request-issue.ts';
import { answersOf, draft, fillIn, keepDraft } from './answers.ts';
import { clearMessages, offerOthers, say, showLength, showMissing } from './messages.ts';

/**
 * Runs on the page with the form: keeps a draft, says what is missing or too long, and opens an issue with the answers as its text.
 * Without it the browser sends the fields, which fill in the issue form of a repository that has it.
 */
const form = document.querySelector<HTMLFormElement>('form.request');
if (form) start(form, form.dataset['repository'] ?? '');

function start(form: HTMLFormElement, repository: string): void {
  // The messages next to the fields replace those of the browser.
  form.noValidate = true;
  fillIn(form, { ...draft(), ...Object.fromEntries(new URLSearchParams(location.search)) });
  showLength(repository, answersOf(form));
  form.addEventListener('input', () => {
    const answers = answersOf(form);
    keepDraft(answers);
    if (form.querySelector('[aria-invalid]')) showMissing(form, answers);
    showLength(repository, answers);
  });
  form.addEventListener('submit', (event) => {
    const answers = answersOf(form);
    const missing = showMissing(form, answers);
    const long = showLength(repository, answers);
    event.preventDefault();
    if (missing) missing.focus();
    else if (long) document.getElementById('copy')?.focus();
    else {
      open(plainAddress(repository, answers), '_blank', 'noopener');
      offerOthers(repository, answers);
    }
  });
  form.addEventListener('reset', () => {
    keepDraft({});
    clearMessages();
  });
  document.getElementById('copy')?.addEventListener('click', () => void copy());
}

/** The text is there to be copied by hand where the browser does not let the page do it. */
async function copy(): Promise<void> {
  const text = document.getElementById('text');
  if (!(text instanceof HTMLTextAreaElement)) return;
  try {
    await navigator.clipboard.writeText(text.value);
    say('The text is copied.');
  } catch {
    text.select();
    say('The text is selected: press Ctrl+C (⌘C on a Mac).');
  }
}
