import type { CheckedObject, LinksResult } from './result.ts';
import { summaryOf } from './summary.ts';
import { keyOf, type LinkObject } from '../../tool-links/link.ts';
import { DAY } from '../testing/lock-records.ts';
import { verdictProblems, webProblems } from '../verdict/problems.ts';
import type { VerdictName } from '../verdict/verdict.ts';

/** What somebody who may name a dashboard could try. */
export const HOSTILE =
  '::error file=x::pwn\n::set-output name=a::b\r##[error]@everyone <img src=//evil.example> ]]>\u001b[31m\u202e`a`|[x](https://evil.example)';

const place = (file: string, line: number, text = 'weekly activity') => ({ file: `content/${file}`, line, column: 3, text });

/** An object with a verdict, and with one link in a line of the home page unless the test says something else. */
function found(object: LinkObject, address: string, line: number, verdict: VerdictName, more: Partial<CheckedObject>): CheckedObject {
  return { key: keyOf(object), object, address, verdict, also: [], places: [place('index.mdx', line)], ...more };
}

function dashboard(id: string, line: number, verdict: VerdictName, more: Partial<CheckedObject> = {}): CheckedObject {
  const object = { system: 'looker', tenant: 'acme.looker.com', kind: 'dashboard', id } as const;
  return found(object, `https://acme.looker.com/dashboards/${id}`, line, verdict, more);
}

function amplitude(address: string, line: number, verdict: VerdictName, more: Partial<CheckedObject> = {}): CheckedObject {
  const [kind, id] = address.split('/') as ['chart' | 'notebook', string];
  const object = { system: 'amplitude', tenant: 'acme', kind, id } as const;
  return found(object, `https://app.amplitude.com/analytics/acme/${address}`, line, verdict, more);
}

const attested = { by: '@ada', on: '2026-10-02', expires: '2027-01-02' };
const twoPlaces = [place('index.mdx', 9, HOSTILE), place('metrics/mau.mdx', 30)];
const seats = { title: 'Seats (old)', formerTitle: 'Seats', places: [place('index.mdx', 12, '')] };
const trials = { title: 'Trials', since: '2026-09-01', verifiedOn: '2026-11-09' };

const objects: CheckedObject[] = [
  dashboard('1', 4, 'verified', { title: 'Activity', verifiedOn: DAY }),
  dashboard('2', 9, 'trashed', { title: HOSTILE, since: '2026-11-01', verifiedOn: '2026-10-20', places: twoPlaces }),
  dashboard('3', 12, 'stale', { ...seats, also: ['renamed'], since: '2025-01-31', verifiedOn: DAY }),
  dashboard('4', 14, 'not-found-or-forbidden'),
  dashboard('5', 15, 'renamed', { title: HOSTILE, formerTitle: 'Ideas', verifiedOn: DAY }),
  amplitude('chart/old1234x', 17, 'archived', { ...trials, fromLock: true }),
  amplitude('chart/abc1234x', 16, 'timeout'),
  amplitude('notebook/n1234567', 18, 'unverifiable', { why: 'no-api', attested }),
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
