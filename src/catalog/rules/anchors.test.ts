import { buildCatalog } from '../catalog.ts';
import { at, capability, channel, handbook, metric, persona } from '../testing.ts';
import { knownAnchor, ownAnchor } from './anchors.ts';
import { headings, linksTo, testRule } from './testing.ts';

const mau = metric({ caveats: ['Mind.'], formerAnchors: { old: 'how-to-read' }, prose: { headings: headings('How to read') } });
const asking = handbook({ id: 'ask-a-question', prose: { tags: [{ ...at, name: 'ChannelList', attributes: {} }] } });
/** A page that links to addresses, written with spaces between them, and what they lead to. */
const pointing = (urls: string) => [
  ...[mau, asking, channel()],
  handbook({ prose: { headings: headings('Here'), links: linksTo(...urls.split(' ')) } }),
];
const ofMau = ['how-to-read', 'caveats', 'old', '_top'].map((anchor) => `/metrics/mau/#${anchor}`).join(' ');
const noSection = (anchor: string, page: string, meant?: string, place = 'handbook/vision 12:5') =>
  `${place}: Unexpected anchor \`${anchor}\`, expected a section of \`${page}\`${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownAnchor, {
  'takes sections, former anchors, the top, listed channels, and what other checks look at': [
    pointing(`${ofMau} /metrics/mau/ /handbook/ask-a-question/#analytics #here /metrics/#a https://example.com/#x`),
  ],
  'takes any anchor of a page that lists channels while a channel cannot be read': [
    buildCatalog(pointing('/handbook/ask-a-question/#ops'), [{ collection: 'channels', id: 'ops' }]),
  ],
  'suggests the section that was meant, if one is near, at the link or at the field of a task': [
    [
      ...pointing('/metrics/mau/#how-to-reed #heere /metrics/mau/#formula-of-the-number'),
      persona({ tasks: [{ want: 'see a number', to: '/metrics/mau/#caveat' }] }),
    ],
    noSection('#how-to-reed', '/metrics/mau/', '/metrics/mau/#how-to-read'),
    noSection('#heere', '/handbook/vision/', '#here'),
    noSection('#formula-of-the-number', '/metrics/mau/'),
    noSection('#caveat', '/metrics/mau/', '/metrics/mau/#caveats', 'personas/viewer tasks.0.to'),
  ],
});

const headed = (...texts: string[]) => ({ prose: { headings: headings(...texts) } });
const repeated = (text: string, file = 'metrics/mau') =>
  `${file} 12:5: Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`;

const changes = [{ on: '2026-01-01', kind: 'wording', summary: 'Shorter.' }];
const confusedWith = [{ id: 'dau', difference: 'All.' }];

testRule(ownAnchor, {
  'takes headings of their own, and names of sections that this page does not have': [
    [
      metric({ caveats: ['One.'], ...headed('Why it matters', 'More caveats', 'History', 'Used by', 'Related') }),
      handbook(headed('Caveats', 'Calculation', 'Examples', 'Access')),
    ],
  ],
  'reports the name of a section that the page has, however it is spelled, also one after the prose or from other entries': [
    [
      metric({ caveats: ['One.'], confusedWith, ...headed('Calculation', 'CAVEATS!', 'Not the same as') }),
      metric({ id: 'wau', related: ['mau'], changes, ...headed('Used by', 'History', 'Related') }),
      metric({ id: 'dau', related: ['wau'] }),
      capability(headed('Examples')),
      persona(headed('Use cases', 'Reports')),
    ],
    ...['Calculation', 'CAVEATS!', 'Not the same as'].map((text) => repeated(text)),
    ...['Used by', 'History', 'Related'].map((text) => repeated(text, 'metrics/wau')),
    repeated('Examples', 'capabilities/dashboards'),
    repeated('Use cases', 'personas/viewer'),
  ],
});
