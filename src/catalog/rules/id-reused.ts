import type { Entry } from '../entry.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** An id names one entry forever: no other entry uses it, either as its id or as a former one. */
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

/** The documentation of the rule for editors. */
export const idReusedDoc: RuleDoc = {
  rule: 'id-reused',
  keeps: 'An id belongs to one entry forever. No other entry of the same kind uses it, either as its id or in `formerIds`.',
  why: 'Otherwise old links would lead to a different number from the one that was meant.',
  fix: 'Choose a different id, or remove it from the `formerIds` of the entry that never had it.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'formerIds: [mau]', right: 'formerIds: [stickiness-rate]' },
};
