import {
  ADDRESS_LIMIT,
  formAddress,
  issueText,
  missingFields,
  missingWords,
  plainAddress,
  shortAddress,
  type Answers,
} from '../../requests/request-issue.ts';

const element = (id: string) => document.getElementById(id);

/** Says at each field that must be filled in whether it is, and gives the first that is not. */
export function showMissing(form: HTMLFormElement, answers: Answers): HTMLElement | undefined {
  const missing = missingFields(answers);
  const fields = Object.keys(missingWords).flatMap((name) => {
    const wrong = missing.includes(name);
    element(`${name}-error`)?.toggleAttribute('hidden', !wrong);
    const field = form.querySelector<HTMLElement>(`[name="${name}"]`);
    const marked = name === 'template' ? field?.closest('fieldset') : field;
    if (wrong) marked?.setAttribute('aria-invalid', 'true');
    else marked?.removeAttribute('aria-invalid');
    return wrong && field ? [field] : [];
  });
  return fields[0];
}

/** Says how far the answers are over what an address can hold, and offers the text to copy, in place of all that was offered before; gives whether they are. */
export function showLength(repository: string, answers: Answers): boolean {
  const over = plainAddress(repository, answers).length - ADDRESS_LIMIT;
  offerNothing();
  const error = element('length-error');
  if (error) {
    error.textContent =
      over > 0
        ? `GitHub takes ${ADDRESS_LIMIT.toLocaleString('en-US')} characters in an address, and your answers make it ${over.toLocaleString('en-US')} longer. Shorten them, or copy the text and paste it into the issue.`
        : '';
    error.hidden = over <= 0;
  }
  if (over > 0) offerText(repository, answers);
  return over > 0;
}

/** Offers the whole issue as text, and the link to a form without answers. */
function offerText(repository: string, answers: Answers): void {
  element('short')?.setAttribute('href', shortAddress(repository, answers));
  const text = element('text');
  if (text instanceof HTMLTextAreaElement) text.value = issueText(answers);
  element('copying')?.removeAttribute('hidden');
}

/** Offers what else can be done, after GitHub was opened. */
export function offerOthers(repository: string, answers: Answers): void {
  element('with-form')?.setAttribute('href', formAddress(repository, answers));
  element('after')?.removeAttribute('hidden');
  offerText(repository, answers);
}

function offerNothing(): void {
  for (const id of ['after', 'copying', 'length-error']) element(id)?.setAttribute('hidden', '');
  say('');
}

/** Hides all messages. */
export function clearMessages(): void {
  offerNothing();
  for (const name of Object.keys(missingWords)) element(`${name}-error`)?.setAttribute('hidden', '');
  for (const marked of document.querySelectorAll('.request [aria-invalid]')) marked.removeAttribute('aria-invalid');
}

/** Says what happened, to screen readers too. */
export function say(words: string): void {
  const status = element('status');
  if (status) status.textContent = words;
}
