import { stringify } from 'yaml';
import type { Metric } from '../schemas/metric.ts';

/** Something that can be changed about a definition, with the lines of frontmatter that do it. */
export type DefinitionEdit = {
  name: string;
  /** YAML; none where only words change. */
  lines?: string;
  /** Where the lines go in a file that has the field already; none where they are new. */
  place?: string;
};

/** The usual edits of a definition as it is now. */
export function definitionEdits({ aliases = [], changes = [] }: Metric): DefinitionEdit[] {
  const change = { on: 'YYYY-MM-DD', kind: 'meaning', summary: 'What changed, in one sentence.' };
  const retired = {
    status: 'deprecated',
    deprecation: { on: 'YYYY-MM-DD', reason: 'Why, in one sentence.', replacedBy: 'other-id' },
  };
  return [
    { name: 'Fix a typo' },
    edit('Add another name', `aliases: ${yaml([...aliases, 'new name'], 'flow')}`, aliases.length > 0 && 'In place of `aliases`:'),
    changes.length === 0
      ? edit('Change the meaning', yaml({ changes: [change] }))
      : edit('Change the meaning', yaml([change]).replace(/^(?=.)/gm, '  '), 'At the end of `changes`:'),
    edit('Retire it', yaml(retired), 'In place of `status`:'),
  ];
}

function edit(name: string, lines: string, place: string | false = false): DefinitionEdit {
  return { name, lines, ...(place !== false && { place }) };
}

function yaml(value: unknown, collectionStyle: 'block' | 'flow' = 'block'): string {
  return stringify(value, { lineWidth: 0, collectionStyle, flowCollectionPadding: false }).trimEnd();
}
