import type { NameExample, RuleDoc, RuleExample, TextExample } from '../catalog/rule.ts';
import { contentRules } from '../catalog/rules/index.ts';
import { diffContent } from '../changes/diff-content.ts';
import { diffProblems } from '../changes/diff-problems.ts';
import { changeRuleDocs } from '../changes/rule-docs.ts';
import { checkFiles } from '../checks/check-content.ts';
import { knownLinks } from '../link-check/offline/known-links.ts';
import { offlineProblems } from '../link-check/offline/offline.ts';
import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { verdictRuleDocs } from '../link-check/verdict/verdict.ts';
import type { Problem } from '../problems/problem.ts';
import { type ProseRule, readPage } from '../prose/page.ts';
import { proseRules } from '../prose/rules/index.ts';
import { vocabularyOf } from '../prose/vocabulary.ts';
import { readerRuleDocs } from '../read/rule-docs.ts';
import { SAMPLE_DAY, sampleEdit, sampleFiles, sampleHandbook } from '../sample-handbook/sample-handbook.ts';
import { offlineLinkRules, type OfflineLinkRule } from '../schemas/link-rule.ts';
import { codeOf } from '../text/invisible-characters.ts';

/** Both sides of an example as a page shows them: code, or words where no text can show it. `where` is the file, if there is one. */
export type Sides = { where: string | undefined; wrong: string; right: string; inWords: boolean };

/** A rule on the checks page: its doc, both sides of its example, and the message of the check for the wrong one. */
export type CheckDoc = RuleDoc & { sides: Sides; message: string | undefined };

/** The rules that one command reports, under one heading. */
export type CheckGroup = { id: string; title: string; about: string; docs: readonly CheckDoc[] };

/** The names of all rules that have a section on the page. */
export function explainedRules(): ReadonlySet<string> {
  return new Set([readerRuleDocs, contentRules, proseRules, linkRuleDocs, verdictRuleDocs, changeRuleDocs].flat().map(({ rule }) => rule));
}

/** Every rule that can be reported to an editor, in the order of the page; each example goes through the real check. */
export function checkGroups(): CheckGroup[] {
  return [
    group(
      'Files and fields',
      '`npm run check:content` reports these for a single file: whether it can be read, and whether its fields are the ones that its kind takes.',
      readerRuleDocs.map((doc) => shown(doc, contentMessage(doc))),
    ),
    group(
      'Between entries',
      '`npm run check:content` reports these once each file is right by itself: whether the entries agree with each other.',
      contentRules.map((doc) => shown(doc, contentMessage(doc))),
    ),
    group(
      'Prose',
      '`npm run check:prose` reports these in the text below the fields. `npm run fix` fixes the ones that a program can fix.',
      proseRules.map((rule) => shown(rule, proseMessage(rule))),
    ),
    group(
      'Links',
      `\`npm run check:links\` reports these for links into Looker and Amplitude and to other sites. ${usualSeverities()} What the tools themselves say is known after \`npm run check:links -- --online\`, and how severe that is depends on where the check runs.`,
      [...linkRuleDocs, ...verdictRuleDocs].map((doc) => shown(doc, linkMessage(doc))),
    ),
    group(
      'In a pull request',
      '`npm run diff` reports these for what a pull request changes, along with what the change means for readers.',
      changeRuleDocs.map((doc) => shown(doc, changeMessage(doc))),
    ),
  ];
}

function group(title: string, about: string, docs: readonly CheckDoc[]): CheckGroup {
  return { id: title.toLowerCase().replaceAll(' ', '-'), title, about, docs };
}

function usualSeverities(): string {
  const named = (which: (rule: OfflineLinkRule) => boolean) => {
    const names = Object.entries<OfflineLinkRule>(offlineLinkRules).flatMap(([name, rule]) => (which(rule) ? [`\`${name}\``] : []));
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  };
  const warnings = named(({ severity }) => severity === 'warning');
  const everywhere = named(({ blocksBuild }) => blocksBuild === 'everywhere');
  const inOwnAddress = named(({ blocksBuild }) => blocksBuild === 'in-own-address');
  return `Of the offline rules, ${warnings} are warnings; the rest are errors, unless \`content/links.yaml\` says differently. ${everywhere}, and in the address of a report or a tool ${inOwnAddress} too, always block the build: \`npm run check:content\` reports them as well.`;
}

