import fc from 'fast-check';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY } from '../../src/catalog/testing.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { checkContent } from '../../src/reader/check-content.ts';
import { temporaryFolder } from '../../src/reader/testing.ts';
import type { CollectionName } from '../../src/schemas/index.ts';
import { ID_PATTERN } from '../../src/schemas/fields.ts';
import { checkRename, collectionOf, planRename, type Rename } from './rename-plan.ts';
import { changed, smallContent, type Files, type SmallFile } from './testing.ts';

type Texts = ReadonlyMap<string, string>;

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
  const content = Object.entries({ ...smallContent, ...changes }).map(([path, text]) => [`content/${path}`, text as string] as const);
  return new Map([...content, ['src/sidebar.ts', sidebar], ['src/search/golden.yaml', golden]]);
}

const root = temporaryFolder();

function check(texts: Texts) {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return checkContent(join(root, 'content'), TODAY);
}

/** The texts after a rename, with what it says that it changed. */
function renamed(texts: Texts, rename: Rename, { catalog, problems } = check(texts)): { texts: Texts; told: string[] } {
  expect(problems).toEqual([]);
  checkRename(catalog, rename, TODAY);
  const plan = planRename(catalog, texts, rename);
  const after = new Map([...texts, ...plan.texts]);
  after.delete(plan.moved.from);
  return { texts: after, told: plan.changes.map(({ file, line, what }) => `${file}:${line}  ${what}`) };
}

/** A file of the small handbook after a rename, read as the handbook reads it. */
function after(changes: Files, rename: Rename, file: string): string {
  const { texts } = renamed(textsOf(changes), rename);
  expect(check(texts).problems).toEqual([]);
  return texts.get(`content/${file}`) ?? '';
}

