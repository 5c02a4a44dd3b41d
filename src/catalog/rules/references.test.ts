import { ANY, buildCatalog } from '../catalog.ts';
import { capability, handbook, metric, persona, report, team } from '../testing.ts';
import { knownEntry, notItself } from './references.ts';
import { testRule } from './testing.ts';

const unknown = (what: string, meant?: string) =>
  `Unexpected ${what}, expected the id of an entry${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownEntry, {
  'reports every id that no entry of its kind has, and suggests the nearest or the new one of an entry that was renamed': [
    [
      ...[team(), metric({ formerIds: ['adoption'] }), report(), handbook({ owner: 'marketing' })],
      metric({ id: 'dau', owner: 'dota', related: ['maus', 'company-kpis', 'adoption'] }),
      metric({ id: 'a', calculation: { kind: 'ratio', numerator: { entry: 'arr' }, denominator: { entry: 'users' } } }),
      metric({ id: 'b', calculation: { kind: 'derived', formula: '{a} - { arr } + {users}' } }),
      capability({ askIn: 'x-channel' }),
      persona({ tools: ['x-tool'], reports: ['x-report'] }),
      metric({ id: 'c', sources: ['x-source'], confusedWith: [{ id: 'x-metric', difference: 'All.' }] }),
    ],
    `reports/company-kpis tool: ${unknown('tool `looker`')}`,
    `handbook/vision owner: ${unknown('team `marketing`')}`,
    `metrics/dau owner: ${unknown('team `dota`', 'data')}`,
    `metrics/dau related.0: ${unknown('metric `maus`', 'mau')}`,
    `metrics/dau related.1: ${unknown('metric `company-kpis`')}`,
    `metrics/dau related.2: ${unknown('metric `adoption`', 'mau')}`,
    `metrics/a calculation.numerator.entry: ${unknown('metric `arr`')}`,
    `metrics/a calculation.denominator.entry: ${unknown('metric `users`')}`,
    `metrics/b calculation.formula: ${unknown('metric `arr`')}`,
    `metrics/b calculation.formula: ${unknown('metric `users`')}`,
    `capabilities/dashboards askIn: ${unknown('channel `x-channel`')}`,
    `personas/viewer tools.0: ${unknown('tool `x-tool`')}`,
    `personas/viewer reports.0: ${unknown('report `x-report`')}`,
    `metrics/c sources.0: ${unknown('data source `x-source`')}`,
    `metrics/c confusedWith.0.id: ${unknown('metric `x-metric`')}`,
  ],
  'takes references to entries that cannot be read': [
    buildCatalog([metric({ related: ['dau'] })], [metric({ id: 'dau' }), { collection: 'teams', id: ANY }]),
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
  'reports an entry that lists itself, every time, and each further time that a list names an entry': [
    [
      metric({ related: ['dau', 'mau', 'mau', 'dau', 'dau'], confusedWith: unlike('mau', 'wau', 'wau') }),
      persona({ tools: ['looker', 'looker'] }),
    ],
    ...[itself('related.1'), itself('related.2'), twice('dau', 'related.3'), twice('dau', 'related.4')],
    ...[itself('confusedWith.0.id'), twice('wau', 'confusedWith.2.id'), twice('looker', 'tools.1', 'personas/viewer')],
  ],
  'leaves calculations and replacements to their own rules': [metric({ status: 'deprecated', deprecation, calculation: ofItself })],
});
