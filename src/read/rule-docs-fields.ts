import type { RuleDoc } from '../catalog/rule-doc.ts';

const mau = 'content/metrics/mau.mdx';
const dauMau = 'content/metrics/dau-mau.mdx';

/** What an editor should know of the rules for what a single file says: its fields and its Markdown. */
export const fieldRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'frontmatter',
    keeps: 'A page starts with its fields, between two lines `---`.',
    why: 'Without them the page has no title, no description and no owner.',
    fix: 'Put `---` on the first line, the fields below it, and `---` on the line after the last field.',
    example: { file: mau, wrong: 'title: Monthly active users', right: '---\ntitle: Monthly active users' },
  },
  {
    rule: 'yaml-syntax',
    keeps: 'The fields are YAML that can be read: `key: value`, with the same indentation for what belongs together.',
    why: 'A file that cannot be read has no page.',
    fix: 'Look at the place that the message names. Quote text that holds `: ` or ` #`, or that starts with a special character. Indent with spaces, never with tabs.',
    example: {
      file: dauMau,
      wrong: 'readsAs: 40%: the average active user came on 12 of 30 days.',
      right: 'readsAs: "40%: the average active user came on 12 of 30 days."',
    },
  },
  {
    rule: 'duplicate-key',
    keeps: 'A field stands once in an entry.',
    why: 'Of two values nobody can say which one is meant.',
    fix: 'Delete one of the two. A field that takes several values is a list.',
    example: { file: dauMau, wrong: 'unit: percent\nunit: ratio', right: 'unit: percent' },
  },
  {
    rule: 'unknown-key',
    keeps: 'An entry has only the fields of its kind.',
    why: 'A field that is spelled wrong would be missing from the page without a word.',
    fix: 'Correct the name of the field. The page of fields lists all of them.',
    example: { file: dauMau, wrong: 'caveat:\n  - Weekends', right: 'caveats:\n  - Weekends' },
  },
  {
    rule: 'missing-field',
    keeps: 'An entry has every field that its kind requires.',
    why: 'A definition without an owner, or a number without a unit, leaves its reader with a question.',
    fix: 'Add the field. The message says what to write in it.',
    example: { file: mau, wrong: 'domain: users-and-activity', right: 'domain: users-and-activity\nowner: analytics' },
  },
  {
    rule: 'shape',
    keeps: 'The value of a field is what the field takes: one of its choices, a list, a day, an address or a sentence of the right length.',
    why: 'Pages, search and the data for machines rely on it.',
    fix: 'Write what the message expects. The page of fields says what each field takes.',
    example: { file: mau, wrong: 'direction: up', right: 'direction: higher' },
  },
  {
    rule: 'mdx-syntax',
    keeps:
      'The text below the fields is Markdown in which a literal brace or angle bracket has a backslash before it or stands in backticks.',
    why: 'These signs start code in MDX, and the page cannot be built.',
    fix: 'Write `\\<` or `\\{`, or put the whole expression in backticks.',
    example: { file: 'content/handbook/support.mdx', wrong: 'Teams of <10 people', right: 'Teams of \\<10 people' },
  },
];