const mau: Rename = { collection: 'metrics', from: 'mau', to: 'monthly' };
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
    'src/sidebar.ts:2  navigation: tools/looker → tools/bi',
    'src/sidebar.ts:2  navigation: tools/looker → tools/bi',
    'src/sidebar.ts:3  navigation: tools/looker → tools/bi',
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
  expect(renamed(textsOf(), looker).texts.get('src/sidebar.ts')).toBe(`export const sidebar = [
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

const prose = (text: string) => changed('metrics/dau.mdx', 'The day ends', `${text}\n\nThe day ends`);

test.for<[spelling: string, before: string, expected: string]>([
  ['an address', '[a](/metrics/mau/)', '[a](/metrics/monthly/)'],
  ['an anchor', '[a](/metrics/mau/#why)', '[a](/metrics/monthly/#why)'],
  ['a query', '[a](/metrics/mau/?from=mau#mau)', '[a](/metrics/monthly/?from=mau#mau)'],
  ['no slash at its end', '[a](/metrics/mau) [b](/metrics/mau#why)', '[a](/metrics/monthly) [b](/metrics/monthly#why)'],
  ['a relative address', '[a](../mau/) [b](../../metrics/mau/#x)', '[a](../monthly/) [b](../../metrics/monthly/#x)'],
  ['angle brackets and a title', '[a](</metrics/mau/> "mau")', '[a](</metrics/monthly/> "mau")'],
  ['words that look like its address', '[`](/metrics/mau/)`](/metrics/mau/)', '[`](/metrics/mau/)`](/metrics/monthly/)'],
  ['no words', 'x [](/metrics/mau/) x', 'x [](/metrics/monthly/) x'],
  ['letters outside ASCII before it', 'é 🎉 [ü](/metrics/mau/) ß', 'é 🎉 [ü](/metrics/monthly/) ß'],
  ['a definition', '[a][mau]\n\n[mau]: /metrics/mau/ "mau"', '[a][mau]\n\n[mau]: /metrics/monthly/ "mau"'],
  ['a place in a table', '| a |\n| --- |\n| [a](/metrics/mau/) |', '| a |\n| --- |\n| [a](/metrics/monthly/) |'],
  [
    'a note around it',
    ':::note[See [a](/metrics/mau/)]\n[b](/metrics/mau/)\n:::',
    ':::note[See [a](/metrics/monthly/)]\n[b](/metrics/monthly/)\n:::',
  ],
])('changes a link with %s', ([, before, expected]) => {
  expect(after(prose(before), mau, 'metrics/dau.mdx')).toContain(`\n${expected}\n\nThe day ends`);
});

test.for([
  'mau and MAU, `/metrics/mau/`, /metrics/mau/',
  '```text\n[a](/metrics/mau/)\n```',
  '[a](https://example.com/metrics/mau/)',
  '{/* [a](/metrics/mau/) */}',
  '[mau](#mau) [b](?mau)',
  '![mau](/images/metrics/mau/)',
])('leaves in prose what is no link to the page: %s', (text) => {
  expect(after(prose(text), mau, 'metrics/dau.mdx')).toContain(`\n${text}\n\nThe day ends`);
});

const fields = (text: string) => changed('metrics/stickiness.mdx', 'unit: ratio', `${text}\nunit: ratio`);

test.for<[spelling: string, before: string, expected: string]>([
  ['quotes', 'related: ["mau", \'dau\'] # mau', 'related: ["monthly", \'dau\'] # mau'],
  ['lines', 'related:\n  # mau\n  - mau # mau\n  - dau', 'related:\n  # mau\n  - monthly # mau\n  - dau'],
  ['an object', 'confusedWith:\n  - id: mau\n    difference: mau', 'confusedWith:\n  - id: monthly\n    difference: mau'],
  ['a name', 'related: [&x mau]', 'related: [&x monthly]'],
  [
    'addresses in words',
    'caveats:\n  - "See [a](/metrics/mau/#x), /metrics/mau and (/metrics/mau/)."\n  - /metrics/mau-tam/ /metrics/mau/x/ a/metrics/mau/ mau',
    'caveats:\n  - "See [a](/metrics/monthly/#x), /metrics/monthly and (/metrics/monthly/)."\n  - /metrics/mau-tam/ /metrics/mau/x/ a/metrics/mau/ mau',
  ],
])('changes a field with %s', ([, before, expected]) => {
  expect(after(fields(before), mau, 'metrics/stickiness.mdx')).toContain(`\n${expected}\nunit: ratio`);
});

const ratio = smallContent['metrics/stickiness.mdx'].slice(
  smallContent['metrics/stickiness.mdx'].indexOf('  kind: ratio'),
  smallContent['metrics/stickiness.mdx'].indexOf('unit:'),
);
const formula = (text: string) => changed('metrics/stickiness.mdx', ratio, `  kind: derived\n  formula: ${text}\n`);

test.for<[spelling: string, before: string, expected: string]>([
  ['one line', "'{mau} - mau + { mau } * {dau}' # {mau}", "'{monthly} - mau + { monthly } * {dau}' # {mau}"],
  ['several lines', '"{mau}\n    - {dau}"', '"{monthly}\n    - {dau}"'],
])('changes the ids in braces of a formula in %s', ([, before, expected]) => {
  expect(after(formula(before), mau, 'metrics/stickiness.mdx')).toContain(`\n  formula: ${expected}\n`);
});

test.for<[where: string, before: string, expected: string]>([
  ['below the description', '', 'month.\nformerIds: [mau]\ntype'],
  ['below the aliases', '\naliases: [a] # b', 'month.\naliases: [a] # b\nformerIds: [mau]\ntype'],
  ['below terms in lines', '\nsearchTerms:\n  - a # b\n  - c # d', 'month.\nsearchTerms:\n  - a # b\n  - c # d\nformerIds: [mau]\ntype'],
  ['below terms in brackets over lines', '\nsearchTerms: [a,\n  b]', 'month.\nsearchTerms: [a,\n  b]\nformerIds: [mau]\ntype'],
  ['above a comment of the next field', '\n# the type', 'month.\nformerIds: [mau]\n# the type\ntype'],
  ['in brackets', '\nformerIds: [x, "y"] # z', 'month.\nformerIds: [x, "y", mau] # z\ntype'],
  ['in brackets over lines', '\nformerIds: [\n  x,\n  y,\n]', 'month.\nformerIds: [\n  x,\n  y, mau,\n]\ntype'],
  ['in empty brackets', '\nformerIds: []', 'month.\nformerIds: [mau]\ntype'],
  ['in lines', '\nformerIds:\n  - x\n  - y # z', 'month.\nformerIds:\n  - x\n  - y # z\n  - mau\ntype'],
  ['in lines that are not indented', '\nformerIds:\n- x', 'month.\nformerIds:\n- x\n- mau\ntype'],
])('keeps the old id %s', ([, before, expected]) => {
  expect(after(changed('metrics/mau.mdx', 'month.\ntype', `month.${before}\ntype`), mau, 'metrics/monthly.mdx')).toContain(expected);
});

test('quotes an id that YAML reads as something else than text', () => {
  const { texts } = renamed(textsOf(), { ...mau, to: 'true' });
  expect(texts.get('content/metrics/dau.mdx')).toContain("related: ['true', stickiness]");
  expect(check(texts).problems).toEqual([]);
  const again = renamed(texts, { ...mau, from: 'true', to: '2024' }).texts;
  expect(again.get('content/metrics/2024.mdx')).toContain("formerIds: [mau, 'true']");
  expect(again.get('content/metrics/dau.mdx')).toContain("related: ['2024', stickiness]");
  expect(check(again).problems).toEqual([]);
});

test('gives back a former id of the same entry, whose place the present one takes', () => {
  const there = renamed(textsOf(), mau).texts;
  const { texts, told } = renamed(there, { ...mau, from: 'monthly', to: 'mau' });
  expect(told).toContain('content/metrics/monthly.mdx:5  formerIds: mau → monthly');
  expect(texts.get('content/metrics/mau.mdx')).toContain('\nformerIds: [monthly]\n');
  const rest = (all: Texts) => [...all].filter(([file]) => file !== 'content/metrics/mau.mdx').sort();
  expect(rest(texts)).toEqual(rest(textsOf()));
});

test('refuses a spelling that cannot be replaced, with its line', () => {
  const refused = (changes: Files) => () => renamed(textsOf(changes), mau);
  const told = (line: number, file: SmallFile) =>
    `Unexpected spelling in line ${line} of \`content/${file}\`, expected the id or address in plain letters; write it out, then rename.`;
  expect(refused(fields('related: ["m\\u0061u"]'))).toThrow(told(15, 'metrics/stickiness.mdx'));
  expect(refused(fields('related: [dau]\nreports: []\ncaveats: ["/metrics/m\\u0061u/", "/metrics/mau/"]'))).toThrow(
    told(17, 'metrics/stickiness.mdx'),
  );
  expect(refused(prose('a [b](/metrics/m&#x61;u/)'))).toThrow(told(25, 'metrics/dau.mdx'));
});

