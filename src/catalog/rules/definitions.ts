import { namesOf, normalizeName } from '../names.ts';
import { approvalOf } from '../meaning.ts';
import { eachOf, type Rule } from '../rule.ts';
import { wordRoot } from './word-root.ts';

/** What is deprecated says when, why and what instead; what is not says none of it. */
export const deprecationComplete: Rule = {
  rule: 'deprecation-complete',
  keeps: 'A deprecated definition says since when, why, and what to use instead. Other definitions say none of this.',
  why: 'A reader who finds it must see at once which number to use instead.',
  fix: 'Set `status: deprecated` and write `deprecation:` with `on`, `reason` and `replacedBy`, or delete both.',
  example: {
    file: 'content/metrics/signups.mdx',
    wrong: 'status: deprecated',
    right: 'status: deprecated\ndeprecation:\n  on: 2025-01-01\n  reason: The old website is gone.\n  replacedBy: created-users',
  },
  check: eachOf('metrics', ({ data: { status, deprecation } }) => {
    if ((status === 'deprecated') === (deprecation !== undefined)) return [];
    if (deprecation) {
      const message = `Unexpected \`deprecation\`, expected none while \`status\` is \`${status}\`; set \`status: deprecated\` or delete it`;
      return [{ path: ['deprecation'], of: 'key', message }];
    }
    const message = 'Missing `deprecation`, expected `on` (a day), `reason` and `replacedBy` (an id) because `status` is `deprecated`';
    return [{ path: ['status'], message }];
  }),
};

/** What replaces a deprecated entry is another entry, and in use itself. */
export const replacementInUse: Rule = {
  rule: 'replacement-in-use',
  keeps: 'A deprecated definition is replaced by a different one that is not deprecated itself.',
  why: 'A reader should find the number to use in one step.',
  fix: 'In `replacedBy`, name the entry at the end of the chain.',
  example: { file: 'content/metrics/registrations.mdx', wrong: 'replacedBy: signups', right: 'replacedBy: created-users' },
  check: eachOf('metrics', (entry, catalog) => {
    const id = entry.data.deprecation?.replacedBy;
    const path = ['deprecation', 'replacedBy'];
    if (id === entry.id) return [{ path, message: `Unexpected replacement \`${id}\`, expected another entry: this is the entry itself` }];
    const replacement = catalog.of('metrics').get(id ?? '');
    if (replacement?.data.status !== 'deprecated') return [];
    const next = catalog.of('metrics').get(replacement.data.deprecation?.replacedBy ?? '');
    const fixes = next !== undefined && next.id !== entry.id && next.data.status !== 'deprecated';
    const message = `Unexpected replacement \`${id}\`, expected an entry in use: this one is deprecated too`;
    return [{ path, message, suggestion: fixes ? next.id : undefined }];
  }),
};

/** An approval is of what the definition means now. */
export const approvalCurrent: Rule = {
  rule: 'approval-current',
  keeps: 'An approval is of what the definition means now.',
  why: 'Readers rely on what a person approved. Once the meaning changed, nobody has approved it, and the page says so.',
  fix: 'Have the new meaning approved with `npm run approve`, or delete `approved:`.',
  example: {
    file: 'content/metrics/mau.mdx',
    wrong: "meaning: '0123456789abcdef'",
    right: "meaning: '91ac765eb641dae6'",
  },
  check: eachOf('metrics', (entry, catalog) => {
    const { approved } = entry.data;
    if (!approved || approvalOf(entry, catalog) !== 'outdated') return [];
    const message = `Unexpected approval of another meaning, expected a new one: changed since ${approved.by} approved it on ${approved.on}`;
    return [{ path: ['approved'], of: 'key', message, severity: 'warning' }];
  }),
};

/** A variant names the base entry of its family, which is not itself a variant. */
export const plainBase: Rule = {
  rule: 'plain-base',
  keeps: 'A variant names the base entry of its family, which is not itself a variant.',
  why: 'The page that compares a family is built around one base entry.',
  fix: 'Name the base of the family, or remove `variantOf` from the entry that should be the base.',
  example: { file: 'content/metrics/signups.mdx', wrong: 'variantOf: registrations', right: 'variantOf: created-users' },
  check: eachOf('metrics', ({ id, data: { variantOf } }, catalog) => {
    const base = variantOf === undefined || variantOf === id ? undefined : catalog.of('metrics').get(variantOf);
    if (base?.data.variantOf === undefined) return [];
    const message = `Unexpected variant \`${base.id}\` in \`variantOf\`, expected the base of its family`;
    return [{ path: ['variantOf'], message, suggestion: base.data.variantOf }];
  }),
};

/** The report that is the source of truth is only in `sourceOfTruth`, not also in the list of other reports. */
export const sourceOfTruth: Rule = {
  rule: 'source-of-truth',
  keeps: 'The report in `sourceOfTruth` is not also in `reports`.',
  why: 'The page shows the source of truth apart from the other reports. In both places, it would look like two reports.',
  fix: 'Delete it from `reports`.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'reports: [company-dau-mau, engagement]', right: 'reports: [engagement]' },
  check: eachOf('metrics', ({ data: { sourceOfTruth: { report: truth } = {}, reports = [] } }) => {
    const index = truth === undefined ? -1 : reports.indexOf(truth);
    const message = `Unexpected \`${truth}\` in \`reports\`, expected other reports only: it is the \`sourceOfTruth\``;
    return index < 0 ? [] : [{ path: ['reports', index], message }];
  }),
};

/** A definition says more than the name: at least three of its words are neither words of the name nor words without content. */
export const descriptionNotCircular: Rule = {
  rule: 'description-not-circular',
  keeps: 'A description says more than the name: at least three of its words are neither in the name nor mere filler.',
  why: 'A reader who does not know the name learns nothing from a sentence that repeats it.',
  fix: 'Say what is counted, of what, and over which period.',
  example: {
    file: 'content/metrics/mau.mdx',
    wrong: 'description: The total number of users who are active in a month.',
    right: 'description: The number of people who did anything in the product at least once in a calendar month in UTC.',
  },
  check: eachOf('metrics', (entry) => {
    const words = normalizeName(entry.data.description).split(' ').map(wordRoot);
    const names = namesOf(entry).filter(({ kind }) => kind === 'title' || kind === 'abbreviation');
    const repeated = names.find(({ text }) => addsNothing(words, text));
    if (!repeated) return [];
    const message = `Unexpected description that only repeats \`${repeated.text}\`, expected what is counted, of what, over which period`;
    return [{ path: ['description'], message }];
  }),
};

const filler = new Set(
  'a an the this of who that which is are be been in on by for to and or with their its any one each all number count share rate total user person thing metric measure how many much'
    .split(' ')
    .map(wordRoot),
);

function addsNothing(words: string[], name: string): boolean {
  const own = new Set(normalizeName(name).split(' ').map(wordRoot));
  return words.filter((word) => !own.has(word) && !filler.has(word)).length < 3;
}
