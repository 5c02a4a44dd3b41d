import { expect, test } from 'vitest';
import type { Tenant } from './link.ts';
import { canonicalOf, fixOf, summaryOf } from './testing/reading.ts';

const app = 'https://app.amplitude.com';
const former = 'https://analytics.amplitude.com';
const europe = 'https://app.eu.amplitude.com';
const formerEurope = 'https://analytics.eu.amplitude.com';
const hex = '0123456789abcdef0123456789abcdef';
const uuid = '01234567-89ab-cdef-0123-456789abcdef';

test.each([
  // Objects
  [`${app}/analytics/acme/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/rqbignv`, 'amplitude/chart/rqbignv', `${app}/analytics/acme/chart/rqbignv`],
  [`${app}/analytics/acme/dashboard/nktm80f3/`, 'amplitude/dashboard/nktm80f3', `${app}/analytics/acme/dashboard/nktm80f3`],
  [`${app}/analytics/acme/notebook/h7td539`, 'amplitude/notebook/h7td539', `${app}/analytics/acme/notebook/h7td539`],
  [`${app}/analytics/acme/cohort/abc1234`, 'amplitude/cohort/abc1234', `${app}/analytics/acme/cohort/abc1234`],
  [`${app}/audiences/acme/cohort/abc1234`, 'amplitude/cohort/abc1234', `${app}/audiences/acme/cohort/abc1234`],
  [`${app}/audiences/acme/cohorts/abc1234`, 'amplitude/cohort/abc1234', `${app}/audiences/acme/cohorts/abc1234`],
  [`${app}/analytics/acme/experiment/abc1234`, 'amplitude/experiment/abc1234', `${app}/analytics/acme/experiment/abc1234`],
  [`${app}/experiment/acme/12345/config/678`, 'amplitude/experiment/12345/678', `${app}/experiment/acme/12345/config/678`],
  [
    `${app}/experiment/acme/12345/config/678/overview`,
    'amplitude/experiment/12345/678',
    `${app}/experiment/acme/12345/config/678/overview`,
  ],
  [`${app}/analytics/acme/space/4e3e79k/all`, 'amplitude/space/4e3e79k', `${app}/analytics/acme/space/4e3e79k/all`],
  [`${app}/analytics/acme/space/4e3e79k`, 'amplitude/space/4e3e79k', `${app}/analytics/acme/space/4e3e79k`],
  [`${app}/analytics/ACME/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv', `${app}/analytics/acme/chart/3pmjrguv`],
  // Shares
  [`${app}/analytics/share/${hex}`, `amplitude/share/${hex} public`, `${app}/analytics/share/${hex}`],
  [`${app}/share/${hex}`, `amplitude/share/${hex} public`, `${app}/analytics/share/${hex}`],
  [`${former}/share/${hex}`, `amplitude/share/${hex} legacy+public`, `${app}/analytics/share/${hex}`],
  [`${app}/share/embed/${uuid}`, `amplitude/share/${uuid} public`, `${app}/share/embed/${uuid}`],
  [`${app}/share/embed/3pmjrguv`, 'amplitude/share/3pmjrguv public', `${app}/share/embed/3pmjrguv`],
  // Drafts
  [
    `${app}/analytics/acme/chart/new/3pmjrguv`,
    'amplitude/unsaved-chart/3pmjrguv unsaved-chart',
    `${app}/analytics/acme/chart/new/3pmjrguv`,
  ],
  [`${app}/analytics/acme/chart/new`, 'amplitude/page/chart/new unsaved-chart', `${app}/analytics/acme/chart/new`],
  [`${app}/analytics/acme/dashboard/new/3pmjrguv`, 'amplitude/page/dashboard/new unsaved-chart', `${app}/analytics/acme/dashboard/new`],
  [`${app}/analytics/acme/chart/3pmjrguv/edit/abc12345`, 'amplitude/chart/3pmjrguv edit-draft', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/3pmjrguv/edit`, 'amplitude/chart/3pmjrguv edit-draft', `${app}/analytics/acme/chart/3pmjrguv`],
  [
    `${app}/analytics/acme/dashboard/nktm80f3/edit/abc12345`,
    'amplitude/dashboard/nktm80f3 edit-draft',
    `${app}/analytics/acme/dashboard/nktm80f3`,
  ],
  [
    `${app}/analytics/acme/notebook/h7td539/edit/abc12345`,
    'amplitude/notebook/h7td539 edit-draft',
    `${app}/analytics/acme/notebook/h7td539`,
  ],
  // Pages
  [`${app}/analytics/acme`, 'amplitude/home/home', `${app}/analytics/acme`],
  [`${app}/analytics/acme/home`, 'amplitude/home/home', `${app}/analytics/acme`],
  [`${app}/analytics`, 'amplitude/home/home', `${app}/analytics/acme`],
  [`${app}/`, 'amplitude/home/home', `${app}/analytics/acme`],
  [`${app}/analytics/acme/team-spaces`, 'amplitude/page/team-spaces', `${app}/analytics/acme/team-spaces`],
  [`${app}/analytics/acme/settings/projects`, 'amplitude/page/settings/projects', `${app}/analytics/acme/settings/projects`],
  [`${app}/analytics/acme/chart`, 'amplitude/page/chart', `${app}/analytics/acme/chart`],
  [`${app}/data/acme/main/events`, 'amplitude/page/data/acme/main/events', `${app}/data/acme/main/events`],
  [
    `${app}/session-replay/project/12345/search`,
    'amplitude/page/session-replay/project/12345/search',
    `${app}/session-replay/project/12345/search`,
  ],
  [`${app}/settings/profile`, 'amplitude/page/settings/profile', `${app}/settings/profile`],
  [`${app}/analytics/acme/constructor/3pmjrguv`, 'amplitude/page/constructor/3pmjrguv', `${app}/analytics/acme/constructor/3pmjrguv`],
  // Hosts
  [`${app}/acme/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv legacy', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${former}/acme/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv legacy', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${former}/analytics/acme/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv legacy', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${former}/acme/cohort/abc1234`, 'amplitude/cohort/abc1234 legacy', `${app}/analytics/acme/cohort/abc1234`],
  [`${former}/acme`, 'amplitude/home/home legacy', `${app}/analytics/acme`],
  [`${europe}/analytics/acme-eu/chart/e-wtijwfgf`, 'amplitude-eu/chart/e-wtijwfgf', `${europe}/analytics/acme-eu/chart/e-wtijwfgf`],
  [
    `${formerEurope}/acme-eu/dashboard/e-wtijwfgf`,
    'amplitude-eu/dashboard/e-wtijwfgf legacy',
    `${europe}/analytics/acme-eu/dashboard/e-wtijwfgf`,
  ],
  [`${europe}/analytics/acme-eu`, 'amplitude-eu/home/home', `${europe}/analytics/acme-eu`],
  // Parameters
  [`${app}/analytics/acme/chart/3pmjrguv?source=copy+url`, 'amplitude/chart/3pmjrguv noise', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/3pmjrguv?app=12345`, 'amplitude/chart/3pmjrguv', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/3pmjrguv?app=Globex`, 'amplitude/chart/3pmjrguv filter', `${app}/analytics/acme/chart/3pmjrguv`],
  [
    `${app}/analytics/acme/chart/3pmjrguv?utm_medium=mail&utm_source=feed`,
    'amplitude/chart/3pmjrguv noise',
    `${app}/analytics/acme/chart/3pmjrguv`,
  ],
  [
    `${app}/analytics/acme/dashboard/nktm80f3?customer=Globex`,
    'amplitude/dashboard/nktm80f3 filter',
    `${app}/analytics/acme/dashboard/nktm80f3`,
  ],
  [
    `${app}/analytics/acme/project/12345/search/amplitude_id=678`,
    'amplitude/page/project/12345/search filter',
    `${app}/analytics/acme/project/12345/search`,
  ],
  [`${app}/analytics/acme/activity/ada@globex.example`, 'amplitude/page/activity filter', `${app}/analytics/acme/activity`],
  // Slips
  [`${app}/analytics/acme/charts/3pmjrguv`, 'amplitude/chart/3pmjrguv typo', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/dashboards/nktm80f3`, 'amplitude/dashboard/nktm80f3 typo', `${app}/analytics/acme/dashboard/nktm80f3`],
  [`${app}/analytics/acme/Chart/3pmjrguv`, 'amplitude/chart/3pmjrguv typo', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics//acme/chart/3pmjrguv`, 'amplitude/chart/3pmjrguv typo', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/3pmjrguv.`, 'amplitude/chart/3pmjrguv typo', `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/analytics/acme/chart/3pmjrguv/view/2`, 'amplitude/chart/3pmjrguv typo', `${app}/analytics/acme/chart/3pmjrguv`],
] as const)('%s is %s', (url, summary, canonical) => {
  expect(summaryOf(url)).toBe(summary);
  expect(canonicalOf(url)).toBe(canonical);
});

test.each([
  `${app}/analytics/acme/chart/abc`,
  `${app}/analytics/acme/chart/ABC12345`,
  `${app}/analytics/acme/chart/abc_1234`,
  `${app}/analytics/acme/chart/abcdefghijk`,
  `${app}/analytics/acme/chart/new/a`,
  `${app}/analytics/acme/chart/e-wtijwfgf`,
  `${former}/acme/dashboard/e-wtijwfgf`,
  `${europe}/analytics/acme-eu/chart/3pmjrguv`,
  `${app}/audiences/acme/cohort/e-wtijwfgf`,
  `${app}/analytics/share/abc`,
  `${app}/analytics/share`,
  `${app}/share/embed/${hex.slice(0, 20)}`,
  `${app}/analytics/ac%20me/chart/3pmjrguv`,
  `${app}/analytics/acme/..%2fother/chart/3pmjrguv`,
  `${app}/analytics/acme/{weird}`,
  `${app}:8443/analytics/acme/chart/3pmjrguv`,
])('%s is malformed', (url) => {
  expect(summaryOf(url)).toBe('malformed malformed');
});

test.each([
  [`${app}/analytics/globex/chart/3pmjrguv`, undefined],
  [`${app}/analytics/acmee/chart/3pmjrguv?customer=Globex`, `${app}/analytics/acme/chart/3pmjrguv`],
  [`${app}/data/acmee/main`, `${app}/data/acme/main`],
  [`${former}/globex`, undefined],
  [`${app}/analytics/acme-eu/chart/3pmjrguv`, undefined],
  [`${app}/analytics/constructor/chart/3pmjrguv`, undefined],
  [`${app}/__proto__/acme`, undefined],
])('%s is another workspace', (url, fix) => {
  expect(summaryOf(url)).toBe('malformed unknown-tenant');
  expect(fixOf(url)).toBe(fix);
});

test('keeps the number of the project where it takes the rest out', () => {
  expect(fixOf(`${app}/analytics/acme/chart/3pmjrguv?source=x&app=12345&app=2`)).toBe(`${app}/analytics/acme/chart/3pmjrguv?app=12345`);
});

const amplitude = (hosts: string[], name = 'acme'): Tenant[] => [{ system: 'amplitude', name, hosts }];

test('does not fix to a host that the tool does not list', () => {
  const url = `${former}/acme/chart/rqbignv?source=x`;
  const ours = amplitude(['analytics.amplitude.com']);
  expect(summaryOf(url, ours)).toBe('amplitude/chart/rqbignv legacy+noise');
  expect(fixOf(url, ours)).toBe(undefined);
  expect(fixOf(`${app}/analytics/acme/chart/rqbignv?source=x`, ours)).toBe(`${app}/analytics/acme/chart/rqbignv`);
});

test('takes any workspace where the page of the tool names none', () => {
  const ours = amplitude(['app.amplitude.com'], 'app.amplitude.com');
  expect(summaryOf(`${app}/analytics/globex/chart/rqbignv`, ours)).toBe('amplitude/chart/rqbignv');
  expect(canonicalOf(`${app}/analytics/globex/chart/rqbignv`, ours)).toBe(`${app}/analytics/globex/chart/rqbignv`);
  expect(canonicalOf(`${app}/analytics`, ours)).toBe(`${app}/analytics`);
});

test('knows no region on a host of our own', () => {
  const ours = amplitude(['product.acme.example']);
  expect(summaryOf('https://product.acme.example/analytics/acme/chart/e-wtijwfgf', ours)).toBe('amplitude/chart/e-wtijwfgf');
  expect(summaryOf('https://product.acme.example/analytics/acme/chart/3pmjrguv', ours)).toBe('amplitude/chart/3pmjrguv');
});
