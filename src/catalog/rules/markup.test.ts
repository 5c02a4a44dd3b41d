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
  'reports an import or export': [
    running(code('import or export', "import x from './x';")),
    here("Unexpected import or export `import x from './x';`, expected text: content runs no code; components work without it"),
  ],
  'reports an expression, showing the start of its first line': [
    running(code('expression', `${'x'.repeat(70)}\nsecond line`)),
    here(`Unexpected expression \`${'x'.repeat(60)}\`, expected text: content runs no code; write a literal brace as \`\\{\``),
  ],
  'reports a computed attribute once, though the component needs it': [
    handbook({ prose: { tags: [tag('DataSourceList')], code: [code('computed attribute', 'listed')] } }),
    here('Unexpected computed attribute `listed`, expected text: content runs no code; write the value in quotes'),
  ],
  'suggests the id that an attribute was meant to have': [
    tagged(tag('ReportList', { tool: 'lookr', group: 'cloud' })),
    here('Unexpected `lookr` in `tool` of `<ReportList>`, expected `looker` (did you mean `looker`?)'),
  ],
  'reports an id where there are no entries': [
    inCloud,
    here('Unexpected `looker` in `tool` of `<ReportList>`, expected the id of an entry'),
  ],
  'takes an id whose entry cannot be read': [buildCatalog([inCloud], [{ collection: 'tools', id: 'looker' }])],
  'reports other tags': [tagged(...foreign.map((name) => tag(name, { class: 'x' }))), ...foreign.map((name) => noTag(name))],
  'suggests the component that a tag was meant to be': [tagged(tag('ChanelList')), noTag('ChanelList', ' (did you mean `ChannelList`?)')],
  'says what Markdown has in place of a tag': [
    tagged(...Object.keys(html).map((name) => tag(name))),
    ...Object.entries(html).map(([name, instead]) => noTag(name, `; ${instead}`)),
  ],
  'reports attributes that the component does not take': [
    tagged(...odd.flatMap((name) => [tag('DataSourceList', { listed: 'current', [name]: 'x' }), tag('ChannelList', { [name]: null })])),
    ...odd.flatMap((name) => [noSuch(name, 'DataSourceList', '`listed`'), noSuch(name, 'ChannelList', 'none')]),
  ],
  'reports missing attributes': [tagged(tag('ReportList')), ...missing],
  'reports attributes without a value': [tagged(tag('ReportList', { tool: null, group: null })), ...missing],
  'suggests the value that an attribute was meant to have': [
    tagged(tag('ReportList', { tool: 'looker', group: 'clouds' }), tag('DataSourceList', { listed: '' })),
    here(`Unexpected \`clouds\` in \`group\` of \`<ReportList>\`, expected ${groups} (did you mean \`cloud\`?)`),
    here('Unexpected `` in `listed` of `<DataSourceList>`, expected `current` or `later`'),
  ],
  'reports all of them, in the order code, unknown attributes, wrong values': [
    handbook({ prose: { code: [code('expression', 'a')], tags: [tag('DataSourceList', { x: '1', listed: 'never' })] } }),
    here('Unexpected expression `a`, expected text: content runs no code; write a literal brace as `\\{`'),
    noSuch('x', 'DataSourceList', '`listed`'),
    here('Unexpected `never` in `listed` of `<DataSourceList>`, expected `current` or `later`'),
  ],
});

const framed = (...directives: Partial<Directive>[]) =>
  handbook({ prose: { directives: directives.map((given) => ({ ...at, name: 'note', colons: ':::', attributes: [], ...given })) } });
const asides = '`:::note`, `:::tip`, `:::caution` or `:::danger`';

testRule(knownAside, {
  'takes the four asides': [framed(...['note', 'tip', 'caution', 'danger'].map((name) => ({ name })))],
  'suggests the name that was meant': [
    framed({ name: 'warning' }, { name: 'notes' }, { name: 'iframe' }),
    here(`Unexpected \`:::warning\`, expected ${asides} (did you mean \`:::caution\`?)`),
    here(`Unexpected \`:::notes\`, expected ${asides} (did you mean \`:::note\`?)`),
    here(`Unexpected \`:::iframe\`, expected ${asides}`),
  ],
  'refuses a block in one line': [
    framed({ colons: '::' }),
    here('Unexpected `::note`, expected text or a block of `:::`, as in `:::note[Title]`'),
  ],
  'refuses attributes': [
    framed({ attributes: ['icon'] }),
    here('Unexpected attribute `icon` of `:::note`, expected at most a title, as in `:::note[Title]`'),
  ],
});
