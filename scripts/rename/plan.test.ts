import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TODAY } from '../../src/catalog/testing.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { ID_PATTERN } from '../../src/schemas/fields.ts';
import { checkRename, type Rename } from './request.ts';
import { check, mau, renamed, textsOf as textsWith, type Texts } from './testing.ts';
import { changed, smallContent, type Files } from '../lib/testing.ts';

const sidebar = `export const sidebar = [
  'handbook/vision', 'tools/looker', "tools/looker-old", \`tools/looker\`,
  { label: 'looker', link: '/tools/looker/#how-to' }, { slug: 'personas/viewer' }, 'tools/looker/more',
];
`;
const golden = `# /metrics/mau/ is asked for
- { query: 'mau', class: abbreviation, expect: [/metrics/mau/, /metrics/mau-tam/] }
- { query: '/metrics/mau/', class: exact, expect: ['/metrics/mau/'] }
- query: growth
  class: report
  expect:
    - /reports/growth/ # and /metrics/mau/
`;

function textsOf(changes: Files = {}): Texts {
  return textsWith(changes, { 'src/settings/navigation.ts': sidebar, 'src/search/golden.yaml': golden });
}

const dau: Rename = { collection: 'metrics', from: 'dau', to: 'daily' };
const looker: Rename = { collection: 'tools', from: 'looker', to: 'bi' };

test('tells every place with its line, in the order of files and lines', () => {
  expect(renamed(textsOf(), dau).told).toEqual([
    'content/handbook/vision.mdx:9  link: /metrics/dau/ → /metrics/daily/',
    'content/metrics/dau.mdx:5  formerIds: + dau',
    'content/metrics/stickiness.mdx:12  calculation.numerator.entry: dau → daily',
    'content/reports/growth.mdx:7  metrics: dau → daily',
  ]);
  expect(renamed(textsOf(), looker).told).toEqual([
    'content/handbook/vision.mdx:9  link: /tools/looker/ → /tools/bi/',
    'content/handbook/vision.mdx:11  <ReportList tool>: looker → bi',
    'content/personas/viewer.mdx:8  tools: looker → bi',
    'content/reports/growth.mdx:4  tool: looker → bi',
    'content/tools/looker.mdx:4  formerIds: + looker',
    'src/settings/navigation.ts:2  navigation: tools/looker → tools/bi',
    'src/settings/navigation.ts:2  navigation: tools/looker → tools/bi',
    'src/settings/navigation.ts:3  navigation: tools/looker → tools/bi',
  ]);
});

test('changes nothing but the references: other ids that hold this one, words and comments stay', () => {
  const { texts } = renamed(textsOf(), mau);
  expect(texts.get('src/search/golden.yaml')).toBe(`# /metrics/mau/ is asked for
- { query: 'mau', class: abbreviation, expect: [/metrics/monthly/, /metrics/mau-tam/] }
- { query: '/metrics/mau/', class: exact, expect: ['/metrics/monthly/'] }
- query: growth
  class: report
  expect:
    - /reports/growth/ # and /metrics/mau/
`);
  expect(renamed(textsOf(), looker).texts.get('src/settings/navigation.ts')).toBe(`export const sidebar = [
  'handbook/vision', 'tools/bi', "tools/looker-old", \`tools/bi\`,
  { label: 'looker', link: '/tools/bi/#how-to' }, { slug: 'personas/viewer' }, 'tools/looker/more',
];
`);
  const expected = new Map(textsOf());
  expected.delete('content/metrics/mau.mdx');
  for (const [file, text] of expected) {
    if (file.startsWith('content/')) expected.set(file, text.replace('[mau, ', '[monthly, ').replace('entry: mau', 'entry: monthly'));
  }
  expected.set('content/metrics/monthly.mdx', smallContent['metrics/mau.mdx'].replace('month.\ntype', 'month.\nformerIds: [mau]\ntype'));
  expect([...texts].filter(([file]) => file.startsWith('content/')).sort()).toEqual(
    [...expected].filter(([file]) => file.startsWith('content/')).sort(),
  );
});

test('changes only entries of its own collection', () => {
  const report = {
    'reports/dau.mdx': smallContent['reports/growth.mdx'].replace('Growth overview', 'Days').replace('boards/1', 'boards/2'),
  };
  const link = changed('metrics/dau.mdx', 'midnight UTC.', 'midnight UTC, see the [report](/reports/dau/).');
  const { texts } = renamed(textsOf({ ...report, ...link }), dau);
  expect(texts.get('content/metrics/daily.mdx')).toContain('(/reports/dau/)');
  expect(texts.has('content/reports/dau.mdx')).toBe(true);
});

test('gives back a former id of the same entry, whose place the present one takes', () => {
  const there = renamed(textsOf(), mau).texts;
  const { texts, told } = renamed(there, { ...mau, from: 'monthly', to: 'mau' });
  expect(told).toContain('content/metrics/monthly.mdx:5  formerIds: mau → monthly');
  expect(texts.get('content/metrics/mau.mdx')).toContain('\nformerIds: [monthly]\n');
  const rest = (all: Texts) => [...all].filter(([file]) => file !== 'content/metrics/mau.mdx').sort();
  expect(rest(texts)).toEqual(rest(textsOf()));
});

test('ten renames one after another leave no problem, and every entry keeps all its ids', { timeout: 60_000 }, () => {
  const ids = fc.oneof(fc.stringMatching(/^[a-d0-9]{1,2}(?:-[a-d0-9]{1,2})?$/), fc.constantFrom('true', 'null', 'mau', 'dau', '1e3'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), ids), { minLength: 10, maxLength: 10 }), (steps) => {
      let texts = textsOf();
      const had = new Map<string, Set<string>>();
      for (const [pick, to] of steps) {
        const checked = check(texts);
        const entries = renameable(checked.catalog);
        const entry = entries[pick % entries.length];
        if (!entry || !allowed(checked.catalog, { ...entry, to })) continue;
        texts = renamed(texts, { ...entry, to }, checked).texts;
        const key = `${entry.collection} ${entry.title}`;
        had.set(key, new Set([...(had.get(key) ?? []), entry.from, to]));
      }
      const { catalog, problems } = check(texts);
      expect(problems).toEqual([]);
      for (const { collection, from, title, formerIds } of renameable(catalog)) {
        const known = had.get(`${collection} ${title}`) ?? new Set([from]);
        expect(new Set([from, ...formerIds])).toEqual(known);
        expect(formerIds).not.toContain(from);
      }
      expect(had.size).toBeGreaterThan(0);
    }),
    { numRuns: 8 },
  );
});

function renameable(catalog: Catalog) {
  return catalog.entries.flatMap(({ collection, id: from, data }) =>
    collection !== 'site' && 'title' in data ? [{ collection, from, title: data.title, formerIds: data.formerIds ?? [] }] : [],
  );
}

/** Whether the command takes an id; what it refuses has tests of its own. */
function allowed(catalog: Catalog, rename: Rename): boolean {
  try {
    checkRename(catalog, rename, TODAY);
    return true;
  } catch {
    expect(
      rename.from === rename.to || catalog.has(rename.collection, rename.to) || catalog.renamed(rename.collection, rename.to),
    ).toBeTruthy();
    expect(rename.to).toMatch(ID_PATTERN);
    return false;
  }
}
