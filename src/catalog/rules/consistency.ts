import type { Catalog } from '../catalog.ts';
import { fieldTexts, type Entry } from '../entry.ts';
import { normalizeName } from '../names.ts';
import { eachOf, type Rule } from '../rule.ts';
import { inputsOf } from './calculations.ts';
import { wordRoot } from './word-root.ts';

/** A part of a formula is a thing, named by a noun: a phrase that begins with a preposition says of what it is a part, not what it is. */
export const formulaPartIsNoun: Rule = {
  rule: 'formula-part-noun',
  keeps: 'A part of a formula begins with the thing that it is, not with a preposition.',
  why: 'Nobody can compute “in place of seat consumption”: it does not say what is counted.',
  fix: 'Begin with what is counted or measured, and put the condition after it or into `note`.',
  example: { file: 'content/metrics/created-users.mdx', wrong: 'text: of accounts opened', right: 'text: accounts opened' },
  check: eachOf('metrics', ({ data }) => {
    const calculation = 'calculation' in data ? data.calculation : undefined;
    return fieldTexts({ calculation }).flatMap(({ path, text }) => {
      const found = path.at(-1) === 'text' ? preposition.exec(text)?.[0] : undefined;
      const message = `Unexpected \`${found}\` at the start of a part of the formula, expected the thing that is counted or measured`;
      return found === undefined ? [] : [{ path, message }];
    });
  }),
};

const preposition = /^(?:in place of|instead of|of|for|from|with|without|within|in|on|at|by|per|to|than|as|where|when)(?=\s)/i;

/** A definition is no more settled than those that it is computed from. */
export const statusOfParts: Rule = {
  rule: 'status-of-parts',
  keeps: 'An approved definition is computed from approved definitions.',
  why: 'A number whose parts are still being settled is not settled either, whatever its own page says.',
  fix: 'Settle the part first, or set the status of the definition to that of its part.',
  example: {
    file: 'content/metrics/dau-mau.mdx',
    wrong: 'denominator:\n    entry: session-length',
    right: 'denominator:\n    entry: mau',
  },
  check: eachOf('metrics', (entry, catalog) => {
    if (entry.data.status !== 'approved') return [];
    return partsOf(entry, catalog).flatMap(({ path, part }) => {
      const { status } = part.data;
      if (status !== 'draft' && status !== 'in-review') return [];
      const message = `Unexpected part \`${part.id}\` with the status \`${status}\` in an approved definition, expected an approved one`;
      return [{ path, message }];
    });
  }),
};

/** A variant says what becomes of each exclusion of its base; what it is computed from may say it. */
export const variantKeepsExclusions: Rule = {
  rule: 'variant-exclusions',
  keeps:
    'A variant says of everything that its base excludes whether it does too: in `excludes`, in `includes`, or as a caveat that it is not stated.',
  why: 'Who compares the two would otherwise see a difference that is none, or miss one.',
  fix: 'Add it to `excludes` or `includes`, or write a caveat that says whether it is stated, as in “Whether test accounts are left out is not stated”.',
  example: {
    file: 'content/metrics/signups.mdx',
    wrong: 'excludes:\n  - Everyone who was there before',
    right: 'excludes:\n  - Accounts of robots',
  },
  check: eachOf('metrics', (entry, catalog) => {
    const base = catalog.of('metrics').get(entry.data.variantOf ?? '');
    if (!base || inherits(entry, base, catalog)) return [];
    const said = ownWords(entry).map(wordsOf);
    return (base.data.excludes ?? []).flatMap((item) => {
      const words = [...wordsOf(headOf(item))];
      const isSaid = said.some((text) => words.filter((word) => text.has(word)).length >= 0.6 * words.length);
      if (isSaid) return [];
      const message = `Missing word on \`${item}\`, which \`${base.id}\` excludes, expected it in \`excludes\`, \`includes\` or a caveat`;
      return [{ path: ['variantOf'], message }];
    });
  }),
};

/** The definitions that a calculation refers to, each with its place. */
function partsOf(entry: Entry<'metrics'>, catalog: Catalog): { path: PropertyKey[]; part: Entry<'metrics'> }[] {
  return inputsOf(entry).flatMap(({ path, id }) => {
    const part = catalog.of('metrics').get(id);
    return part ? [{ path: [...path], part }] : [];
  });
}

/** Whether a variant is computed from its base, or from what its base is computed from: then it counts what that counts. */
function inherits(entry: Entry<'metrics'>, base: Entry<'metrics'>, catalog: Catalog): boolean {
  const shared = [base, ...partsOf(base, catalog).map(({ part }) => part)];
  return partsOf(entry, catalog).some(({ part }) => shared.includes(part));
}

function ownWords({ data }: Entry<'metrics'>): string[] {
  const { includes = [], excludes = [], caveats = [] } = data;
  const calculation = 'calculation' in data ? data.calculation : undefined;
  return [data.description, ...includes, ...excludes, ...caveats, ...fieldTexts({ calculation }).map(({ text }) => text)];
}

/** What an item is about, without what explains it: "Sourcegraph Operators, on instances with version 4.3 or later". */
function headOf(item: string): string {
  return item.split(/[,;(]| which | such as /)[0] ?? item;
}

/** The words of a text that carry its content, by their stems. */
function wordsOf(text: string): Set<string> {
  const words = normalizeName(text).split(' ');
  return new Set(words.filter((word) => word.length > 3).map(wordRoot));
}
