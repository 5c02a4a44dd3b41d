import { linkRuleDocs } from '../link-check/offline/rule-docs.ts';
import { severities } from '../link-check/offline/rule-names.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import { ruleDocs } from '../catalog/rules/index.ts';
import { changeRuleDocs } from '../changes/rule-docs.ts';
import { verdictRuleDocs } from '../link-check/verdict/verdict-docs.ts';
import { proseRules } from '../prose/rules/index.ts';
import { readerRuleDocs } from '../read/rule-docs.ts';
import { sidesOf, type Sides } from './check-docs-text.ts';
import { toldByChanges, toldByContent, toldByLinks, toldByProse } from './check-docs-told.ts';

/** A rule as the page of checks tells it: its doc, both sides of its example, and what the check says of the wrong one. */
export type CheckDoc = RuleDoc & { sides: Sides; told: string | undefined };

/** Rules that one command tells, under one heading. */
export type CheckGroup = { id: string; title: string; about: string; docs: readonly CheckDoc[] };

/** The names of all rules that have a section on the page. */
export function explainedRules(): ReadonlySet<string> {
  const docs = [
    ...readerRuleDocs,
    ...ruleDocs,
    ...proseRules.map(({ doc }) => doc),
    ...linkRuleDocs,
    ...verdictRuleDocs,
    ...changeRuleDocs,
  ];
  return new Set(docs.map(({ rule }) => rule));
}

/** Every rule that an editor may be told of, in the order of the page; each example goes through the real check. */
export function checkGroups(): CheckGroup[] {
  return [
    {
      id: 'files-and-fields',
      title: 'Files and fields',
      about: '`npm run check:content` tells these of a single file: that it can be read, and that its fields are those of its kind.',
      docs: readerRuleDocs.map((doc) => shown(doc, toldByContent(doc))),
    },
    {
      id: 'between-entries',
      title: 'Between entries',
      about: '`npm run check:content` tells these once the file by itself is right: what one entry says fits what the others say.',
      docs: ruleDocs.map((doc) => shown(doc, toldByContent(doc))),
    },
    {
      id: 'prose',
      title: 'Prose',
      about: '`npm run check:prose` tells these of the text below the fields. `npm run fix` fixes those that a program can fix.',
      docs: proseRules.map((rule) => shown(rule.doc, toldByProse(rule))),
    },
    {
      id: 'links',
      title: 'Links',
      about: `\`npm run check:links\` tells these of links into Looker and Amplitude and to other sites. ${usualSeverities()}, unless \`content/links.yaml\` says otherwise. What the tools themselves say is known after \`npm run check:links -- --online\`, and how grave that is depends on where the check runs.`,
      docs: [...linkRuleDocs, ...verdictRuleDocs].map((doc) => shown(doc, toldByLinks(doc))),
    },
    {
      id: 'in-a-pull-request',
      title: 'In a pull request',
      about: '`npm run diff` tells these of what a pull request changes, beside what it means for the reader.',
      docs: changeRuleDocs.map((doc) => shown(doc, toldByChanges(doc))),
    },
  ];
}

function usualSeverities(): string {
  const warnings = linkRuleDocs.filter(({ rule }) => (severities as Readonly<Record<string, string>>)[rule] === 'warning');
  const names = warnings.map(({ rule }) => `\`${rule}\``);
  return `Of those that need no answer of a tool ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are warnings and the others errors`;
}

function shown(doc: RuleDoc, told: string | undefined): CheckDoc {
  return { ...doc, sides: sidesOf(doc.example), told };
}
