import type { CardFile } from '../../search/card.ts';

/** The text of a card: what it is, its name, its meaning, and its facts; words only, whatever the content holds. */
export function drawCard({ kind, title, about, status, facts, formula, instead }: CardFile): HTMLElement[] {
  return [
    line('kind', status ? `${kind} · ${status.words}` : kind),
    line('name', title),
    line('about', about),
    ...(instead ? [line('facts', `Not to be used any more: use ${instead.title} instead.`)] : []),
    ...(facts ? [line('facts', facts)] : []),
    ...(formula ? [line('facts', `= ${formula}`)] : []),
  ];
}

function line(name: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  // Backticks mark code in content; here the words alone count.
  made.textContent = text.replaceAll('`', '');
  return made;
}
