import { expect, test } from 'vitest';
import type { Tenant } from './link.ts';
import { fixedAddress } from './read-link.ts';
import { outcomeOf, plainOf, rowsOf, summaryOf, tenants } from './testing/reading.ts';

const app = 'https://app.amplitude.com';
const rows = rowsOf(
  app,
  String.raw`
amplitude/chart/3pmjrguv | /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv /analytics/ACME/chart/3pmjrguv
  /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv?app=12345
amplitude/chart/rqbignv | /analytics/acme/chart/rqbignv
amplitude/dashboard/nktm80f3 | /analytics/acme/dashboard/nktm80f3 < /analytics/acme/dashboard/nktm80f3/
amplitude/notebook/h7td539 | /analytics/acme/notebook/h7td539
amplitude/cohort/abc1234 | /analytics/acme/cohort/abc1234
  /audiences/acme/cohort/abc1234
  /audiences/acme/cohorts/abc1234
amplitude/experiment/abc1234 | /analytics/acme/experiment/abc1234
amplitude/experiment/12345/678 | /experiment/acme/12345/config/678
  /experiment/acme/12345/config/678/overview
amplitude/space/4e3e79k | /analytics/acme/space/4e3e79k/all
  /analytics/acme/space/4e3e79k
amplitude/share/0123456789abcdef0123456789abcdef public | /analytics/share/0123456789abcdef0123456789abcdef < /analytics/share/0123456789abcdef0123456789abcdef
  /analytics/share/0123456789abcdef0123456789abcdef < /share/0123456789abcdef0123456789abcdef
amplitude/share/0123456789abcdef0123456789abcdef legacy+public | /analytics/share/0123456789abcdef0123456789abcdef < https://analytics.amplitude.com/share/0123456789abcdef0123456789abcdef
amplitude/share/01234567-89ab-cdef-0123-456789abcdef public | /share/embed/01234567-89ab-cdef-0123-456789abcdef
amplitude/share/3pmjrguv public | /share/embed/3pmjrguv
amplitude/unsaved-chart/3pmjrguv unsaved-chart | /analytics/acme/chart/new/3pmjrguv
amplitude/page/chart/new unsaved-chart | /analytics/acme/chart/new
amplitude/page/dashboard/new unsaved-chart | /analytics/acme/dashboard/new < /analytics/acme/dashboard/new/3pmjrguv
amplitude/chart/3pmjrguv edit-draft | /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv/edit/abc12345
  /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv/edit
amplitude/dashboard/nktm80f3 edit-draft | /analytics/acme/dashboard/nktm80f3 < /analytics/acme/dashboard/nktm80f3/edit/abc12345
amplitude/notebook/h7td539 edit-draft | /analytics/acme/notebook/h7td539 < /analytics/acme/notebook/h7td539/edit/abc12345
amplitude/home/home | /analytics/acme < /analytics/acme /analytics/acme/home /analytics /
amplitude/page/team-spaces | /analytics/acme/team-spaces
amplitude/page/settings/projects | /analytics/acme/settings/projects
amplitude/page/chart | /analytics/acme/chart
amplitude/page/data/acme/main/events | /data/acme/main/events
amplitude/page/session-replay/project/12345/search | /session-replay/project/12345/search
amplitude/page/settings/profile | /settings/profile
amplitude/page/constructor/3pmjrguv | /analytics/acme/constructor/3pmjrguv
amplitude/chart/3pmjrguv legacy | /analytics/acme/chart/3pmjrguv < /acme/chart/3pmjrguv
  /analytics/acme/chart/3pmjrguv < https://analytics.amplitude.com/acme/chart/3pmjrguv
  /analytics/acme/chart/3pmjrguv < https://analytics.amplitude.com/analytics/acme/chart/3pmjrguv
amplitude/cohort/abc1234 legacy | /analytics/acme/cohort/abc1234 < https://analytics.amplitude.com/acme/cohort/abc1234
amplitude/home/home legacy | /analytics/acme < https://analytics.amplitude.com/acme
amplitude-eu/chart/e-wtijwfgf | https://app.eu.amplitude.com/analytics/acme-eu/chart/e-wtijwfgf
amplitude-eu/dashboard/e-wtijwfgf legacy | https://app.eu.amplitude.com/analytics/acme-eu/dashboard/e-wtijwfgf < https://analytics.eu.amplitude.com/acme-eu/dashboard/e-wtijwfgf
amplitude-eu/home/home | https://app.eu.amplitude.com/analytics/acme-eu
amplitude/chart/3pmjrguv noise | /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv?source=copy+url
  /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv?utm_medium=mail&utm_source=feed
amplitude/chart/3pmjrguv filter | /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv?app=Globex
amplitude/dashboard/nktm80f3 filter | /analytics/acme/dashboard/nktm80f3 < /analytics/acme/dashboard/nktm80f3?customer=Globex
amplitude/page/project/12345/search filter | /analytics/acme/project/12345/search < /analytics/acme/project/12345/search/amplitude_id=678
amplitude/page/activity filter | /analytics/acme/activity < /analytics/acme/activity/ada@globex.example
amplitude/chart/3pmjrguv typo | /analytics/acme/chart/3pmjrguv < /analytics/acme/charts/3pmjrguv /analytics/acme/Chart/3pmjrguv
  /analytics/acme/chart/3pmjrguv < /analytics//acme/chart/3pmjrguv /analytics/acme/chart/3pmjrguv.
  /analytics/acme/chart/3pmjrguv < /analytics/acme/chart/3pmjrguv/view/2
amplitude/dashboard/nktm80f3 typo | /analytics/acme/dashboard/nktm80f3 < /analytics/acme/dashboards/nktm80f3
malformed malformed | - < /analytics/acme/chart/abc /analytics/acme/chart/ABC12345 /analytics/acme/chart/abc_1234
  - < /analytics/acme/chart/abcdefghijk /analytics/acme/chart/new/a /analytics/acme/chart/e-wtijwfgf
  - < https://analytics.amplitude.com/acme/dashboard/e-wtijwfgf https://app.eu.amplitude.com/analytics/acme-eu/chart/3pmjrguv
  - < /audiences/acme/cohort/e-wtijwfgf /analytics/share/abc /analytics/share /share/embed/0123456789abcdef0123
  - < /analytics/ac%20me/chart/3pmjrguv /analytics/acme/{weird}
malformed unsafe | - < /analytics/acme/..%2fother/chart/3pmjrguv
malformed unknown-tenant | /analytics/acme/chart/3pmjrguv < https://app.amplitude.com:8443/analytics/acme/chart/3pmjrguv
  - < /analytics/globex/chart/3pmjrguv https://analytics.amplitude.com/globex
  - < /analytics/acme-eu/chart/3pmjrguv /analytics/constructor/chart/3pmjrguv /__proto__/acme
  /data/acme/main < /data/acmee/main
malformed unknown-tenant+filter | /analytics/acme/chart/3pmjrguv < /analytics/acmee/chart/3pmjrguv?customer=Globex
`,
);

