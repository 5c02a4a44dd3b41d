import type { Paragraph, Table } from 'mdast';
import { nodesOf, rangeOf, textOf } from '../nodes.ts';
import type { Page } from '../page.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';

/** Every column of a table has a name. */
export const tableHeader: ProseRule = {
  doc: {
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
