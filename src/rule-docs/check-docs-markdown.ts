/** Rules of remark-lint that the prose check takes as they are, each with what it keeps; a test holds the list to the presets. */
export const markdownRules: Readonly<Record<string, string>> = {
  'blockquote-indentation': 'quotations are indented alike',
  'checkbox-character-style': 'checkboxes use one sign',
  'code-block-style': 'code blocks are all fenced or all indented',
  'emphasis-marker': 'emphasis uses one sign',
  'fenced-code-marker': 'fences use one sign',
  'final-newline': 'a file ends with a line end',
  'hard-break-spaces': 'a forced line break is exactly two spaces',
  'heading-style': 'headings are all written with `#`',
  'link-title-style': 'titles of links use one kind of quotes',
  'list-item-bullet-indent': 'bullets stand at the start of the line',
  'list-item-content-indent': 'what belongs to an item is indented alike',
  'list-item-indent': 'one space follows a bullet',
  'no-blockquote-without-marker': 'every line of a quotation starts with `>`',
  'no-duplicate-definitions': 'an address of a reference is given once',
  'no-heading-content-indent': 'one space follows the `#` of a heading',
  'no-literal-urls': 'an address by itself stands in `<` and `>`',
  'no-shortcut-reference-image': 'references to images have both brackets',
  'no-shortcut-reference-link': 'references to links have both brackets',
  'no-undefined-references': 'a reference has an address',
  'no-unused-definitions': 'an address that nothing refers to is deleted',
  'ordered-list-marker-style': 'a number in a list has a period after it',
  'ordered-list-marker-value': 'numbers of a list count in one way',
  'rule-style': 'lines across the page are written in one way',
  'strong-marker': 'strong text uses one sign',
  'table-cell-padding': 'cells of a table have the same space around them',
};

/** The page of a rule of remark-lint. */
export function markdownRulePage(rule: string): string {
  return `https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${rule}`;
}
