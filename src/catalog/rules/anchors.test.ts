import { at, capability, channel, handbook, metric, persona } from '../testing.ts';
import { knownAnchor, ownAnchor } from './anchors.ts';
import { headings, linksTo, testRule } from './testing.ts';

const mau = metric({ caveats: ['Mind.'], formerAnchors: { old: 'how-to-read' }, prose: { headings: headings('How to read') } });
const asking = handbook({ id: 'ask-a-question', prose: { tags: [{ ...at, name: 'ChannelList', attributes: {} }] } });
const pointing = (...urls: string[]) => [
  mau,
  asking,
  channel(),
  handbook({ prose: { headings: headings('Here'), links: linksTo(...urls) } }),
];
const noSection = (anchor: string, page: string, meant: string) =>
  `Unexpected anchor \`${anchor}\`, expected a section of \`${page}\` (did you mean \`${meant}\`?)`;

testRule(knownAnchor, {
  'takes sections, former anchors, the top, listed channels, and what other checks look at': [
    pointing(
      '/metrics/mau/',
      '/metrics/mau/#how-to-read',
      '/metrics/mau/#caveats',
      '/metrics/mau/#old',
      '/metrics/mau/#_top',
      '/handbook/ask-a-question/#analytics',
      '#here',
      '/metrics/#a',
      'https://example.com/#x',
    ),
  ],
  'suggests the section that was meant': [
    pointing('/metrics/mau/#how-to-reed', '#heere'),
    `handbook/vision 12:5: ${noSection('#how-to-reed', '/metrics/mau/', '/metrics/mau/#how-to-read')}`,
    `handbook/vision 12:5: ${noSection('#heere', '/handbook/vision/', '#here')}`,
  ],
  'suggests nothing where no section is near': [
    pointing('/metrics/mau/#formula-of-the-number'),
    'handbook/vision 12:5: Unexpected anchor `#formula-of-the-number`, expected a section of `/metrics/mau/`',
  ],
  'reports the anchor of a task at its field': [
    [mau, persona({ tasks: [{ want: 'see a number', to: '/metrics/mau/#caveat' }] })],
    `personas/viewer tasks.0.to: ${noSection('#caveat', '/metrics/mau/', '/metrics/mau/#caveats')}`,
  ],
});

const headed = (...texts: string[]) => ({ prose: { headings: headings(...texts) } });
const repeated = (text: string, file = 'metrics/mau') =>
  `${file} 12:5: Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`;

testRule(ownAnchor, {
  'takes headings of their own, and names of sections that this page does not have': [
    [
      metric({ caveats: ['One.'], ...headed('Why it matters', 'More caveats', 'History', 'Used by', 'Related') }),
      handbook(headed('Caveats', 'Calculation', 'Examples', 'Access')),
    ],
  ],
  'reports the name of a section that the page has, however it is spelled': [
    metric({
      caveats: ['One.'],
      confusedWith: [{ id: 'dau', difference: 'All.' }],
      ...headed('Calculation', 'CAVEATS!', 'Not the same as'),
    }),
    ...['Calculation', 'CAVEATS!', 'Not the same as'].map((text) => repeated(text)),
  ],
  'reports sections after the prose and from other entries': [
    [
      metric({
        related: ['dau'],
        changes: [{ on: '2026-01-01', kind: 'wording', summary: 'Shorter.' }],
        ...headed('Used by', 'History', 'Related'),
      }),
      metric({ id: 'dau', related: ['mau'] }),
    ],
    ...['Used by', 'History', 'Related'].map((text) => repeated(text)),
  ],
  'reports sections of other kinds of page, and words that a hyphen joins': [
    [capability(headed('Examples')), persona(headed('Use cases', 'Reports'))],
    repeated('Examples', 'capabilities/dashboards'),
    repeated('Use cases', 'personas/viewer'),
  ],
});
