/** Rules of remark-lint that the prose check uses as they are, each with what it requires; a test keeps the list equal to the presets. */
export const markdownRules: Readonly<Record<string, string>> = {
  'blockquote-indentation': 'quotations are indented the same way',
  'checkbox-character-style': 'checkboxes use one character',
  'code-block-style': 'code blocks are all fenced or all indented',
  'emphasis-marker': 'emphasis uses one marker',
  'fenced-code-marker': 'fences use one marker',
  'final-newline': 'a file ends with a line end',
  'hard-break-spaces': 'a forced line break is exactly two spaces',
  'heading-style': 'headings are all written with `#`',
  'link-title-style': 'link titles use one kind of quotes',
  'list-item-bullet-indent': 'bullets are at the start of the line',
  'list-item-content-indent': 'everything in a list item is indented the same way',
  'list-item-indent': 'one space follows a bullet',
  'no-blockquote-without-marker': 'every line of a quotation starts with `>`',
  'no-duplicate-definitions': 'a reference is defined once',
  'no-heading-content-indent': 'one space follows the `#` of a heading',
  'no-literal-urls': 'a bare address is written between `<` and `>`',
  'no-shortcut-reference-image': 'references to images have both brackets',
  'no-shortcut-reference-link': 'references to links have both brackets',
  'no-undefined-references': 'a reference has an address',
  'no-unused-definitions': 'an address without a reference is deleted',
  'ordered-list-marker-style': 'a number in a list is followed by a period',
  'ordered-list-marker-value': 'numbered lists all count the same way',
  'rule-style': 'horizontal rules are all written the same way',
  'strong-marker': 'strong text uses one marker',
  'table-cell-padding': 'table cells have the same space around them',
};

/** The page of a rule of remark-lint. */
export function markdownRulePage(rule: string): string {
  return `https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${rule}`;
}
