import { ISSUE_MARKER, fingerprintIn } from '../../src/link-check/report/tracking-issue-body.ts';

/** An issue of the repository, as far as it matters here. */
export type Issue = { number: number; isOpen: boolean; author: string; body: string };

/** One step that updates the tracking issue. */
export type IssueStep =
  | { do: 'create'; body: string }
  | { do: 'update'; number: number; body: string; reopen: boolean }
  | { do: 'close'; number: number; because: 'done' | 'duplicate' };

/** Who writes issues with the token of a workflow; the marker in the issue of anybody else means nothing. */
export const WORKFLOW_AUTHOR = 'github-actions[bot]';

/**
 * What to do with the issues that there are, so that one tracks what needs attention, and none is open where nothing does.
 * The oldest is used, open ones first; two that were opened at once become one.
 */
export function issueSteps(issues: readonly Issue[], body: string | undefined): IssueStep[] {
  const ours = issues
    .filter(({ author, body: text }) => author === WORKFLOW_AUTHOR && text.startsWith(ISSUE_MARKER))
    .sort((a, b) => a.number - b.number);
  const open = ours.filter(({ isOpen }) => isOpen);
  if (body === undefined) return open.map(({ number }) => ({ do: 'close', number, because: 'done' }));
  const kept = open[0] ?? ours[0];
  if (kept === undefined) return [{ do: 'create', body }];
  const duplicates = open.slice(1).map(({ number }): IssueStep => ({ do: 'close', number, because: 'duplicate' }));
  const isSame = kept.isOpen && fingerprintIn(kept.body) === fingerprintIn(body);
  return [...(isSame ? [] : [{ do: 'update', number: kept.number, body, reopen: !kept.isOpen } as const]), ...duplicates];
}
