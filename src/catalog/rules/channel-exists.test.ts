import { ANY, buildCatalog } from '../catalog.ts';
import { at, capability, channel, handbook, metric } from '../testing.ts';
import { channelExists } from './channel-exists.ts';
import { testRule, type Row } from './testing.ts';

const saying = (...texts: string[]) => [handbook({ prose: { texts: texts.map((text) => ({ text, ...at })) } }), channel()];
const unlisted = (name: string, place: string) =>
  `${place}: Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel`;
const near = ' (did you mean `#analytics`?)';
/** A row with a text of one line and the channels that are reported in it, with spaces between them, each where it is. */
const reportedIn = (text: string, names: string, meant = ''): Row => [
  saying(text),
  ...names.split(' ').map((name) => unlisted(name, `handbook/vision 12:${5 + text.indexOf(`#${name}`)}`) + meant),
];

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
  'suggests the nearest channel, at the place in the text': reportedIn('Ask in #analitics. #ANALYTICS', 'analitics ANALYTICS', near),
  'reports channels at the start, in brackets and after quotes': reportedIn('#sales (#ops) "#dev" “#qa” \'#ux', 'sales ops dev qa ux'),
  'ends a name before punctuation and keeps hyphens and underscores inside': reportedIn(
    'In #data-eng_help-, #ops: or #sales.',
    'data-eng_help ops sales',
  ),
  'counts the lines of a text of several': [
    saying('First line\n#sales\nand  #ops'),
    unlisted('sales', 'handbook/vision 13:1'),
    unlisted('ops', 'handbook/vision 14:6'),
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
