import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog.ts';
import type { Code, Tag } from '../prose.ts';
import { at, catalogOf, handbook, proseOf, TODAY, tool } from '../testing.ts';
import { codeInContent } from './code-in-content.ts';

const told = (message: string, suggestion?: string) => ({
  ...proseOf(handbook()),
  rule: 'code-in-content',
  severity: 'error',
  message: message + (suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`),
  ...(suggestion === undefined ? {} : { suggestion }),
});
const ofCode = (kind: Code['kind'], source: string) =>
  codeInContent(catalogOf(handbook({ prose: { code: [{ kind, source, ...at }] } })), TODAY);
const ofTag = (name: string, attributes: Tag['attributes'] = {}) =>
  codeInContent(catalogOf(tool({ id: 'looker' }), handbook({ prose: { tags: [{ name, attributes, ...at }] } })), TODAY);
const components = '`ReportList`, `DataSourceList`, `ChannelList`, `CapabilityList` or `SprintCalendar`';
const groups = '`company`, `customer`, `instance`, `feature`, `cloud` or `definition`';

test('passes text, and components with the attributes that they take', () => {
  expect(codeInContent(catalogOf(handbook()), TODAY)).toEqual([]);
  expect(ofTag('ReportList', { tool: 'looker', group: 'cloud' })).toEqual([]);
  expect(ofTag('DataSourceList', { listed: 'later' })).toEqual([]);
  expect(ofTag('ChannelList')).toEqual([]);
  expect(ofTag('CapabilityList', { function: 'data-engineering' })).toEqual([]);
});

test('reports an import or export', () => {
  expect(ofCode('import or export', "import x from './x';")).toEqual([
    told("Unexpected import or export `import x from './x';`, expected text: content runs no code; components work without it"),
  ]);
});

test('reports an expression, showing the start of its first line', () => {
  expect(ofCode('expression', `${'x'.repeat(70)}\nsecond line`)).toEqual([
    told(`Unexpected expression \`${'x'.repeat(60)}\`, expected text: content runs no code; write a literal brace as \`\\{\``),
  ]);
});

test('reports a computed attribute', () => {
  expect(ofCode('computed attribute', 'tool')).toEqual([
    told('Unexpected computed attribute `tool`, expected text: content runs no code; write the value in quotes'),
  ]);
});

test('reports a computed attribute once, though the component needs it', () => {
  const tags = [{ name: 'DataSourceList', attributes: {}, ...at }];
  const code = [{ kind: 'computed attribute' as const, source: 'listed', ...at }];
  expect(codeInContent(catalogOf(handbook({ prose: { tags, code } })), TODAY)).toEqual([
    told('Unexpected computed attribute `listed`, expected text: content runs no code; write the value in quotes'),
  ]);
});

test('reports an id in an attribute that no entry has, and passes one whose entry cannot be read', () => {
  expect(ofTag('ReportList', { tool: 'lookr', group: 'cloud' })).toEqual([
    told('Unexpected `lookr` in `tool` of `<ReportList>`, expected `looker`', 'looker'),
  ]);
  const page = handbook({ prose: { tags: [{ name: 'ReportList', attributes: { tool: 'looker', group: 'cloud' }, ...at }] } });
  expect(codeInContent(catalogOf(page), TODAY)).toEqual([
    told('Unexpected `looker` in `tool` of `<ReportList>`, expected the id of an entry'),
  ]);
  expect(codeInContent(buildCatalog([page], [{ collection: 'tools', id: 'looker' }]), TODAY)).toEqual([]);
});

test.each(['video', 'script', 'Reports', '', 'constructor', 'toString', '__proto__'])('reports the tag `<%s>`', (name) => {
  expect(ofTag(name, { class: 'x' })).toEqual([told(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${components}`)]);
});

test('suggests the component that a tag was meant to be', () => {
  expect(ofTag('ChanelList')).toEqual([
    told(`Unexpected tag \`<ChanelList>\`, expected Markdown or a component: ${components}`, 'ChannelList'),
  ]);
});

test.each(['title', 'onclick', 'toString'])('reports the attribute `%s`, which the component does not take', (attribute) => {
  expect(ofTag('DataSourceList', { listed: 'current', [attribute]: 'x' })).toEqual([
    told(`Unexpected attribute \`${attribute}\` of \`<DataSourceList>\`, expected \`listed\``),
  ]);
  expect(ofTag('ChannelList', { [attribute]: null })).toEqual([
    told(`Unexpected attribute \`${attribute}\` of \`<ChannelList>\`, expected none`),
  ]);
});

test('reports attributes that are missing or have no value', () => {
  const missing = [
    told('Missing attribute `tool` of `<ReportList>`, expected `looker`'),
    told(`Missing attribute \`group\` of \`<ReportList>\`, expected ${groups}`),
  ];
  expect(ofTag('ReportList')).toEqual(missing);
  expect(ofTag('ReportList', { tool: null, group: null })).toEqual(missing);
});

test('reports a value that an attribute does not take and suggests the nearest', () => {
  expect(ofTag('ReportList', { tool: 'looker', group: 'clouds' })).toEqual([
    told(`Unexpected \`clouds\` in \`group\` of \`<ReportList>\`, expected ${groups}`, 'cloud'),
  ]);
  expect(ofTag('DataSourceList', { listed: '' })).toEqual([
    told('Unexpected `` in `listed` of `<DataSourceList>`, expected `current` or `later`'),
  ]);
});

test('reports all of them, in the order code, unknown attributes, wrong values', () => {
  const prose = {
    code: [{ kind: 'expression' as const, source: 'a', ...at }],
    tags: [{ name: 'DataSourceList', attributes: { x: '1', listed: 'never' }, ...at }],
  };
  expect(codeInContent(catalogOf(handbook({ prose })), TODAY)).toEqual([
    told('Unexpected expression `a`, expected text: content runs no code; write a literal brace as `\\{`'),
    told('Unexpected attribute `x` of `<DataSourceList>`, expected `listed`'),
    told('Unexpected `never` in `listed` of `<DataSourceList>`, expected `current` or `later`'),
  ]);
});

test.each([
  ['b', 'write `**bold**`'],
  ['br', 'begin a new paragraph, or end the line with `\\`'],
  ['table', 'write rows such as `| a | b |`, with `| --- | --- |` below the first'],
  ['div', 'delete the tag and keep its text'],
  ['IMG', 'write `![what it shows](/images/flow.png)`'],
])('says what Markdown has in place of `<%s>`', (name, instead) => {
  expect(ofTag(name)).toEqual([told(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${components}; ${instead}`)]);
});
