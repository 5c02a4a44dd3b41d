import { expect, test } from 'vitest';
import { linkFormats, linkReport } from './link-report.ts';
import { cleanResult, richResult } from './testing.ts';
import { trackingIssueBody } from './tracking-issue-body.ts';

test.each(linkFormats)('prints a run with something of everything as %s', async (format) => {
  await expect(linkReport(richResult, format)).toMatchFileSnapshot(`golden/rich-${format}.txt`);
});

test.each(linkFormats)('prints a run without a finding as %s', async (format) => {
  await expect(linkReport(cleanResult, format)).toMatchFileSnapshot(`golden/clean-${format}.txt`);
});

test('writes the text of the issue', async () => {
  await expect(trackingIssueBody(richResult)).toMatchFileSnapshot('golden/rich-issue.txt');
});
