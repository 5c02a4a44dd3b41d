import { ANY, buildCatalog } from '../catalog.ts';
import { at, capability, channel, dataSource, handbook, metric, persona, report, stakeholder, team, tool } from '../testing.ts';
import { knownAnchor, ownAnchor } from './anchors.ts';
import { formerAnchor } from './former-addresses.ts';
import { knownEntry } from './references.ts';
import { headings, linksTo, testRule } from './testing.ts';

const unknown = (what: string, meant?: string) =>
  `Unexpected ${what}, expected the id of an entry${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownEntry, {
  'takes references to entries that exist': [
    [
      team({ channel: 'analytics' }),
      channel(),
      tool(),
      dataSource(),
      report({ metrics: ['mau'] }),
      metric({
        sources: ['pings'],
        sourceOfTruth: { report: 'company-kpis' },
        calculation: { kind: 'derived', formula: '{dau} over 28 days' },
      }),
      metric({ id: 'dau', related: ['mau'] }),
      stakeholder(),
      persona(),
    ],
  ],
  'suggests the nearest id': [
    [metric({ id: 'dau', owner: 'dota', related: ['maus'] }), metric(), team()],
    `metrics/dau owner: ${unknown('team `dota`', 'data')}`,
    `metrics/dau related.0: ${unknown('metric `maus`', 'mau')}`,
  ],
  'suggests nothing where no id is near': [
    [handbook({ owner: 'marketing' }), team()],
    `handbook/vision owner: ${unknown('team `marketing`')}`,
  ],
  'reports an id that only another collection has': [
    [metric({ related: ['company-kpis'] }), report(), team(), tool()],
    `metrics/mau related.0: ${unknown('metric `company-kpis`')}`,
  ],
  'reports parts of a calculation and every id of a formula': [
    [
      team(),
      metric({ id: 'a', calculation: { kind: 'ratio', numerator: { entry: 'arr' }, denominator: { entry: 'users' } } }),
      metric({ id: 'b', calculation: { kind: 'derived', formula: '{a} - { arr } + {users}' } }),
    ],
    `metrics/a calculation.numerator.entry: ${unknown('metric `arr`')}`,
    `metrics/a calculation.denominator.entry: ${unknown('metric `users`')}`,
    `metrics/b calculation.formula: ${unknown('metric `arr`')}`,
    `metrics/b calculation.formula: ${unknown('metric `users`')}`,
  ],
  'says what kind of entry is missing': [
    [
      capability({ askIn: 'x-channel' }),
      persona({ tools: ['x-tool'], reports: ['x-report'] }),
      metric({ owner: 'x-team', sources: ['x-source'], confusedWith: [{ id: 'x-metric', difference: 'All.' }] }),
    ],
    `capabilities/dashboards askIn: ${unknown('channel `x-channel`')}`,
    `personas/viewer tools.0: ${unknown('tool `x-tool`')}`,
    `personas/viewer reports.0: ${unknown('report `x-report`')}`,
    `metrics/mau owner: ${unknown('team `x-team`')}`,
    `metrics/mau sources.0: ${unknown('data source `x-source`')}`,
    `metrics/mau confusedWith.0.id: ${unknown('metric `x-metric`')}`,
  ],
  'takes references to entries that cannot be read': [
    buildCatalog(
      [metric({ related: ['dau'] })],
      [
        { collection: 'metrics', id: 'dau' },
        { collection: 'teams', id: ANY },
      ],
    ),
  ],
  'suggests the new id of an entry that was renamed': [
    [team(), metric({ id: 'seat-utilization', formerIds: ['adoption'] }), metric({ related: ['adoption'] })],
    `metrics/mau related.0: ${unknown('metric `adoption`', 'seat-utilization')}`,
  ],
});

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

const renamed = (formerAnchors: Record<string, string>) =>
  handbook({ formerAnchors, prose: { headings: headings('Why it matters', 'How') } });

testRule(formerAnchor, {
  'takes anchors that lead to a heading or to a section made from fields': [
    [renamed({ reasons: 'why-it-matters' }), metric({ caveats: ['One.'], formerAnchors: { warnings: 'caveats' } })],
  ],
  'suggests the anchor that was meant': [
    renamed({ reasons: 'why-it-maters' }),
    'handbook/vision formerAnchors.reasons: Unexpected anchor `why-it-maters`, expected that of a heading of the page (did you mean `why-it-matters`?)',
  ],
  'reports a former anchor that a heading has today, at its key': [
    renamed({ how: 'why-it-matters' }),
    'handbook/vision formerAnchors.how (key): Unexpected former anchor `how`, expected one that no heading of the page has',
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
