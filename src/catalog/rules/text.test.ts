import { ANY, buildCatalog } from '../catalog.ts';
import type { Code, Directive, Tag } from '../prose.ts';
import { at, capability, channel, handbook, metric, tool } from '../testing.ts';
import { channelExists } from './channel-exists.ts';
import { plainText } from './fields.ts';
import { codeInContent, knownAside } from './markup.ts';
import { testRule, type Row } from './testing.ts';

const saying = (...texts: string[]) => [handbook({ prose: { texts: texts.map((text) => ({ text, ...at })) } }), channel()];
const unlisted = (name: string, place: string) =>
  `${place}: Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel`;
const inText = (name: string, line = 12, column = 5) => unlisted(name, `handbook/vision ${line}:${column}`);

testRule(channelExists, {
  'takes channels that exist': [saying('Ask in #analytics, or (#analytics), "#analytics" or “#analytics”.')],
  'takes what only looks like a channel': [
    saying(
      'Code in C# and F#.',
      'See https://example.com/#top and /handbook/#vision or a/b#c.',
      'Issue #42 and #1-thing.',
      'Press # or ## to go; #a too short.',
      'x#fff &#39;',
    ),
  ],
  'suggests the nearest channel, at the place in the text': [
    saying('Ask in #analitics. #ANALYTICS'),
    `${inText('analitics', 12, 12)} (did you mean \`#analytics\`?)`,
    `${inText('ANALYTICS', 12, 24)} (did you mean \`#analytics\`?)`,
  ],
  'reports channels at the start, in brackets and after quotes': [
    saying('#sales (#ops) "#dev" “#qa” \'#ux'),
    ...(
      [
        ['sales', 0],
        ['ops', 8],
        ['dev', 15],
        ['qa', 22],
        ['ux', 28],
      ] as const
    ).map(([name, before]) => inText(name, 12, 5 + before)),
  ],
  'counts the lines of a text of several': [saying('First line\n#sales\nand  #ops'), inText('sales', 13, 1), inText('ops', 14, 6)],
  'ends a name before punctuation and keeps hyphens and underscores inside': [
    saying('In #data-eng_help-, #ops: or #sales.'),
    inText('data-eng_help', 12, 8),
    inText('ops', 12, 25),
    inText('sales', 12, 34),
  ],
  'reports channels that fields name, at the field, wherever it is': [
    [
      capability({ order: 3, ask: 'Ask in #sales.', examples: ['A dashboard.', 'A question for #ops'] }),
      metric({ confusedWith: [{ id: 'dau', difference: 'Ask #dev.' }] }),
      channel(),
    ],
    unlisted('sales', 'capabilities/dashboards ask'),
    unlisted('ops', 'capabilities/dashboards examples.1'),
    unlisted('dev', 'metrics/mau confusedWith.0.difference'),
  ],
  'takes inline code and listed channels in fields': [
    [capability({ ask: 'Write `#sales` or ` #ops ` in #analytics.', examples: ['`a` #analytics `b`'] }), channel()],
  ],
  'reports a channel between two pieces of inline code': [
    capability({ ask: '`a` #sales `b`' }),
    unlisted('sales', 'capabilities/dashboards ask'),
  ],
  'takes any channel while the list cannot be read': [buildCatalog(saying('#sales'), [{ collection: 'channels', id: ANY }])],
  'takes a channel whose row cannot be read': [buildCatalog(saying('#sales'), [{ collection: 'channels', id: 'sales' }])],
});

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

const refused = (readsAs: string, found: string): Row => [metric({ readsAs }), `metrics/mau readsAs: Unexpected ${found}`];
const inBackticks = 'expected plain words; put code in backticks';
const themselves = 'expected plain words; write the characters themselves';
const curly = 'curly quote at the start, expected a straight one: YAML reads a curly quote as part of the text';
const looks = 'expected text that reads as it looks; delete it';

testRule(plainText, {
  'takes signs, code and quotes inside words': [
    metric({ caveats: ['A < B and B > C', '`<id>` of a metric', '“Usage” is 40%', '“Usage”', 'a [note] (see below)', '40% of 10'] }),
  ],
  'refuses a tag': refused('<script>alert(1)</script>', `tag \`<script>\`, ${inBackticks}`),
  'refuses the end of a tag': refused('Some </b>', `tag \`</b>\`, ${inBackticks}`),
  'refuses half a tag': refused('<img src=x onerror=alert(1)', `tag \`<img src=x onerror=alert(1)\`, ${inBackticks}`),
  'refuses a doctype': refused('<!doctype html>', `tag \`<!doctype html>\`, ${inBackticks}`),
  'refuses a link': refused(
    'See [MAU](/metrics/mau/)',
    'link `[MAU](/metrics/mau/)`, expected plain words; put links in the text below the fields',
  ),
  'refuses a curly quote before a straight one': refused('“40% means 12 days"', curly),
  'refuses a single curly quote at the start': refused('‘40%', curly),
  'refuses a comment of MDX': refused('{/* stakeholders:end */}', `markup \`{/*\`, ${themselves}`),
  'refuses an entity': refused('This &amp; that', `markup \`&amp;\`, ${themselves}`),
  'refuses bold text': refused('The **best** value', `markup \`**best**\`, ${themselves}`),
  'refuses a control character': refused('a\u001b[31mb', `invisible character U+001B, ${looks}`),
  'refuses a character that turns text around': refused('a\u202Eb', `invisible character U+202E, ${looks}`),
});