function shown(doc: RuleDoc, message: string | undefined): CheckDoc {
  return { ...doc, sides: sidesOf(doc.example), message };
}

/** The sides of an example, with every character visible. */
export function sidesOf(example: RuleExample): Sides {
  if ('wrongWords' in example) return { where: undefined, wrong: example.wrongWords, right: example.rightWords, inWords: true };
  if ('wrongName' in example) return { where: undefined, wrong: example.wrongName, right: example.rightName, inWords: false };
  return { where: example.file, wrong: visible(example.wrong), right: visible(example.right), inWords: false };
}

const LONGEST = 400;

/** A text with names for invisible characters, cut where it is too long to read. */
function visible(text: string): string {
  if (text.trim() === '') return '(nothing)';
  const cut = text.length > LONGEST ? `${text.slice(0, 100)}… (${Math.ceil(text.length / 1024)} KB)` : text;
  return cut
    .replaceAll('\r', '[CR]')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n])\p{Cc}/gu, (character) => `[${codeOf(character)}]`);
}

/** The sample handbook with the mistake of an example in it. */
export function withMistake(example: TextExample | NameExample): Record<string, string> {
  if ('file' in example) return sampleFiles(sampleEdit(example.file, example.right, example.wrong));
  const text = sampleHandbook[example.rightName];
  if (text === undefined) throw new Error(`The sample handbook has no file ${example.rightName}`);
  return sampleFiles({ [example.rightName]: undefined, [example.wrongName]: text });
}

/** The problems that the content check reports for the mistake of an example, in the file of the example. */
export function problemsOf(example: TextExample | NameExample): Problem[] {
  const name = 'file' in example ? example.file : example.wrongName;
  return checkFiles(withMistake(example), SAMPLE_DAY).problems.filter(({ file }) => file === name);
}

/** The message of the content check for the example of a rule; undefined where no text shows the mistake. */
function contentMessage({ rule, example }: RuleDoc): string | undefined {
  return 'wrongWords' in example ? undefined : problemsOf(example).find((problem) => problem.rule === rule)?.message;
}

/** The message of the link check for the example of a rule, offline; undefined where no text shows the mistake. */
function linkMessage({ rule, example }: RuleDoc): string | undefined {
  if ('wrongWords' in example) return undefined;
  const { catalog } = checkFiles(withMistake(example), SAMPLE_DAY);
  return offlineProblems(catalog, knownLinks(catalog)).find((problem) => problem.rule === rule)?.message;
}

/** The message of a prose rule for the wrong side of its example, which is a page of the sample handbook by itself. */
function proseMessage({ example, check }: ProseRule): string | undefined {
  if (!('file' in example)) return undefined;
  const vocabulary = vocabularyOf(checkFiles(sampleHandbook, SAMPLE_DAY).catalog);
  return check({ ...readPage(example.file, `${example.wrong}\n`), own: undefined }, vocabulary)[0]?.message;
}

/** The message of the check of changes for the example of a rule: for the wrong side as a change of the sample or of the right side. */
function changeMessage({ rule, example }: RuleDoc): string | undefined {
  if (!('file' in example)) return undefined;
  const field = new RegExp(`^${/^\w+/.exec(example.wrong)?.[0] ?? '$'}: .*$`, 'm');
  const changed = (text: string) => sampleFiles({ [example.file]: sampleHandbook[example.file]?.replace(field, () => text) });
  const after = checkFiles(changed(example.wrong), SAMPLE_DAY).catalog;
  return [sampleHandbook, changed(example.right)]
    .map((files) => checkFiles(files, SAMPLE_DAY).catalog)
    .flatMap((before) => diffProblems(diffContent(before, after, 'main'), before, after, SAMPLE_DAY))
    .find((problem) => problem.rule === rule)?.message;
}
