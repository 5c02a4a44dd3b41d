import { expect, test } from 'vitest';
import { SAMPLE_DAY, sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { edited } from '../lib/testing.ts';
import { planRename } from './plan.ts';
import { checkRename, type Rename } from './request.ts';
import { check } from './testing.ts';

type Texts = Readonly<Record<string, string>>;

const mau: Rename = { collection: 'metrics', from: 'mau', to: 'monthly' };
const looker: Rename = { collection: 'tools', from: 'looker', to: 'bi' };

/** The texts after a rename, and what it says that it changed. */
function renamed(changes: Texts, rename: Rename, { catalog } = check({ ...sampleHandbook, ...changes })) {
  const texts = { ...sampleHandbook, ...changes };
  checkRename(catalog, rename, SAMPLE_DAY);
  const plan = planRename(catalog, new Map(Object.entries(texts)), rename);
  const { [plan.moved.from]: _moved, ...others } = texts;
  const after: Texts = { ...others, ...Object.fromEntries(plan.texts) };
  return { texts: after, changes: plan.changes.map(({ file, line, what }) => `${file}:${line}  ${what}`) };
}

/** A file after a rename; the content is without a problem before and after. */
function after(changes: Texts, file: string): string | undefined {
  expect(check({ ...sampleHandbook, ...changes }).problems).toEqual([]);
  const { texts } = renamed(changes, mau);
  expect(check(texts).problems).toEqual([]);
  return texts[file];
}

const support = 'content/handbook/support.mdx';
const prose = (text: string) => edited(support, '<ChannelList />', `${text}\n\n<ChannelList />`);

test.for<[what: string, before: string, expected: string]>([
  ['an address', '[a](/metrics/mau/)', '[a](/metrics/monthly/)'],
  ['an anchor', '[a](/metrics/mau/#_top)', '[a](/metrics/monthly/#_top)'],
  ['a query', '[a](/metrics/mau/?from=mau#mau)', '[a](/metrics/monthly/?from=mau#mau)'],
  ['angle brackets and a title', '[a](</metrics/mau/> "mau")', '[a](</metrics/monthly/> "mau")'],
  ['words that look like its address', '[`](/metrics/mau/)`](/metrics/mau/)', '[`](/metrics/mau/)`](/metrics/monthly/)'],
  ['no words', 'x [](/metrics/mau/) x', 'x [](/metrics/monthly/) x'],
  ['characters outside ASCII before it', 'é 🎉 [ü](/metrics/mau/) ß', 'é 🎉 [ü](/metrics/monthly/) ß'],
  ['a definition', '[a][mau]\n\n[mau]: /metrics/mau/ "mau"', '[a][mau]\n\n[mau]: /metrics/monthly/ "mau"'],
  ['a place in a table', '| a |\n| --- |\n| [a](/metrics/mau/) |', '| a |\n| --- |\n| [a](/metrics/monthly/) |'],
  ['a note', ':::note[[a](/metrics/mau/)]\n[b](/metrics/mau/)\n:::', ':::note[[a](/metrics/monthly/)]\n[b](/metrics/monthly/)\n:::'],
  ...[
    'mau and MAU, `/metrics/mau/`, /metrics/mau/',
    '```text\n[a](/metrics/mau/)\n```',
    '[a](https://example.com/metrics/mau/)',
    '{/* [a](/metrics/mau/) */}',
    '![mau](/images/metrics/mau/)',
  ].map((text): [string, string, string] => ['no link to the page', text, text]),
])('changes links in prose and nothing else: %s (%#)', ([, before, expected]) => {
  expect(after(prose(before), support)).toContain(`\n${expected}\n\n<ChannelList />`);
});

test.for<[string, string, string]>([
  ['no slash at its end', '[a](/metrics/mau) [b](/metrics/mau#why)', '[a](/metrics/monthly) [b](/metrics/monthly#why)'],
  ['a relative address', '[a](../../metrics/mau/#x)', '[a](../../metrics/monthly/#x)'],
  ['only an anchor or a query, and leaves it', '[mau](#mau) [b](?mau)', '[mau](#mau) [b](?mau)'],
])('knows a link with %s, which the content check refuses', ([, before, expected]) => {
  expect(renamed(prose(before), mau).texts[support]).toContain(`\n${expected}\n\n<ChannelList />`);
});

const ratio = 'content/metrics/dau-mau.mdx';
const fields = (text: string) => edited(ratio, 'related: [dau, mau]', text);
const calculation = /calculation:\n[^]*?(?=unit:)/.exec(sampleHandbook[ratio] ?? '')?.[0] ?? '';
const formula = (text: string) => edited(ratio, calculation, `calculation:\n  kind: derived\n  formula: ${text}\n`);

test.for<[what: string, changes: Texts, expected: string]>([
  ['quotes', fields('related: ["mau", \'dau\'] # mau'), 'related: ["monthly", \'dau\'] # mau'],
  ['lines', fields('related:\n  # mau\n  - mau # mau\n  - dau'), 'related:\n  # mau\n  - monthly # mau\n  - dau'],
  ['an object', fields('confusedWith:\n  - id: mau\n    difference: mau'), 'confusedWith:\n  - id: monthly\n    difference: mau'],
  ['a formula in one line', formula("'{mau} - mau + { mau } * {dau}' # {mau}"), "'{monthly} - mau + { monthly } * {dau}' # {mau}"],
  ['a formula in several lines', formula('"{mau}\n    - {dau}"'), '"{monthly}\n    - {dau}"'],
])('changes the id in a field with %s', ([, changes, expected]) => {
  expect(after(changes, ratio)).toContain(expected);
});

test('changes addresses in the words of fields, and no longer address', () => {
  const text = (id: string) =>
    `caveats:\n  - "See [a](/metrics/${id}/#x), /metrics/${id} and (/metrics/${id}/)."\n  - /metrics/mau-tam/ /metrics/mau/x/ a/metrics/mau/ mau`;
  expect(renamed(edited(ratio, 'caveats:\n  - Weekends count as days.', text('mau')), mau).texts[ratio]).toContain(text('monthly'));
  const tasks = (id: string) => `tasks:\n  - want: see a number\n    to: "/metrics/${id}/#used-by"\n  - want: read on\n    to: /metrics/\n`;
  const viewer = 'content/personas/viewer.mdx';
  expect(after(edited(viewer, 'wants:', `${tasks('mau')}wants:`), viewer)).toContain(tasks('monthly'));
});

test.for<[where: string, before: string, expected: string]>([
  ['below the description', '', '\nformerIds: [mau]'],
  ['below the aliases', '\naliases: [a] # b', '\naliases: [a] # b\nformerIds: [mau]'],
  ['below terms in lines', '\nsearchTerms:\n  - a # b\n  - c # d', '\nsearchTerms:\n  - a # b\n  - c # d\nformerIds: [mau]'],
  ['below terms in brackets over lines', '\nsearchTerms: [a,\n  b]', '\nsearchTerms: [a,\n  b]\nformerIds: [mau]'],
  ['above a comment of the next field', '\n# the type', '\nformerIds: [mau]\n# the type'],
  ['in brackets', '\nformerIds: [x, "y"] # z', '\nformerIds: [x, "y", mau] # z'],
  ['in brackets over lines', '\nformerIds: [\n  x,\n  y,\n]', '\nformerIds: [\n  x,\n  y, mau,\n]'],
  ['in empty brackets', '\nformerIds: []', '\nformerIds: [mau]'],
  ['in lines', '\nformerIds:\n  - x\n  - y # z', '\nformerIds:\n  - x\n  - y # z\n  - mau'],
  ['in lines that are not indented', '\nformerIds:\n- x', '\nformerIds:\n- x\n- mau'],
])('keeps the old id %s', ([, before, expected]) => {
  const changes = edited('content/metrics/mau.mdx', 'in UTC.\ntype', `in UTC.${before}\ntype`);
  expect(after(changes, 'content/metrics/monthly.mdx')).toContain(`in UTC.${expected}\ntype`);
});

test('quotes an id that YAML reads as something else than text', () => {
  const { texts } = renamed({}, { ...mau, to: 'true' });
  expect(texts[ratio]).toContain("related: [dau, 'true']");
  const { [mau.from]: _, ...again } = renamed(texts, { ...mau, from: 'true', to: '2024' }).texts;
  expect(again['content/metrics/2024.mdx']).toContain("formerIds: [mau, 'true']");
});

test.for<[where: string, changes: Texts]>([
  [`line 27 of \`${ratio}\``, fields('related: ["m\\u0061u"]')],
  [`line 22 of \`${ratio}\``, edited(ratio, 'caveats:\n  - Weekends count as days.', 'caveats: ["/metrics/m\\u0061u/", "/metrics/mau/"]')],
  [`line 10 of \`${support}\``, prose('a [b](/metrics/m&#x61;u/)')],
])('refuses a spelling that cannot be replaced, in %s', ([where, changes]) => {
  expect(() => renamed(changes, mau)).toThrow(
    `Unexpected spelling in ${where}, expected the id or address in plain characters; write it out, then rename.`,
  );
});

const navigation = (id: string) => `export const sidebar = [
  'handbook/vision', 'tools/${id}', "tools/looker-old", \`tools/${id}\`,
  { label: 'looker', link: '/tools/${id}/#how-to' }, { slug: 'personas/viewer' }, 'tools/looker/more',
];
`;
const golden = (id: string) => `# /metrics/mau/ is asked for
- { query: 'mau', class: abbreviation, expect: [/metrics/${id}/, /metrics/mau-tam/] }
- { query: '/metrics/mau/', class: exact, expect: ['/metrics/${id}/'] }
- query: growth
  class: report
  expect:
    - /reports/growth/ # and /metrics/mau/
`;
const site = { 'src/settings/navigation.ts': navigation('looker'), 'src/search/golden.yaml': golden('mau') };

test('changes the navigation and the search test set, and says every place in the order of files and lines', () => {
  const { texts, changes } = renamed({ ...site, ...prose('<ReportList tool="looker" group="company" />') }, looker);
  expect(texts['src/settings/navigation.ts']).toBe(navigation('bi'));
  expect(changes).toEqual([
    'content/handbook/support.mdx:10  <ReportList tool>: looker → bi',
    'content/personas/viewer.mdx:8  tools: looker → bi',
    'content/reports/company-dau-mau.mdx:4  tool: looker → bi',
    'content/reports/engagement.mdx:4  tool: looker → bi',
    'content/tools/looker.mdx:4  formerIds: + looker',
    'src/settings/navigation.ts:2  navigation: tools/looker → tools/bi',
    'src/settings/navigation.ts:2  navigation: tools/looker → tools/bi',
    'src/settings/navigation.ts:3  navigation: tools/looker → tools/bi',
  ]);
  expect(renamed(site, mau).texts['src/search/golden.yaml']).toBe(golden('monthly'));
  expect(() => renamed({ 'src/search/golden.yaml': '- {' }, mau)).toThrow(/^src\/search\/golden\.yaml cannot be read: Unexpected YAML/);
});

test('changes only entries of its own collection', () => {
  const report = (sampleHandbook['content/reports/engagement.mdx'] ?? '')
    .replace('Engagement overview', 'Months')
    .replace('boards/2', 'boards/9');
  const { texts } = renamed({ 'content/reports/mau.mdx': report, ...prose('[a](/reports/mau/)') }, mau);
  expect([texts[support]?.includes('(/reports/mau/)'), texts['content/reports/mau.mdx']]).toEqual([true, report]);
});

test('gives back a former id of the same entry, whose place the present one takes', () => {
  const there = renamed({}, mau).texts;
  const { 'content/metrics/mau.mdx': _, ...sample } = sampleHandbook;
  const plan = planRename(check(there).catalog, new Map(Object.entries(there)), { ...mau, from: 'monthly', to: 'mau' });
  expect(plan.texts.get('content/metrics/mau.mdx')).toContain('\nformerIds: [monthly]\n');
  const { 'content/metrics/monthly.mdx': _moved, ...rest } = { ...there, ...Object.fromEntries(plan.texts) };
  expect({ ...rest, 'content/metrics/mau.mdx': '' }).toEqual({ ...sample, 'content/metrics/mau.mdx': '' });
});
