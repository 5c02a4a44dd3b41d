import type { Document, ErrorCode } from 'yaml';

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
