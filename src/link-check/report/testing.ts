import type { CheckedObject, LinksResult } from './result.ts';
import { summaryOf } from './summary.ts';
import { verdictProblems } from '../verdict/problems.ts';
import { webProblems } from '../verdict/problems.ts';

/** What somebody who may name a dashboard could try. */
export const HOSTILE =
  '::error file=x::pwn\n::set-output name=a::b\r##[error]@everyone <img src=//evil.example> ]]>\u001b[31m\u202e`a`|[x](https://evil.example)';

const DAY = '2026-11-23';

const looker = (id: string) => {
  const object = { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id } as const;
  return { key: `looker:acme.looker.com/dashboard/${id}`, object, address: `https://acme.looker.com/dashboards/${id}`, also: [] };
};
const amplitude = (kind: 'chart' | 'notebook', id: string) => {
  const object = { system: 'amplitude', tenant: 'acme', kind, id } as const;
  return { key: `amplitude:acme/${kind}/${id}`, object, address: `https://app.amplitude.com/analytics/acme/${kind}/${id}`, also: [] };
};
const place = (file: string, line: number, text = 'weekly activity') => ({ file: `content/${file}`, line, column: 3, text });

const objects: CheckedObject[] = [
  { ...looker('1'), verdict: 'verified', title: 'Activity', verifiedOn: '2026-11-23', places: [place('index.mdx', 4)] },
  {
    ...looker('2'),
    verdict: 'trashed',
    title: HOSTILE,
    since: '2026-11-01',
    verifiedOn: '2026-10-20',
    places: [place('index.mdx', 9, HOSTILE), place('metrics/mau.mdx', 30)],
  },
  {
    ...looker('3'),
    verdict: 'stale',
    also: ['renamed'],
    title: 'Seats (old)',
    formerTitle: 'Seats',
    since: '2025-01-31',
    verifiedOn: '2026-11-23',
    places: [place('index.mdx', 12, '')],
  },
  { ...looker('4'), verdict: 'not-found-or-forbidden', places: [place('index.mdx', 14)] },
  { ...looker('5'), verdict: 'renamed', title: HOSTILE, formerTitle: 'Ideas', verifiedOn: '2026-11-23', places: [place('index.mdx', 15)] },
  {
    ...amplitude('chart', 'old1234x'),
    verdict: 'archived',
    fromLock: true,
    title: 'Trials',
    since: '2026-09-01',
    verifiedOn: '2026-11-09',
    places: [place('index.mdx', 17)],
  },
  { ...amplitude('chart', 'abc1234x'), verdict: 'timeout', places: [place('index.mdx', 16)] },
  {
    ...amplitude('notebook', 'n1234567'),
    verdict: 'unverifiable',
    why: 'no-api',
    attested: { by: '@ada', on: '2026-10-02', expires: '2027-01-02' },
    places: [place('index.mdx', 18)],
  },
];

const web: LinksResult['web'] = [
  { url: 'https://docs.example.com/a?Customer=Globex', verdict: 'broken', status: 404, places: [place('index.mdx', 20)] },
  { url: 'https://docs.example.com/b', verdict: 'refused', status: 403, places: [place('index.mdx', 21)] },
  { url: 'https://docs.example.com/c', verdict: 'working', status: 200, places: [place('index.mdx', 22)] },
];

/** What a scheduled run could find, with something of everything. */
export const richResult: LinksResult = {
  version: 1,
  context: 'scheduled',
  day: DAY,
  online: true,
  problems: [
    {
      ...{ file: 'content/metrics/mau.mdx', line: 8, column: 1, path: 'caveats.0', rule: 'link-filter', severity: 'error' },
      message: 'Unexpected filters in `https://acme.looker.com/dashboards/1?Customer=Globex`, expected an address without them',
      suggestion: 'https://acme.looker.com/dashboards/1',
      key: 'looker:acme.looker.com/dashboard/1',
    },
    { ...place('index.mdx', 4), path: '', rule: 'link-text', severity: 'warning', message: 'Unexpected link text `here`, expected words' },
    ...verdictProblems(objects, 'scheduled', () => undefined),
    ...webProblems(web, () => undefined),
  ],
  objects,
  web,
  summary: summaryOf(objects, 9, DAY),
  systems: [
    { system: 'looker', canary: 'held' },
    { system: 'amplitude', canary: 'none', trouble: 'timeout' },
  ],
  calls: { planned: 5, made: 6, most: 50 },
  notes: ['Amplitude has no API for notebooks.'],
  incomplete: ['Amplitude did not answer in time.'],
};

/** A run without a finding. */
export const cleanResult: LinksResult = {
  ...richResult,
  problems: [],
  objects: objects.slice(0, 1),
  web: [],
  summary: summaryOf(objects.slice(0, 1), 1, DAY),
  systems: [{ system: 'looker', canary: 'held' }],
  notes: [],
  incomplete: [],
};
