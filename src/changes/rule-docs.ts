import type { RuleDoc } from '../catalog/rule.ts';

/** What editors should know about the rules between two states of the content, which `npm run diff` checks. */
export const changeRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'change-recorded',
    formerRules: ['change-told'],
    keeps:
      'A change of the formula, its parts, the window, the unit, the direction, what is in and out, the type, the owner, the source of truth or the data sources of a definition comes with a new item under `changes`.',
    why: 'A number that means something else from one day to the next misleads everyone who compares it with last month. The item appears on the page of the definition, on the changes page and in the feed.',
    fix: 'Add an item with the day, the kind and what changed in one sentence. The kind is `source` when only the source of truth or the data sources changed, else `meaning`; for a new owner alone any kind but `new` will do. A definition that the same change adds needs none.',
    example: {
      file: 'content/metrics/dau.mdx',
      wrong: 'window: seven UTC days',
      right:
        'window: seven UTC days\nchanges:\n  - on: 2026-05-20\n    kind: meaning\n    summary: The window changed from one UTC day to seven, so that weekends do not show.',
    },
  },
  {
    rule: 'history-kept',
    keeps: 'No item under `changes` is removed.',
    why: 'The history explains a step in a chart years later, and the feed has already announced it.',
    fix: 'Put the item back. To correct one, change its day or its summary and leave the rest as it is.',
    example: {
      file: 'content/metrics/dau.mdx',
      wrong: 'window: one UTC day',
      right:
        'window: one UTC day\nchanges:\n  - on: 2026-01-15\n    kind: source\n    summary: The counts come from the new event pipeline.',
    },
  },
];
