import { ANY, buildCatalog } from '../catalog.ts';
import { capability, handbook, metric, persona, report, team, tool } from '../testing.ts';
import { knownEntry, notItself } from './references.ts';
import { testRule } from './testing.ts';

const unknown = (what: string, meant?: string) =>
  `Unexpected ${what}, expected the id of an entry${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownEntry, {
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

const listed = (path: string) => path.replace(/\..*/, '');
const itself = (path: string) =>
  `metrics/mau ${path}: Unexpected \`mau\` in \`${listed(path)}\`, expected another entry: this is the entry itself`;
const twice = (id: string, path: string, file = 'metrics/mau') =>
  `${file} ${path}: Unexpected second \`${id}\` in \`${listed(path)}\`, expected each entry once; delete one of the two`;
const unlike = (...ids: string[]) => ids.map((id) => ({ id, difference: 'Another window.' }));
const deprecation = { on: '2026-01-01', reason: 'Old.', replacedBy: 'mau' };
const ofItself = { kind: 'derived', formula: '{dau} + {dau} + {mau}' };

testRule(notItself, {
  'takes other entries, one entry in two lists, and an entry of another collection with the same id': [
    [
      metric({ related: ['dau', 'wau'], confusedWith: unlike('dau', 'wau'), sources: ['dau'], reports: ['mau'] }),
      report({ id: 'mau', metrics: ['mau', 'dau'] }),
    ],
  ],
  'reports an entry that lists itself, every time': [
    metric({ related: ['dau', 'mau', 'mau'], confusedWith: unlike('mau') }),
    ...['related.1', 'related.2', 'confusedWith.0.id'].map(itself),
  ],
  'reports each further time that a list names an entry': [
    [metric({ related: ['dau', 'wau', 'dau', 'dau'], confusedWith: unlike('wau', 'wau') }), persona({ tools: ['looker', 'looker'] })],
    twice('dau', 'related.2'),
    twice('dau', 'related.3'),
    twice('wau', 'confusedWith.1.id'),
    twice('looker', 'tools.1', 'personas/viewer'),
  ],
  'leaves calculations and replacements to their own rules': [metric({ status: 'deprecated', deprecation, calculation: ofItself })],
});
