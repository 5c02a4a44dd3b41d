import { proseComponents } from '../../schemas/prose-components.ts';
import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { nearest, oneOf, problemAt, type Problem } from '../../problems/problem.ts';
import type { Code, Tag } from '../prose.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Content is text: no import, no expression, no tag but the components that the handbook offers, each with the attributes that it takes. */
export const codeInContent: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => [...codeProblems(entry), ...entry.prose.tags.flatMap((tag) => tagProblems(catalog, entry, tag))]);

/** The documentation of the rule for editors. */
export const codeInContentDoc: RuleDoc = {
  rule: 'code-in-content',
  keeps: 'Prose is text, Markdown and the components of the handbook. It has no imports, no expressions and no other tags.',
  why: 'Content must not run code, and its text must stay readable outside the site.',
  fix: 'Write Markdown instead of the tag, or correct the name of the component. Write a literal brace or angle bracket as `\\{` or `\\<`.',
  example: { file: 'content/handbook/support.mdx', wrong: '<ChanelList />', right: '<ChannelList />' },
};

const fixes: Record<Code['kind'], string> = {
  'import or export': 'components work without it',
  expression: 'write a literal brace as `\\{`',
  'computed attribute': 'write the value in quotes',
};

/** What Markdown has in place of the tags of HTML that people write most. */
const markdown: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['b', 'strong'].map((tag) => [tag, 'write `**bold**`'])),
  ...Object.fromEntries(['i', 'em'].map((tag) => [tag, 'write `*italic*`'])),
  ...Object.fromEntries(
    ['u', 'font', 'center', 'span', 'div', 'p', 'small', 'big', 'mark'].map((tag) => [tag, 'delete the tag and keep its text']),
  ),
  ...Object.fromEntries(['ul', 'ol', 'li'].map((tag) => [tag, 'start each item with `- ` or `1. `'])),
  ...Object.fromEntries(
    ['table', 'tr', 'td', 'th'].map((tag) => [tag, 'write rows such as `| a | b |`, with `| --- | --- |` below the first']),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4'].map((tag) => [tag, 'start the line with `## `'])),
  a: 'write `[words](address)`',
  img: 'write `![what it shows](/images/flow.png)`',
  br: 'start a new paragraph, or end the line with `\\`',
  hr: 'write a line `---`',
  code: 'put code in backticks',
  pre: 'put code between two lines of three backticks',
};

function codeProblems(entry: Entry): Problem[] {
  return entry.prose.code.map(({ kind, source, line, column }) => {
    const found = source.split('\n')[0]?.slice(0, 60) ?? '';
    const message = `Unexpected ${kind} \`${found}\`, expected text: content runs no code; ${fixes[kind]}`;
    return problemAt(entry, [], 'code-in-content', message, { at: { line, column } });
  });
}

function tagProblems(catalog: Catalog, entry: Entry, tag: Tag): Problem[] {
  const { name, attributes, line, column } = tag;
  const report = (message: string, suggestion?: string) =>
    problemAt(entry, [], 'code-in-content', message, { at: { line, column }, suggestion });
  const component = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!component) {
    const known = Object.keys(proseComponents);
    const meant = /^[A-Z]/.test(name) ? nearest(name, known) : undefined;
    const instead = Object.hasOwn(markdown, name.toLowerCase()) && meant === undefined ? `; ${markdown[name.toLowerCase()]}` : '';
    return [report(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${oneOf(known)}${instead}`, meant)];
  }
  // A computed attribute is already reported as code.
  const isComputed = (attribute: string) =>
    entry.prose.code.some((code) => code.source === attribute && code.line === line && code.column === column);
  const known = Object.keys(component.attributes);
  const unknown = Object.keys(attributes).filter((attribute) => !known.includes(attribute));
  return [
    ...unknown.map((attribute) => report(`Unexpected attribute \`${attribute}\` of \`<${name}>\`, expected ${oneOf(known) || 'none'}`)),
    ...Object.entries(component.attributes).flatMap(([attribute, { values, references }]) => {
      const options = values ?? (references ? [...catalog.of(references).keys()] : []);
      const value = attributes[attribute];
      if (value === undefined || value === null) {
        const expected = options.length > 0 ? `, expected ${oneOf(options)}` : '';
        return isComputed(attribute) ? [] : [report(`Missing attribute \`${attribute}\` of \`<${name}>\`${expected}`)];
      }
      if (references ? catalog.has(references, value) : options.includes(value)) return [];
      const expected = oneOf(options) || 'the id of an entry';
      return [report(`Unexpected \`${value}\` in \`${attribute}\` of \`<${name}>\`, expected ${expected}`, nearest(value, options))];
    }),
  ];
}
