import { anchorsOf } from '../anchors.ts';
import { nearest, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A former anchor leads to one that the page has, and is not itself one of them. */
export const formerAnchor: Rule = (catalog) =>
  catalog.entries.flatMap((entry) => {
    const former = 'formerAnchors' in entry.data ? (entry.data.formerAnchors ?? {}) : {};
    const anchors = anchorsOf(entry, catalog);
    return Object.entries(former).flatMap(([old, now]) => {
      const path = ['formerAnchors', old];
      if (anchors.includes(old))
        return [
          problemAt(entry, path, 'former-anchor', `Unexpected former anchor \`${old}\`, expected one that no heading of the page has`, {
            of: 'key',
          }),
        ];
      if (anchors.includes(now)) return [];
      const message = `Unexpected anchor \`${now}\`, expected that of a heading of the page`;
      return [problemAt(entry, path, 'former-anchor', message, { suggestion: nearest(now, anchors) })];
    });
  });

/** The documentation of the rule for editors. */
export const formerAnchorDoc: RuleDoc = {
  rule: 'former-anchor',
  keeps: 'Each pair in `formerAnchors` leads from an anchor that no heading has anymore to one that the page has.',
  why: 'Saved links to a part of the page keep working when its heading changes.',
  fix: 'After the colon, put the anchor of the new heading: its words in lower case, with hyphens for spaces.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: '{ judging: how-to-judge }', right: '{ judging: how-to-judge-a-value }' },
};
