import type { RuleDoc, RuleExample } from '../catalog/rule-doc.ts';
import { contentRules } from '../catalog/rules/index.ts';
import { changeRuleDocs } from '../changes/rule-docs.ts';
import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { verdictRuleDocs } from '../link-check/verdict/verdict.ts';
import { proseRules } from '../prose/rules/index.ts';
import { readerRuleDocs } from '../read/rule-docs.ts';
import { offlineLinkRules, type OfflineLinkRule } from '../schemas/link-rule.ts';
import { changeMessage, contentMessage, linkMessage, proseMessage } from './example-messages.ts';

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
    {
      id: 'files-and-fields',
      title: 'Files and fields',
      about:
        '`npm run check:content` reports these for a single file: whether it can be read, and whether its fields are the ones that its kind takes.',
      docs: readerRuleDocs.map((doc) => shown(doc, contentMessage(doc))),
    },
    {
      id: 'between-entries',
      title: 'Between entries',
      about: '`npm run check:content` reports these once each file is right by itself: whether the entries agree with each other.',
      docs: contentRules.map((doc) => shown(doc, contentMessage(doc))),
    },
    {
      id: 'prose',
      title: 'Prose',
      about: '`npm run check:prose` reports these in the text below the fields. `npm run fix` fixes the ones that a program can fix.',
      docs: proseRules.map((rule) => shown(rule, proseMessage(rule))),
    },
    {
      id: 'links',
      title: 'Links',
      about: `\`npm run check:links\` reports these for links into Looker and Amplitude and to other sites. ${usualSeverities()} What the tools themselves say is known after \`npm run check:links -- --online\`, and how severe that is depends on where the check runs.`,
      docs: [...linkRuleDocs, ...verdictRuleDocs].map((doc) => shown(doc, linkMessage(doc))),
    },
    {
      id: 'in-a-pull-request',
      title: 'In a pull request',
      about: '`npm run diff` reports these for what a pull request changes, along with what the change means for readers.',
      docs: changeRuleDocs.map((doc) => shown(doc, changeMessage(doc))),
    },
  ];
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
  return cut.replaceAll('\r', '[CR]').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n])\p{Cc}/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}
