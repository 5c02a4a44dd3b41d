import { isNode, isScalar, visit, type Alias, type Document } from 'yaml';
import { startOf } from './yaml-place.ts';

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
