import { isNode, isScalar, visit, type Alias, type Document, type ErrorCode } from 'yaml';

/** Duplicate keys, each a mistake of its own; only the first where a row lacks the hyphen at its start. */
export function rowsRunTogether(errors: Document['errors'], text: string): Document['errors'] {
  const [first] = errors;
  return first && isRowStart(text, first.pos[0]) ? [first] : errors;
}

function isRowStart(text: string, offset: number): boolean {
  return /^id[ \t]*:/.test(text.slice(offset, offset + 20)) && /^- /m.test(text);
}

/** What the parser says, in an editor's words: what was found, what was expected, and how to fix it. */
export function explain(code: ErrorCode, message: string, text: string, offset: number): string {
  const lineText = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (code === 'DUPLICATE_KEY' && isRowStart(text, offset))
    return 'Unexpected second `id` in a row, expected a hyphen where the next row starts, as in `- id: analytics`';
  if (code === 'DUPLICATE_KEY') {
    return `Unexpected second \`${/^\s*(?:- )?([^:]*)/.exec(text.slice(offset))?.[1] ?? 'key'}\`, expected each key once; delete one of the two`;
  }
  if (code === 'MULTIPLE_DOCS') return 'Unexpected line `---`, expected one list or one set of fields in the file; delete the line';
  const [, indent = '', key, value] = /^(\s*(?:- )?)([A-Za-z]\w*)(?::|[ \t]*=[ \t]*)([^\s:/=][^:]*)$/.exec(lineText) ?? [];
  if (key !== undefined && value !== undefined && indent.length < 8)
    return `Unexpected \`${lineText.trim().slice(0, 60)}\`, expected a colon and a space after the field name, \`${key}: ${value.trim().slice(0, 40)}\``;
  const isBullet = /^\s*(?:[•◦▪·*–—−]\s?(?=[^*])|-(?=[^\s-]))/.test(lineText);
  if (isBullet && code === 'BAD_INDENT')
    return `Unexpected \`${lineText.trim().slice(0, 40)}\`, expected a list item to start with a hyphen and a space, \`- \``;
  const reason = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return `Unexpected YAML in \`${lineText.trim().slice(0, 60)}\`: ${reason}; check indentation, and quote text that contains \`: \` or starts with a special character`;
}

/** A place in YAML, as an offset in its text, and what is wrong there. */
export type YamlMistake = { offset: number; message: string };

/** What YAML reads without a word and leaves out of the value: a tag (`!x`), and what follows ` #` on the line of unquoted text. A comment has a space after its sign; without one it is the name of a channel or a number. */
export function lostText(document: Document, text: string): YamlMistake[] {
  const tags = document.warnings.map(({ pos: [offset] }) => ({
    offset,
    message: 'Unexpected tag (`!`), expected text; quote text that starts with `!`',
  }));
  const comments: YamlMistake[] = [];
  visit(document, {
    Scalar: (_, { type, comment, range }) => {
      const end = range?.[1] ?? 0;
      if (type !== 'PLAIN' || !comment || !/^[ \t]+#\S/.test(text.slice(end))) return;
      comments.push({
        offset: end + text.slice(end).indexOf('#'),
        message: `Unexpected \`#${comment.split('\n')[0]?.slice(0, 40)}\` after a value: YAML leaves it out, expected quotes around text that contains \` #\`, or a space after the \`#\` of a comment`,
      });
    },
  });
  return [...tags, ...comments, ...lostNames(document, text), ...lostValues(document, text)];
}

/** Text that starts with `&`: YAML takes its first word for the name of a value, and leaves it out. */
function lostNames(document: Document, text: string): YamlMistake[] {
  const references: Alias[] = [];
  visit(document, { Alias: (_, alias) => void references.push(alias) });
  // A name that another value refers to is meant.
  if (references.length > 0) return [];
  const found: YamlMistake[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!('anchor' in node) || !node.anchor) return;
      const message = `Unexpected \`&${node.anchor}\`, expected text: YAML reads it as the name of the value and leaves it out; quote text that starts with \`&\``;
      found.push({ offset: text.lastIndexOf(`&${node.anchor}`, startOf(node)), message });
    },
  });
  return found;
}

/** A value that starts with `#`, such as the name of a channel: YAML leaves all of it out. */
function lostValues(document: Document, text: string): YamlMistake[] {
  const found: YamlMistake[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      const end = isNode(key) ? (key.range?.[1] ?? 0) : 0;
      const [all = '', before = '', lost = ''] = /^(\s*:[ \t]+)(#\S[^\n]*)/.exec(text.slice(end, end + 500)) ?? [];
      if (all === '' || !isScalar(value) || value.value !== null) return;
      const message = `Unexpected \`${lost.slice(0, 40)}\` as a value: YAML leaves out everything after a \`#\`; write a channel without its \`#\`, and quote other text`;
      found.push({ offset: end + before.length, message });
    },
  });
  return found;
}

/** Text that starts with `*` is a reference to YAML, and the only thing that parses and still has no value: one to nothing, or far too many. */
export function badReferences(document: Document): YamlMistake[] {
  const all: Alias[] = [];
  visit(document, { Alias: (_, alias) => void all.push(alias) });
  const lost = all.filter((alias) => !alias.resolve(document));
  if (lost.length > 0)
    return lost.map((alias) => ({
      offset: startOf(alias) ?? 0,
      message: `Unexpected \`*${alias.source}\`, expected text: YAML reads \`*\` as a reference to another value; quote text that starts with it`,
    }));
  const message = 'Unexpected number of references (`*name`), expected the values instead of references; write them out';
  return [{ offset: startOf(all[0]) ?? 0, message }];
}

/** The offset at which a node starts. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}
