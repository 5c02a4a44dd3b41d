import type { Catalog } from '../catalog/catalog.ts';
import { addressOf } from '../catalog/entry.ts';
import { OPEN_PLACE } from '../catalog/rules/supported-group.ts';

/** One row of the stakeholder table: cells of Markdown, gaps shown as gaps. */
export type StakeholderRow = { group: string; stakeholders: string; analyst: string };

/** The rows of the stakeholder table in the order of `stakeholders.yaml`; where nobody is named, the row says so and where to ask instead. */
export function stakeholderRows(catalog: Catalog): StakeholderRow[] {
  return [...catalog.of('stakeholders').values()].map(({ data }) => {
    const channel = { collection: 'channels', id: data.ask ?? '' } as const;
    const ask = data.ask === undefined ? '' : `; ask in [#${data.ask}](${addressOf(channel)})`;
    return {
      group: data.group,
      stakeholders: data.stakeholders.length > 0 ? data.stakeholders.join(', ') : `Nobody named${data.analyst === OPEN_PLACE ? '' : ask}`,
      analyst: data.analyst === OPEN_PLACE ? `${OPEN_PLACE}${ask}` : data.analyst,
    };
  });
}

/** The rows as a Markdown table under the names of the seed page's columns. */
export function stakeholderTable(rows: readonly StakeholderRow[]): string {
  const lines = rows.map(({ group, stakeholders, analyst }) => `| ${[group, stakeholders, analyst].map(cell).join(' | ')} |`);
  return ['| Group | Stakeholder (VP/Dir) | Data and Analytics |', '| --- | --- | --- |', ...lines].join('\n');
}

/** A bar ends a cell, a line end ends a row, and a brace or an angle bracket would be read as code. */
function cell(text: string): string {
  return text.replace(/[|<{]/g, '\\$&').replace(/\s+/g, ' ');
}