test.each(rows)('$address is $outcome', ({ address, ...expected }) => {
  expect(outcomeOf(address)).toEqual(expected);
});

test('keeps the number of the project where it takes the rest out', () => {
  expect(fixedAddress(`${app}/analytics/acme/chart/3pmjrguv?source=x&app=12345&app=2`, tenants)).toBe(
    `${app}/analytics/acme/chart/3pmjrguv?app=12345`,
  );
});

const amplitude = (hosts: string[], name = 'acme'): Tenant[] => [{ system: 'amplitude', name, hosts }];

test('suggests no host that the tool does not list', () => {
  const url = `https://analytics.amplitude.com/acme/chart/rqbignv?source=x`;
  const ours = amplitude(['analytics.amplitude.com']);
  expect(summaryOf(url, ours)).toBe('amplitude/chart/rqbignv legacy+noise');
  expect(fixedAddress(url, ours)).toBe('https://analytics.amplitude.com/acme/chart/rqbignv');
  expect(fixedAddress(`${app}/analytics/acme/chart/rqbignv?source=x`, ours)).toBe(`${app}/analytics/acme/chart/rqbignv`);
});

test('takes any workspace where the page of the tool names none', () => {
  const ours = amplitude(['app.amplitude.com'], 'app.amplitude.com');
  expect(summaryOf(`${app}/analytics/globex/chart/rqbignv`, ours)).toBe('amplitude/chart/rqbignv');
  expect(plainOf(`${app}/analytics/globex/chart/rqbignv`, ours)).toBe(`${app}/analytics/globex/chart/rqbignv`);
  expect(plainOf(`${app}/analytics`, ours)).toBe(`${app}/analytics`);
});

test('knows no region on a host of our own', () => {
  const ours = amplitude(['product.acme.example']);
  expect(summaryOf('https://product.acme.example/analytics/acme/chart/e-wtijwfgf', ours)).toBe('amplitude/chart/e-wtijwfgf');
  expect(summaryOf('https://product.acme.example/analytics/acme/chart/3pmjrguv', ours)).toBe('amplitude/chart/3pmjrguv');
});
