import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { CheckedObject, LinksResult } from './result.ts';
import { verdictProblems } from '../verdict/problems.ts';
import { linkFormats, linkReport, type LinkFormat } from './link-report.ts';
import { HOSTILE, cleanResult, richResult } from './testing.ts';
import { trackingIssueBody } from './tracking-issue-body.ts';

const fragment = fc.oneof(
  fc.constantFrom(HOSTILE, '::add-mask::x', '##[group]', '@everyone', '<!-- handbook-links -->', '<img src=x>', '&#10;'),
  fc.constantFrom('\u001b[2J', '\u009b31m', '\u202e', '\u200b', '`', '|', '\n', '\r', '\u2028', '\u0000', '\ufffe', '\ud800'),
  fc.constantFrom('[x](https://evil.example)', 'www.evil.example', '#12'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(fragment, { maxLength: 6 }).map((fragments) => fragments.join(''));

/** A result in which a stranger chose every word of a tool or an editor. */
function resultOf(title: string, words: string): LinksResult {
  const [first] = richResult.objects as [CheckedObject];
  const objects: CheckedObject[] = (['renamed', 'trashed'] as const).map((verdict) => ({
    ...first,
    verdict,
    title,
    formerTitle: words,
    places: [{ file: `content/${words}.mdx`, line: 1, column: 1, text: title }],
  }));
  const problems = [
    ...verdictProblems(objects, 'scheduled', () => undefined),
    { ...richResult.problems[0], message: `Unexpected \`${words}\`` },
  ];
  return { ...cleanResult, objects, problems: problems as LinksResult['problems'] };
}

const printed = (title: string, words: string, format: LinkFormat) => linkReport(resultOf(title, words), format);
const each = (check: (title: string, words: string) => void) => {
  fc.assert(fc.property(text, text, check));
};

test.each(linkFormats)('in %s, no text of a stranger controls the terminal or GitHub’s runner, or is invisible', (format) => {
  each((title, words) => {
    const text = printed(title, words, format);
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|##\[/);
    const commands = text.split('\n').filter((line) => /^\s*::/.test(line));
    const annotation = /^::(?:error|warning) file=content\/[^:]*,line=\d+,col=\d+,title=link-[a-z]+::/;
    expect(commands.filter((line) => !annotation.test(line))).toEqual([]);
    expect(commands).toHaveLength(format === 'github' ? 3 : 0);
  });
});

test('the Markdown has no link, image, tag or mention of a stranger’s making', { timeout: 20_000 }, () => {
  each((title, words) => {
    for (const markdown of [printed(title, words, 'markdown'), trackingIssueBody(resultOf(title, words)) ?? '']) {
      expect(strangersIn(markdown)).toEqual([]);
      expect(markdown).not.toMatch(/[@#][a-z\d]|:\/\/evil|www\.evil/i);
    }
  });
});

/** Nodes that only a stranger’s text could bring into a report. */
const foreign = /^(?:link|image|code|inlineCode|definition|table|delete|emphasis|footnoteReference|thematicBreak)$/;
const ourHtml = /^(?:<!-- handbook-links -->\n?|<!-- fingerprint: [0-9a-f]{16} -->|<\/?(?:code|span)>)+$/;

function strangersIn(markdown: string): string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === 'html' && !ourHtml.test(node.value)) found.push(node.value);
    if (foreign.test(node.type)) found.push(node.type);
  });
  return found;
}
