import { nearest, oneOf } from '../../problems/problem.ts';
import { proseComponents } from '../../schemas/prose-components.ts';
import type { Catalog } from '../catalog.ts';
import type { Code, Tag } from '../prose.ts';
import { eachEntry, type Mistake, type Rule } from '../rule.ts';

/** Content is text: no import, no expression, no tag but the components that the handbook offers, each with the attributes that it takes. */
export const codeInContent: Rule = {
  rule: 'code-in-content',
  keeps: 'Prose is text, Markdown and the components of the handbook. It has no imports, no expressions and no other tags.',
  why: 'Content must not run code, and its text must stay readable outside the site.',
  fix: 'Write Markdown instead of the tag, or correct the name of the component. Write a literal brace or angle bracket as `\\{` or `\\<`.',
  example: { file: 'content/handbook/support.mdx', wrong: '<ChanelList />', right: '<ChannelList />' },
  check: eachEntry(({ prose }, catalog) => [
    ...prose.code.map(({ kind, source, ...at }) => {
      const found = source.split('\n')[0]?.slice(0, 60) ?? '';
      return { at, message: `Unexpected ${kind} \`${found}\`, expected text: content runs no code; ${fixes[kind]}` };
    }),
    ...prose.tags.flatMap((tag) => tagMessages(catalog, prose.code, tag).map((found) => ({ ...found, at: tag }))),
  ]),
};

const fixes: Record<Code['kind'], string> = {
  'import or export': 'components work without it',
  expression: 'write a literal brace as `\\{`',
  'computed attribute': 'write the value in quotes',
};

/** What Markdown has in place of the tags of HTML that people write most. */
const markdown = new Map(
  Object.entries({
    'b strong': 'write `**bold**`',
    'i em': 'write `*italic*`',
    'u font center span div p small big mark': 'delete the tag and keep its text',
    'ul ol li': 'start each item with `- ` or `1. `',
    'table tr td th': 'write rows such as `| a | b |`, with `| --- | --- |` below the first',
    'h1 h2 h3 h4': 'start the line with `## `',
    a: 'write `[words](address)`',
    img: 'write `![what it shows](/images/flow.png)`',
    br: 'start a new paragraph, or end the line with `\\`',
    hr: 'write a line `---`',
    code: 'put code in backticks',
    pre: 'put code between two lines of three backticks',
  }).flatMap(([tags, instead]) => tags.split(' ').map((tag) => [tag, instead] as const)),
);

type Message = Pick<Mistake, 'message' | 'suggestion'>;

function tagMessages(catalog: Catalog, code: readonly Code[], { name, attributes, line, column }: Tag): Message[] {
  const report = (message: string, suggestion?: string): Message => ({ message, suggestion });
  const component = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!component) {
    const known = Object.keys(proseComponents);
    const meant = /^[A-Z]/.test(name) ? nearest(name, known) : undefined;
    const fix = meant === undefined ? markdown.get(name.toLowerCase()) : undefined;
    const instead = fix === undefined ? '' : `; ${fix}`;
    return [report(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${oneOf(known)}${instead}`, meant)];
  }
  // A computed attribute is already reported as code.
  const isComputed = (attribute: string) =>
    code.some((other) => other.source === attribute && other.line === line && other.column === column);
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

const asides = ['note', 'tip', 'caution', 'danger'];
const titled = 'as in `:::note[Title]`';

/** A block that starts with colons is one that the site knows: one of the four asides, without attributes. */
export const knownAside: Rule = {
  rule: 'known-aside',
  keeps:
    'A block that starts with colons is `:::note`, `:::tip`, `:::caution` or `:::danger`. It can have a title in square brackets, and nothing in braces.',
  why: 'Any other block is shown without its frame, so a warning would look like plain text.',
  fix: 'Use one of the four names, and write a title as `:::note[Title]`.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: ':::warning[Numbers lag]\nThe day before yesterday is the latest.\n:::',
    right: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n:::',
  },
  check: eachEntry(({ prose }) =>
    prose.directives.flatMap(({ name, colons, attributes, ...at }) => {
      const report = (message: string, suggestion?: string) => ({ at, message, suggestion });
      if (colons !== ':::') return [report(`Unexpected \`::${name}\`, expected text or a block of \`:::\`, ${titled}`)];
      if (!asides.includes(name)) {
        const meant = name === 'warning' ? 'caution' : nearest(name, asides);
        return [report(`Unexpected \`:::${name}\`, expected ${oneOf(asides.map((aside) => `:::${aside}`))}`, meant && `:::${meant}`)];
      }
      return attributes.map((attribute) =>
        report(`Unexpected attribute \`${attribute}\` of \`:::${name}\`, expected at most a title, ${titled}`),
      );
    }),
  ),
};
