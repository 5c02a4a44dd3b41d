import { ANY, buildCatalog } from '../catalog.ts';
import { at, capability, channel, handbook, metric } from '../testing.ts';
import { channelExists } from './channel-exists.ts';
import { testRule } from './testing.ts';

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
