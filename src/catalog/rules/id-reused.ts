import type { Entry } from '../entry.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** An id names one entry for ever: no other entry takes it, neither as its id nor as a former one. */
export const idReused: Rule = (catalog) => {
  const owners = new Map<string, Entry>();
  const problems = catalog.entries.flatMap((entry) => {
    const key = `${entry.collection}/${entry.id}`;
    const first = owners.get(key);
    owners.set(key, first ?? entry);
    return first
      ? [
          problemAt(
            entry,
            ['id'],
            'id-reused',
            `Unexpected second \`${entry.id}\`, expected an id of its own: line ${first.locate(['id']).line} of \`${first.file}\` has it`,
          ),
        ]
      : [];
  });
  for (const entry of catalog.entries) {
    const formerIds = 'formerIds' in entry.data ? (entry.data.formerIds ?? []) : [];
    for (const [index, id] of formerIds.entries()) {
      const key = `${entry.collection}/${id}`;
      const owner = owners.get(key);
      if (owner)
        problems.push(
          problemAt(
            entry,
            ['formerIds', index],
            'id-reused',
            `Unexpected former id \`${id}\`, expected one that no other entry has or had: \`${owner.file}\` does; an id is never reused`,
          ),
        );
      else owners.set(key, entry);
    }
  }
  return problems;
};

/** What an editor should know of the rule. */
export const idReusedDoc: RuleDoc = {
  rule: 'id-reused',
  keeps: 'An id belongs to one entry for ever. No other entry of the same kind takes it, neither as its id nor in `formerIds`.',
  why: 'Old links would lead to another number than the one that was meant.',
  fix: 'Choose another id, or take the id out of `formerIds` of the entry that never had it.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'formerIds: [mau]', right: 'formerIds: [stickiness-rate]' },
};
