/** How to fix what a rule of the presets tells; its own message says what it found and expected. */
export const fixes: Readonly<Record<string, string>> = {
  'blockquote-indentation': 'write `> ` and the text',
  'checkbox-character-style': 'write `[x]` or `[ ]`',
  'code-block-style': 'put the code between two lines of three backticks',
  'emphasis-marker': 'use one of the two on the whole page',
  'fenced-code-marker': 'use three backticks',
  'final-newline': 'run `npm run fix`',
  'hard-break-spaces': 'run `npm run fix`, or begin a new paragraph',
  'heading-style': 'start the line with `#` signs and a space',
  'link-title-style': 'put the title into double quotes',
  'list-item-bullet-indent': 'move the list to the start of the line',
  'list-item-content-indent': 'align all that belongs to the item',
  'list-item-indent': 'write the marker, one space and the text',
  'no-blockquote-without-marker': 'start each line of a quotation with `> `',
  'no-duplicate-definitions': 'rename or delete one of the two',
  'no-heading-content-indent': 'write the `#` signs, one space and the text',
  'no-literal-urls': 'write `[words](address)`, which reads better than an address',
  'no-shortcut-reference-image': 'write `![text](address)`',
  'no-shortcut-reference-link': 'write `[text](address)`',
  'no-undefined-references': 'write `[text](address)`, or put a bracket that is text as `\\[`',
  'no-unused-definitions': 'delete the line or link to it',
  'ordered-list-marker-style': 'write `1.`',
  'ordered-list-marker-value': 'number the items alike on the whole page',
  'rule-style': 'write the line as the first one of the page',
  'strong-marker': 'use one of the two on the whole page',
  'table-cell-padding': 'put one space at each side of a cell',
};

/** What a rule of the presets says, where its own words are wrong in MDX. */
export const messages: Readonly<Record<string, string>> = {
  'no-literal-urls': 'Unexpected bare address, expected a link with words',
};
