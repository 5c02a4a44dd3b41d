import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TODAY } from '../catalog/testing.ts';
import { checkFiles } from '../checks/check-content.ts';
import { bodyOf } from '../new-entry/new-entry.ts';
import { domains } from '../schemas/domains.ts';
import { jsonSchemaOf } from '../schemas/json-schema.ts';
import { idFromName, suggestionUrl } from './template.ts';
import { suggestionOf } from './template-suggestion.ts';

const suggestion = suggestionOf({ repository: 'https://github.com/o/r', branch: 'main' }, ['finance', 'data-analytics']);
const teams = '- id: finance\n  name: Finance\n- id: data-analytics\n  name: Data\n';

/** The file that GitHub's editor opens with, and what the content check makes of it. */
function opened(word?: string) {
  const url = new URL(suggestionUrl(suggestion, TODAY, word));
  const { filename = '', value = '' } = Object.fromEntries(url.searchParams);
  const { catalog, problems } = checkFiles({ 'content/teams.yaml': teams, [`content/metrics/${filename}`]: value }, TODAY);
  const [entry] = catalog.of('metrics').values();
  return { folder: url.origin + url.pathname, filename, value, problems, title: entry?.data.title };
}

test('opens a draft in the folder of definitions that says what is left to write', () => {
  const { value, folder } = opened('seat expansion rate');
  expect(folder).toBe('https://github.com/o/r/new/main/content/metrics');
  const { unit, direction } = jsonSchemaOf('metrics').oneOf?.[0]?.properties ?? {};
  for (const part of [
    `---\ntitle: "Seat expansion rate"\n# One sentence of 40 to 240 characters`,
    `# Units: ${unit?.enum?.join(', ')}. The direction that is good: ${direction?.enum?.join(', ')}.`,
    `# One of: ${Object.keys(domains).join(', ')}.`,
    `owner: data-analytics\nstatus: draft`,
    `\nchanges:\n  - on: ${TODAY}\n`,
    `---\n\n${bodyOf('metrics')}\n`,
  ])
    expect(value).toContain(part);
});

/** Words, each with the title of its draft and the name of its file. */
test.each<string[]>([
  ['', 'New definition', 'new-definition.mdx'],
  ['?!… → ', 'New definition', 'new-definition.mdx'],
  ['new', 'New', 'new-definition.mdx'],
  ...['Index', 'By-domain', 'Compare', 'Go', 'Api', 'Search', 'Changes'].map((word) => [word.toLowerCase(), word, 'new-definition.mdx']),
  ['seat expansion rate', 'Seat expansion rate', 'seat-expansion-rate.mdx'],
  ['a: b', 'A: b', 'a-b.mdx'],
  ['"quoted" \'twice\'', '"quoted" \'twice\'', 'quoted-twice.mdx'],
  ['back\\slash', 'Back\\slash', 'back-slash.mdx'],
  ['# hash # mark', '# hash # mark', 'hash-mark.mdx'],
  ['#sales', 'Sales', 'sales.mdx'],
  ['- dash', '- dash', 'dash.mdx'],
  ['@owner', '@owner', 'owner.mdx'],
  ['*star & <b>tag</b> {brace}', '*star & b tag /b {brace}', 'star-and-b-tag-b-brace.mdx'],
  ['[link](https://example.com)', 'Link (https://example.com)', 'link-https-example-com.mdx'],
  ['#<sales', '# sales', 'sales.mdx'],
  ['“net new”', 'Net new”', 'net-new.mdx'],
  ['yes', 'Yes', 'yes.mdx'],
  ['null', 'Null', 'null.mdx'],
  ['007', '007', '007.mdx'],
  ['NRR', 'NRR', 'nrr.mdx'],
  ['eNPS', 'eNPS', 'enps.mdx'],
  ['% active', '% active', 'percent-active.mdx'],
  ['%'.repeat(60), 'New definition', 'new-definition.mdx'],
  ['🎉 party', '🎉 party', 'party.mdx'],
  [`${'a'.repeat(59)}🎉`, `A${'a'.repeat(58)}`, `${'a'.repeat(59)}.mdx`],
  ['x'.repeat(500), `X${'x'.repeat(59)}`, `${'x'.repeat(60)}.mdx`],
  ['выручка на место', 'Выручка на место', 'new-definition.mdx'],
  ['日本 users', '日本 users', 'users.mdx'],
  ['  two\n lines\tand tabs ', 'Two lines and tabs', 'two-lines-and-tabs.mdx'],
  ['--- \n---', 'New definition', 'new-definition.mdx'],
  ['\u0000bell\u0007', 'Bell', 'bell.mdx'],
  ['zero\u200bwidth\u2060', 'Zero width', 'zero-width.mdx'],
  ['\u3164\u2800', 'New definition', 'new-definition.mdx'],
  ['❤️ love', '❤️ love', 'love.mdx'],
  ['café/déjà-vu', 'Café/déjà-vu', 'cafe-deja-vu.mdx'],
])('makes a valid draft of %j', (word, title, filename) => {
  expect(opened(word)).toMatchObject({ problems: [], title, filename });
});

test('makes a valid draft of any word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (word) => {
      expect(opened(word).problems).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('asks for a file name where the word gives none, and is owned by the first team where the one that answers for most is missing', () => {
  expect(opened()).toMatchObject({ problems: [], title: 'New definition', filename: 'new-definition.mdx' });
  expect(opened().value.split('\n')[2]).toBe(
    '# Name the file after the title too, such as `weekly-visitors.mdx`: its name is the address forever.',
  );
  expect(suggestionOf({ repository: '', branch: '' }, ['finance', 'sales']).rest).toContain('\nowner: finance\n');
});

test.each([
  ['% of R&D', 'percent-of-r-and-d'],
  ['Données d’été', 'donnees-d-ete'],
  ['Выручка', ''],
])('makes an id of %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});
