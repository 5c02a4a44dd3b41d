import { count } from '../problems/report.ts';

/** A part of a text in Markdown: its heading, and items of which some may have to be left out; `one` is what one of them is called. */
export type Section = { heading: string; one: string; items: readonly string[]; between: '\n' | '\n\n'; after?: string };

/** The sections as Markdown with the items that fit into `room` characters, and what had to be left out, such as `3 definitions`. */
export function fitSections(sections: readonly Section[], room: number): { text: string; left: string[] } {
  let text = '';
  const left: string[] = [];
  for (const section of sections) {
    const fitted = fitItems(section, room - text.length);
    if (fitted.items > 0) text += fitted.text;
    if (fitted.items < section.items.length) left.push(count(section.items.length - fitted.items, section.one));
  }
  return { text, left };
}

function fitItems({ heading, items, between, after = '' }: Section, room: number): { text: string; items: number } {
  let text = `\n\n${heading}\n`;
  let fitting = 0;
  for (const item of items) {
    const next = `${fitting === 0 ? '\n' : between}${item}`;
    if (text.length + next.length + after.length > room) break;
    text += next;
    fitting += 1;
  }
  return { text: text + after, items: fitting };
}
