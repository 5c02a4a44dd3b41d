import { namesOf, normalizeName } from '../names.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A definition says more than the name: at least three of its words are neither words of the name nor words without content. */
export const descriptionNotCircular: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const words = normalizeName(entry.data.description).split(' ').map(stem);
    const names = namesOf(entry).filter(({ kind }) => kind === 'title' || kind === 'abbreviation');
    const circular = names.find(({ text }) => addsNothing(words, text));
    if (!circular) return [];
    return [
      problemAt(
        entry,
        ['description'],
        'description-not-circular',
        `Unexpected description that only repeats \`${circular.text}\`, expected what is counted, of what, over which period`,
      ),
    ];
  });

/** The documentation of the rule for editors. */
export const descriptionNotCircularDoc: RuleDoc = {
  rule: 'description-not-circular',
  keeps: 'A description says more than the name: at least three of its words are neither in the name nor mere filler.',
  why: 'A reader who does not know the name learns nothing from a sentence that repeats it.',
  fix: 'Say what is counted, of what, and over which period.',
  example: {
    file: 'content/metrics/mau.mdx',
    wrong: 'description: The total number of users who are active in a month.',
    right: 'description: The number of people who did anything in the product at least once in a calendar month in UTC.',
  },
};

const empty = new Set(
  'a an the this of who that which is are be been in on by for to and or with their its any one each all number count share rate total user person thing metric measure how many much'
    .split(' ')
    .map(stem),
);

function addsNothing(words: string[], name: string): boolean {
  const own = new Set(normalizeName(name).split(' ').map(stem));
  return words.filter((word) => !own.has(word) && !empty.has(word)).length < 3;
}

function stem(word: string): string {
  return word.replace(/(?:ies|es|s|ed|ing|ity|ive|ion|e|y)$/, '') || word;
}
