import { buildCatalog } from '../catalog.ts';
import type { Code, Directive, Tag } from '../prose.ts';
import { at, handbook, tool } from '../testing.ts';
import { codeInContent, knownAside } from './markup.ts';
import { testRule } from './testing.ts';

const components = '`ReportList`, `DataSourceList`, `ChannelList`, `CapabilityList` or `SprintCalendar`';
const groups = '`company`, `customer`, `instance`, `feature`, `cloud` or `definition`';
const code = (kind: Code['kind'], source: string): Code => ({ kind, source, ...at });
const tag = (name: string, attributes: Tag['attributes'] = {}): Tag => ({ name, attributes, ...at });
const tagged = (...tags: Tag[]) => [tool(), handbook({ prose: { tags } })];
const running = (...parts: Code[]) => handbook({ prose: { code: parts } });
const here = (message: string) => `handbook/vision 12:5: ${message}`;
const noTag = (name: string, more = '') => here(`Unexpected tag \`<${name}>\`, expected Markdown or a component: ${components}${more}`);
const noSuch = (attribute: string, component: string, expected: string) =>
  here(`Unexpected attribute \`${attribute}\` of \`<${component}>\`, expected ${expected}`);
const foreign = ['video', 'script', 'Reports', '', 'constructor', 'toString', '__proto__'];
const odd = ['title', 'onclick', 'toString'];
const missing = [
  here('Missing attribute `tool` of `<ReportList>`, expected `looker`'),
  here(`Missing attribute \`group\` of \`<ReportList>\`, expected ${groups}`),
];
const inCloud = handbook({ prose: { tags: [tag('ReportList', { tool: 'looker', group: 'cloud' })] } });
/** Tags of HTML, each with what the message says to write in its place. */
const html = {
  b: 'write `**bold**`',
  br: 'start a new paragraph, or end the line with `\\`',
  table: 'write rows such as `| a | b |`, with `| --- | --- |` below the first',
  div: 'delete the tag and keep its text',
  IMG: 'write `![what it shows](/images/flow.png)`',
};

testRule(codeInContent, {
  'takes text, and components with the attributes that they take': [
    tagged(
      tag('ReportList', { tool: 'looker', group: 'cloud' }),
      tag('DataSourceList', { listed: 'later' }),
      tag('ChannelList'),
      tag('CapabilityList', { function: 'data-engineering' }),
    ),
  ],
  'reports code, showing the start of its first line': [
    running(code('import or export', "import x from './x';"), code('expression', `${'x'.repeat(70)}\nsecond line`)),
    here("Unexpected import or export `import x from './x';`, expected text: content runs no code; components work without it"),
    here(`Unexpected expression \`${'x'.repeat(60)}\`, expected text: content runs no code; write a literal brace as \`\\{\``),
  ],
  'reports a computed attribute once, though the component needs it': [
    handbook({ prose: { tags: [tag('DataSourceList')], code: [code('computed attribute', 'listed')] } }),
    here('Unexpected computed attribute `listed`, expected text: content runs no code; write the value in quotes'),
  ],
  'reports an id where there are no entries': [
    inCloud,
    here('Unexpected `looker` in `tool` of `<ReportList>`, expected the id of an entry'),
  ],
  'takes an id whose entry cannot be read': [buildCatalog([inCloud], [{ collection: 'tools', id: 'looker' }])],
  'reports other tags, with the component that was meant or what Markdown has in place of the tag': [
    tagged(...foreign.map((name) => tag(name, { class: 'x' })), ...[...Object.keys(html), 'ChanelList'].map((name) => tag(name))),
    ...foreign.map((name) => noTag(name)),
    ...Object.entries(html).map(([name, instead]) => noTag(name, `; ${instead}`)),
    noTag('ChanelList', ' (did you mean `ChannelList`?)'),
  ],
  'reports attributes that the component does not take': [
    tagged(...odd.flatMap((name) => [tag('DataSourceList', { listed: 'current', [name]: 'x' }), tag('ChannelList', { [name]: null })])),
    ...odd.flatMap((name) => [noSuch(name, 'DataSourceList', '`listed`'), noSuch(name, 'ChannelList', 'none')]),
  ],
  'reports attributes that are missing or without a value': [
    tagged(tag('ReportList'), tag('ReportList', { tool: null, group: null })),
    ...[...missing, ...missing],
  ],
  'suggests the value that an attribute was meant to have': [
    tagged(tag('ReportList', { tool: 'lookr', group: 'clouds' }), tag('DataSourceList', { listed: '' })),
    here('Unexpected `lookr` in `tool` of `<ReportList>`, expected `looker` (did you mean `looker`?)'),
    here(`Unexpected \`clouds\` in \`group\` of \`<ReportList>\`, expected ${groups} (did you mean \`cloud\`?)`),
    here('Unexpected `` in `listed` of `<DataSourceList>`, expected `current` or `later`'),
  ],
});

const framed = (...directives: Partial<Directive>[]) =>
  handbook({ prose: { directives: directives.map((given) => ({ ...at, name: 'note', colons: ':::', attributes: [], ...given })) } });
const asides = '`:::note`, `:::tip`, `:::caution` or `:::danger`';

testRule(knownAside, {
  'takes the four asides, and suggests the name that was meant': [
    framed(...['note', 'tip', 'caution', 'danger', 'warning', 'notes', 'iframe'].map((name) => ({ name }))),
    here(`Unexpected \`:::warning\`, expected ${asides} (did you mean \`:::caution\`?)`),
    here(`Unexpected \`:::notes\`, expected ${asides} (did you mean \`:::note\`?)`),
    here(`Unexpected \`:::iframe\`, expected ${asides}`),
  ],
  'refuses a block in one line, and attributes': [
    framed({ colons: '::' }, { attributes: ['icon'] }),
    here('Unexpected `::note`, expected text or a block of `:::`, as in `:::note[Title]`'),
    here('Unexpected attribute `icon` of `:::note`, expected at most a title, as in `:::note[Title]`'),
  ],
});
