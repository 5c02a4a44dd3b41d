import { count } from '../../src/problems/report.ts';
import type { NewField } from '../../src/new-entry/new-entry.ts';
import type { Person } from '../lib/terminal.ts';

/** What may be answered: the choices, what an empty answer means, and what is wrong with a value. */
export type Answers = { choices: readonly string[]; fallback: string | undefined; problemOf: (value: unknown) => string | undefined };

/** Asks for a field until the answer is right; undefined where an optional one was left empty. */
export async function askField(field: NewField, answers: Answers, person: Person): Promise<unknown> {
  const { choices, fallback, problemOf } = answers;
  person.show(`\n${field.meaning}`);
  for (const [place, choice] of choices.entries()) person.show(`${String(place + 1).padStart(4)}  ${choice}`);
  for (;;) {
    const given = field.isList ? await askItems(field, choices, person) : await askItem(field, answers, person);
    const isEmpty = given.length === 0;
    if (isEmpty && fallback === undefined && !field.isRequired) return undefined;
    const value = valueOf(field, isEmpty ? (fallback ?? '') : given);
    const problem = isEmpty && fallback === undefined ? `Unexpected empty answer, expected ${expected(choices)}` : problemOf(value);
    if (problem === undefined) return value;
    person.show(`${problem}.`);
  }
}

/** The value of a field as it was written; what is no number stays text, so that the schema refuses it. */
export function valueOf({ isNumber, isList, references }: NewField, given: string | readonly string[]): unknown {
  if (isList) return [given].flat().flatMap((item) => (references ? item.split(/[\s,]+/).filter(Boolean) : item.trim()));
  const text = String(given).trim();
  return isNumber && /^\d+$/.test(text) ? Number(text) : text;
}

async function askItem({ name, isRequired }: NewField, { choices, fallback }: Answers, { ask }: Person): Promise<string> {
  const hint = fallback !== undefined ? ` [${fallback}]` : isRequired ? '' : ' (Enter for none)';
  return choiceOf(await ask(`${name}${hint}: `), choices);
}

/** Answers until an empty one. */
async function askItems({ name }: NewField, choices: readonly string[], { ask }: Person): Promise<string[]> {
  const items: string[] = [];
  for (;;) {
    const hint = items.length === 0 ? 'one at a time' : `${count(items.length, 'item')}, Enter to go on`;
    const item = choiceOf(await ask(`${name} (${hint}): `), choices);
    if (item === '') return items;
    items.push(item);
  }
}

/** The choice that a number stands for; other answers stand for themselves. */
function choiceOf(answer: string, choices: readonly string[]): string {
  const text = answer.trim();
  return /^\d+$/.test(text) ? (choices[Number(text) - 1] ?? text) : text;
}

function expected(choices: readonly string[]): string {
  return choices.length > 0 ? `a number from 1 to ${choices.length} or one of the values` : 'words';
}
