import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { expect, test } from 'vitest';
import { jsonReport, linkFormats, linkReport, printable, type LinkFormat } from './link-report.ts';
import { HOSTILE, cleanResult, richResult } from './testing.ts';
import { ISSUE_MARKER, fingerprintIn, trackingIssueBody } from './markdown.ts';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CheckedObject, LinkReportProblem, LinksResult } from './result.ts';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { verdictProblems } from '../verdict/problems.ts';

test.each(linkFormats)('prints a run with something of everything, and one without a finding, as %s', async (format) => {
  await expect(linkReport(richResult, format)).toMatchFileSnapshot(`golden/rich-${format}.txt`);
  await expect(linkReport(cleanResult, format)).toMatchFileSnapshot(`golden/clean-${format}.txt`);
});

test('writes the text of the issue', async () => {
  await expect(trackingIssueBody(richResult)).toMatchFileSnapshot('golden/rich-issue.txt');
});

const schema = JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test('every report follows the schema, which refuses an unknown field and an unknown verdict', () => {
  for (const result of [richResult, cleanResult, { ...richResult, context: 'pull-request' } satisfies LinksResult]) {
    validate(JSON.parse(jsonReport(result)));
    expect(validate.errors ?? []).toEqual([]);
  }
  expect(validate({ ...richResult, token: 'x' })).toBe(false);
  expect(validate({ ...cleanResult, objects: [{ ...cleanResult.objects[0], verdict: 'dead' }] })).toBe(false);
});

test('holds no filter, and no field that a caller added', () => {
  const problems = richResult.problems.map((problem) => ({
    ...problem,
    link: { url: 'https://acme.looker.com/dashboards/1?Customer=Globex' },
  }));
  const objects = richResult.objects.map((object) => ({ ...object, secret: 'hush' }));
  const text = jsonReport({ ...richResult, problems, objects });
  expect(text).not.toMatch(/Globex|hush|"link":/);
});

test('whatever a text holds, what is printed has no invisible character and reads back the same', () => {
  const hostile = fc.constantFrom('##[', '\u202e', '\u009b', '\u{e0001}', '\n', '\u2028', '#');
  const text = fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 1 })) });
  fc.assert(
    fc.property(text, (value) => {
      const printed = printable({ value });
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      expect(printed).not.toMatch(/##\[|[\p{Cf}\u2028\u2029\u007f-\u009f]|[\u0000-\u0009\u000b-\u001f]/u);
      expect(JSON.parse(printed)).toEqual({ value });
    }),
  );
});

const bodyOf = (result: LinksResult) => trackingIssueBody(result) ?? '';
const [mistake] = richResult.problems as [LinkReportProblem];

test('the issue starts with its marker and its fingerprint, which changes only with what was found', () => {
  const body = bodyOf(richResult);
  expect(body.split('\n')[0]).toBe(ISSUE_MARKER);
  expect(fingerprintIn(body)).toMatch(/^[0-9a-f]{16}$/);
  const later: LinksResult = {
    ...richResult,
    day: '2026-11-30',
    problems: [...richResult.problems].reverse(),
    objects: richResult.objects.map((object) => ({ ...object, verifiedOn: '2026-11-30' })),
    summary: { ...richResult.summary, verifiedToday: 0, verifiedBefore: 4 },
    calls: { planned: 1, made: 1, most: 1 },
  };
  expect(bodyOf(later)).toBe(body);
  expect(fingerprintIn(bodyOf({ ...richResult, problems: richResult.problems.slice(0, -1) }))).not.toBe(fingerprintIn(body));
});

const style = richResult.problems.filter(({ rule }) => rule === 'link-text');

test.each<[what: string, result: Partial<LinksResult>, found: string | undefined]>([
  ['nothing needs attention', {}, undefined],
  ['the only mistake is one of style', { problems: style }, undefined],
  [
    'a run could not look, as silence would mean nothing',
    { incomplete: ['Looker refused the credentials.'] },
    '**Incomplete:** Looker refused the credentials. What is not listed here may be broken all the same.\n',
  ],
])('what the issue says where %s', (_, result, found) => {
  expect(trackingIssueBody({ ...cleanResult, ...result })?.split('\n\n')[2]).toBe(found);
});

test('the issue stays below what GitHub takes, says what is left out, and names ten places of one finding', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ ...mistake, key: `looker:acme.looker.com/dashboard/${index}` }));
  const body = bodyOf({ ...richResult, problems: many });
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/\nLeft out, because an issue holds no more: \d+ findings\.\n$/);
  const places = Array.from({ length: 12 }, (_, index) => ({ ...mistake, line: index + 1 }));
  expect(bodyOf({ ...cleanResult, problems: places })).toMatch(/\n {2}- <code>content\/metrics\/mau.mdx:10:1<\/code>\n {2}- and 2 more\n$/);
});

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
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
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
