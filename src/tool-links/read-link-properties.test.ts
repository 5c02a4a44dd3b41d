import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadLink } from './link.ts';
import { fixedAddress, readLink } from './read-link.ts';
import { tenants } from './testing/reading.ts';

const oneOf = (texts: string) => fc.constantFrom(...texts.split(' '));

const hosts = oneOf(
  'acme.looker.com bi.acme.example ACME.looker.com. acme。looker.com globex.looker.com acme.looker.com.evil.test acme.looker.com:19999 ' +
    'app.amplitude.com analytics.amplitude.com app.eu.amplitude.com analytics.eu.amplitude.com a.example',
);

const word = oneOf(
  'dashboards dashboards-next dashboard looks look boards browse folders spaces explore x merge embed query public projects files documents ' +
    'extensions spa login admin api Looks dashbaords search users analytics acme acme-eu ACME acmee chart charts notebook cohort experiment space ' +
    'all share new edit home data audiences config project 1 440 12345 007 abc1234 e-abc1234 thelook::board thelook%3A%3Aboard a.view.lkml . .. ' +
    'KoDXRuaeLDQCuQ0rt4iHQN 0123456789abcdef0123456789abcdef %2f 1). 1&A=b ada@acme.example ü {x} ',
);

const path = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => words.join('/')),
  oneOf(
    'dashboards/1 dashboards/thelook::board embed/dashboards-next/1 looks/1 looks/KoDXRuaeLDQCuQ0rt4iHQN explore/a/b x/abc1234 merge boards/1 ' +
      'browse/boards/1 spaces/home projects/a/files/b/c.md extensions/a::b/c dashboard/1 embed/public/KoDXRuaeLDQCuQ0rt4iHQN embed/query/a/b ' +
      'analytics/acme/chart/abc1234 analytics/acme/dashboard/abc1234/edit/abc1235 acme/notebook/abc1234 acme/chart/new/abc1234 acme/cohort/abc1234 ' +
      'analytics/acme/space/abc1234/all analytics/share/0123456789abcdef0123456789abcdef analytics/acme-eu/chart/e-abc1234 acme/project/1/search/2 ' +
      'experiment/acme/1/config/2/overview audiences/acme/cohorts/abc1234 analytics/acme/charts/abc1234 acme/team-spaces data/acme/main ',
  ),
);

const parameter = oneOf(
  'toggle=fil vis={} source=x app=12345 app=x qid=abc123 qid=a mid=abc123 fields=a.b limit=5 Account=Globex Region= token=abc utm_source=x ' +
    'f[a.b]=Globex = & x % filter_config={"constant":"Globex"} app #x',
);

/** Addresses that are made of the parts of real ones, put together anyhow. */
const addresses = fc
  .tuple(
    oneOf('https:// https:// https:// http:// HTTPS:// https:/ // https:\\\\ https://ada@ '),
    hosts,
    path,
    fc.array(parameter, { maxLength: 4 }),
  )
  .map(([protocol, host, path, query]) => `${protocol}${host}/${path}${query.length > 0 ? '?' : ''}${query.join('&')}`);

const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

/** Real addresses with something strange at some place. */
const spoiled = fc
  .tuple(addresses, anything, fc.nat())
  .map(([url, text, at]) => url.slice(0, at % (url.length + 1)) + text + url.slice(at % (url.length + 1)));

const all = fc.oneof(addresses, spoiled, anything);

const runs = { numRuns: 5000 };

function findingsOf(read: ReadLink) {
  return read.is === 'other' ? [] : read.findings;
}

test('reads any text the same each time, to a plain and a fixed address of the same object that need no fix themselves', () => {
  fc.assert(
    fc.property(all, (url) => {
      const read = readLink(url, tenants);
      expect(readLink(url, tenants)).toEqual(read);
      if (read.is === 'object') {
        const plain = readLink(read.canonical, tenants);
        expect(plain).toMatchObject({ is: 'object', canonical: read.canonical, object: read.object });
        expect(findingsOf(plain).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }
      const fixed = fixedAddress(url, tenants);
      if (fixed === undefined) return;
      expect(readLink(fixed, tenants)).toMatchObject(read.is === 'object' ? { is: read.is, object: read.object } : { is: read.is });
      expect(fixedAddress(fixed, tenants)).toBe(undefined);
    }),
    { numRuns: 8000 },
  );
});

const names = fc.constantFrom('Account', 'Account Name', 'f[users.email]', ' Week', 'customer', 'é', 'x'.repeat(60));

test('filters change neither the object nor its plain address', () => {
  fc.assert(
    fc.property(addresses, names, fc.nat(), (url, name, value) => {
      const [path = '', fragment] = url.split('#');
      const filtered = `${path}${path.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=v${value}${fragment === undefined ? '' : `#${fragment}`}`;
      const [before, after] = [readLink(url, tenants), readLink(filtered, tenants)];
      expect(after.is).toBe(before.is);
      if (before.is !== 'object' || after.is !== 'object') return;
      expect([after.object, after.canonical]).toEqual([before.object, before.canonical]);
      expect(after.findings.map(({ rule }) => rule)).toContain('link-filter');
    }),
    runs,
  );
});

test('repeats the value of no filter, wherever it is', () => {
  const secret = 'Globex7Value';
  const places = fc.constantFrom(
    ...'?Account=§ ?a=1&Account=x§y ?filter_config={"constant":"§"} ?fields=a.b&f[a.b]=§ ;Account=§ &Account=§ /Account=§ %3FAccount=§ #Account=§ ?§ ?toggle=§ ?source=§ ?app=§ ?token=§ ?qid=§: ?mid=§:'
      .replaceAll('§', secret)
      .split(' '),
  );
  fc.assert(
    fc.property(addresses, places, (url, place) => {
      const read = readLink((url.split('?')[0] ?? '') + place, tenants);
      if (read.is === 'web') return;
      expect(JSON.stringify(findingsOf(read))).not.toContain(secret);
    }),
    runs,
  );
});

test('reads long texts that are made to take long', () => {
  const fills = 'a 1 - . : / %2f % = & ? # @ \\ xn-- "constant": {"filters": é \ud800 a. a- ::'.split(' ').concat(' ');
  const paths = ' / /dashboards/ /looks/1? /looks/1?filter_config= /explore/a/b?dynamic_fields='.split(' ');
  const starts = ['', 'https://', 'https://a.example/', ...paths.map((path) => `https://acme.looker.com${path}`)];
  for (const start of starts)
    for (const fill of fills)
      for (const size of [7_900, 100_000])
        for (const end of ['', '!']) expect(readLink(start + fill.repeat(size / fill.length) + end, tenants).is).toBeTypeOf('string');
});