test.for<[given: string, collection: CollectionName]>([
  ['metric', 'metrics'],
  ['metrics', 'metrics'],
  ['page', 'handbook'],
  ['handbook page', 'handbook'],
  ['Data source', 'data-sources'],
  ['data-source', 'data-sources'],
  ['data-sources', 'data-sources'],
  ['capability', 'capabilities'],
  ['persona', 'personas'],
])('knows the kind %s', ([kind, collection]) => {
  expect(collectionOf(kind)).toBe(collection);
});

test.for<[kind: string, near: string]>([
  ['metrik', ' (did you mean `metric`?)'],
  ['team', ''],
  ['site page', ''],
  ['stakeholders', ''],
  ['', ''],
])('refuses the kind "%s"', ([kind, near]) => {
  const expected = 'expected `handbook page`, `capability`, `persona`, `tool`, `metric`, `report` or `data source`';
  expect(() => collectionOf(kind)).toThrow(`Unexpected kind \`${kind}\`, ${expected}${near}.`);
});

const former = { ...changed('metrics/mau.mdx', 'type: metric', 'formerIds: [mau-old]\ntype: metric') };

test.for<[from: string, to: string, message: string]>([
  ['maus', 'x', 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?).'],
  ['mau-old', 'x', 'Unexpected metric `mau-old`, expected the id of an entry (did you mean `mau`?).'],
  ['zzzzzzzz', 'x', 'Unexpected metric `zzzzzzzz`, expected the id of an entry.'],
  ['mau', 'mau', 'Unexpected new id `mau`, expected another than the present one.'],
  ['mau', 'Mau 2', 'Unexpected file name `Mau 2`, expected lower-case letters, digits and single hyphens (did you mean `mau-2`?).'],
  ['mau', '../dau', 'Unexpected file name `../dau`, expected lower-case letters, digits and single hyphens (did you mean `dau`?).'],
  ['mau', '', 'Unexpected file name ``, expected lower-case letters, digits and single hyphens.'],
  ['mau', 'index', 'Unexpected id `index`, expected another: the site uses it for an address of its own.'],
  [
    'mau',
    'dau',
    'Unexpected new id `dau`, expected one that no other metric has or had: `content/metrics/dau.mdx` does; an id is never reused.',
  ],
  [
    'dau',
    'mau-old',
    'Unexpected new id `mau-old`, expected one that no other metric has or had: `content/metrics/mau.mdx` does; an id is never reused.',
  ],
])('refuses to rename `%s` to `%s`', ([from, to, message]) => {
  const { catalog } = check(textsOf(former));
  expect(() => {
    checkRename(catalog, { collection: 'metrics', from, to }, TODAY);
  }).toThrow(message);
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
