/** How long the words stay in sight. */
const STAY_MS = 4000;

// It is on the page before it says anything, or a screen reader would miss the first words.
const status = document.body.appendChild(Object.assign(document.createElement('p'), { className: 'slack-status' }));
status.setAttribute('role', 'status');
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says something in a line at the foot of the window, and to a screen reader. */
export function say(words: string): void {
  clearTimeout(leaving);
  // An open dialog hides what is outside of it, also from a screen reader.
  const place = document.querySelector('dialog[open]') ?? document.body;
  if (status.parentElement !== place) place.append(status);
  status.textContent = words;
  leaving = setTimeout(() => {
    status.textContent = '';
  }, STAY_MS);
}
