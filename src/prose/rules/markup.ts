import type { Paragraph, Table, Text } from 'mdast';
import { nodesOf, rangeOf, textOf } from '../nodes.ts';
import type { Finding, Page, ProseRule } from '../page.ts';

/** Every column of a table has a name. */
export const tableHeader: ProseRule = {
  rule: 'table-header',
  keeps:
    'A table starts with its column names and a line of `---` below them. Only the first column can go without a name, if it names every row and at least two columns follow.',
  why: 'A screen reader reads the column name with every cell. Without the line of `---`, the rows are not a table but text with vertical bars.',
  fix: 'Write a name in the empty cell, or put a line of `---` below the first row.',
  example: {
    file: 'content/handbook/support.mdx',
    wrong: '| Severity | |\n| --- | --- |\n| Urgent | Two hours |',
    right: '| Severity | First answer |\n| --- | --- |\n| Urgent | Two hours |',
  },
  check: (page) =>
    nodesOf(page.tree).flatMap(({ node }) =>
      node.type === 'table' ? emptyNames(node) : node.type === 'paragraph' ? rowsWithoutTable(node, page) : [],
    ),
};

function emptyNames(table: Table): Finding[] {
  const [header, ...rows] = table.children;
  const cells = header?.children ?? [];
  const namesRows = cells.length > 2 && rows.length > 0 && rows.every(({ children: [first] }) => first && textOf(first).trim() !== '');
  return cells.flatMap((cell, column): Finding[] => {
    if (textOf(cell).trim() !== '' || (column === 0 && namesRows)) return [];
    return [{ ...rangeOf(cell), message: `Unexpected empty name of column ${column + 1}, expected words that say what its cells contain` }];
  });
}

function rowsWithoutTable(paragraph: Paragraph, page: Page): Finding[] {
  const range = rangeOf(paragraph);
  const lines = page.text
    .slice(range.start, range.end)
    .split('\n')
    .map((line) => line.trim());
  if (!lines.every((line) => /^\|.*\|$/.test(line))) return [];
  const columns = (lines[0] ?? '').replace(/\\\|/g, '').split('|').length - 2;
  const rule = `|${' --- |'.repeat(columns)}`;
  return [
    { ...range, message: `Unexpected row of a table without its header, expected a line \`${rule}\` below the names of the columns` },
  ];
}

/** Every image has words that say what it shows. */
export const imageText: ProseRule = {
  rule: 'image-text',
  keeps: 'The square brackets of an image contain words that say what it shows, not its file name.',
  why: 'People who cannot see the image get these words instead, and so does everyone while it does not load.',
  fix: 'Between `![` and `]`, say in a few words what the image shows.',
  example: { file: 'content/handbook/vision.mdx', wrong: '![](/images/flow.png)', right: '![How a request moves](/images/flow.png)' },
  check: (page) =>
    nodesOf(page.tree).flatMap(({ node }): Finding[] => {
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      const text = node.alt?.trim() ?? '';
      const isFile = /^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(text) || /^(?:image|picture|screenshot|photo)$/i.test(text);
      if (text !== '' && !isFile) return [];
      const found = text === '' ? 'image without words' : `words \`${text}\` of an image`;
      return [
        { ...rangeOf(node), message: `Unexpected ${found}, expected what it shows, as in \`![How a request moves](/images/flow.png)\`` },
      ];
    }),
};

/** What looks like Markdown in plain text, and how it is written. */
const kinds: readonly (readonly [pattern: RegExp, says: (found: string) => string])[] = [
  [
    /(?<=^|\n)[ \t]*#{2,6}(?=[A-Za-z])/g,
    (found) => `Unexpected \`${found.trim()}\` without a space, expected \`${found.trim()} \` and the words of the heading`,
  ],
  [
    /(?<=^|\n)[ \t]*[•◦▪‣●·](?=\s)/g,
    (found) => `Unexpected \`${found.trim()}\` at the start of a line, expected \`- \`, which starts a list item`,
  ],
  [/(?<!\*)\*\*(?!\*)/g, () => 'Unexpected `**` in text, expected one on each side of the bold words, with no space inside'],
  [/(?<=[^\n]\t[^\n]*)\t|(?<=[^\s])\t(?=[^\s])/g, () => 'Unexpected tab in text, expected a table of lines such as `| a | b |`'],
];

/** What is meant as Markdown is read as Markdown. */
export const unreadMarkup: ProseRule = {
  rule: 'unread-markup',
  keeps: 'Markdown markup works as intended: a heading is a heading, and a list is a list.',
  why: 'Broken markup shows up on the page as it is. It often comes with text that was copied from a document.',
  fix: 'Write the markup as the message shows it, or put it in backticks if it is meant as text.',
  example: { file: 'content/handbook/support.mdx', wrong: '##Support', right: '## Support' },
  check: (page) => nodesOf(page.tree).flatMap(({ node }) => (node.type === 'text' ? marksIn(node, page) : [])),
};

/** The first of each kind in a text: the others are mostly of the same mistake. */
function marksIn(node: Text, page: Page): Finding[] {
  const { start, end } = rangeOf(node);
  const source = page.text.slice(start, end);
  // Marks that are escaped are text.
  if (source.includes('\\')) return [];
  return kinds.flatMap(([pattern, says]): Finding[] => {
    const found = [...source.matchAll(pattern)][0];
    if (!found) return [];
    const from = start + found.index;
    return [{ start: from, end: from + found[0].length, message: says(found[0]) }];
  });
}
