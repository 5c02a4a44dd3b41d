import { ANY, buildCatalog } from '../catalog.ts';
import { at, capability, channel, handbook, metric } from '../testing.ts';
import { channelExists } from './channel-exists.ts';
import { testRule } from './testing.ts';

const saying = (...texts: string[]) => [handbook({ prose: { texts: texts.map((text) => ({ text, ...at })) } }), channel()];
const unlisted = (name: string, place: string) =>
  `${place}: Unexpected channel \`#${name}\`, expected one of \`content/channels.yaml\`; put it in backticks if it is not a channel`;
/** Texts of one line each, with the channels that are reported in them. */
const texts: [text: string, ...names: string[]][] = [
  ['Ask in #analytics, or (#analytics), "#analytics" or “#analytics”. Code in C# and F#. Issue #42 and #1-thing.'],
  ['See https://example.com/#top and /handbook/#vision or a/b#c. Press # or ## to go; #a too short. x#fff &#39;'],
  ['Ask in #analitics. #ANALYTICS', 'analitics', 'ANALYTICS'],
  ['#sales (#ops) "#dev" “#qa” \'#ux', 'sales', 'ops', 'dev', 'qa', 'ux'],
  ['In #data-eng_help-, #ops: or #sales.', 'data-eng_help', 'ops', 'sales'],
];
const inText = ([text, ...names]: (typeof texts)[number]) =>
  names.map((name) => {
    const meant = /^ana/i.test(name) ? ' (did you mean `#analytics`?)' : '';
    return unlisted(name, `handbook/vision 12:${5 + text.indexOf(`#${name}`)}`) + meant;
  });

testRule(channelExists, {
  'reports each channel in text that is not listed, at its place, with the nearest that is': [
    saying(...texts.map(([text]) => text)),
    ...texts.flatMap(inText),
  ],
  'counts the lines of a text of several': [
    saying('First line\n#sales\nand  #ops'),
    unlisted('sales', 'handbook/vision 13:1'),
    unlisted('ops', 'handbook/vision 14:6'),
  ],
  'reports channels that fields name outside code, at the field, wherever it is': [
    [
      capability({ order: 3, ask: '`a` #sales `b` or ` #ops ` in #analytics.', examples: ['A dashboard.', 'A question for #ops'] }),
      metric({ confusedWith: [{ id: 'dau', difference: 'Ask #dev.' }] }),
      channel(),
    ],
    unlisted('sales', 'capabilities/dashboards ask'),
    unlisted('ops', 'capabilities/dashboards examples.1'),
    unlisted('dev', 'metrics/mau confusedWith.0.difference'),
  ],
  'takes any channel while the list cannot be read': [buildCatalog(saying('#sales'), [{ collection: 'channels', id: ANY }])],
  'takes a channel whose row cannot be read': [buildCatalog(saying('#sales'), [{ collection: 'channels', id: 'sales' }])],
});
