import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, metric, report, team, term, tool } from '../catalog/testing.ts';
import { csvOf, metricsCsv } from './csv.ts';

/** Reads RFC 4180 strictly: records end with CRLF, a quoted cell ends at a quote that is not doubled; anything else throws. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [all, quoted, bare = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`Unexpected ${JSON.stringify(rest.slice(0, 20))}, expected a cell`);
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(all.length);
  }
  if (row.length > 0) throw new Error('Unexpected end, expected a line end after the last record');
  return rows;
}

const withoutMark = (text: string) => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1);
};

const catalog = catalogOf(
  metric({
    id: 'dau-mau',
    title: 'DAU "over" MAU, monthly',
    abbreviation: 'DAU/MAU',
    aliases: ['stickiness', 'usage'],
    calculation: { kind: 'ratio', numerator: { text: 'average DAU' }, denominator: { entry: 'mau' } },
    unit: 'percent',
    sourceOfTruth: { report: 'company-kpis' },
    reviewed: '2026-05-01',
  }),
  metric({ id: 'mau', title: '=1+1', abbreviation: '-MAU', sourceOfTruth: { elsewhere: '@Finance' } }),
  term({ id: 'instance', title: 'Instance' }),
  report({ title: 'Company KPIs' }),
  tool(),
  team(),
);

test('gives each definition a row under the names of the columns', () => {
  expect(parse(withoutMark(metricsCsv(catalog, 'https://example.com')))).toEqual([
    // prettier-ignore
    ['id', 'title', 'abbreviation', 'also called', 'type', 'domain', 'definition', 'calculation', 'unit', 'direction', 'window', 'status', 'provenance', 'owner', 'source of truth', 'source of truth url', 'reviewed', 'url'],
    // prettier-ignore
    ['dau-mau', 'DAU "over" MAU, monthly', 'DAU/MAU', 'stickiness; usage', 'Metric', 'Revenue', DESCRIPTION, "average DAU ÷ -MAU", 'Percent', 'Higher is better', 'one month', 'Approved', 'Stated by the team’s public handbook.', 'Data', 'Company KPIs', 'https://example.looker.com/dashboards/1', '2026-05-01', 'https://example.com/metrics/dau-mau/'],
    // prettier-ignore
    ['mau', "'=1+1", "'-MAU", '', 'Metric', 'Revenue', DESCRIPTION, 'Number of events', 'Count', 'Higher is better', 'one month', 'Approved', 'Stated by the team’s public handbook.', 'Data', "'@Finance", '', '', 'https://example.com/metrics/mau/'],
    // prettier-ignore
    ['instance', 'Instance', '', '', 'Term', 'Revenue', DESCRIPTION, '', '', '', '', 'Approved', 'Stated by the team’s public handbook.', 'Data', '', '', '', 'https://example.com/metrics/instance/'],
  ]);
});

test('quotes every cell, doubles quotes and ends every record with CRLF', () => {
  expect(
    csvOf([
      ['a', 'b "c", d'],
      ['', 'two\nlines'],
    ]),
  ).toBe('\uFEFF"a","b ""c"", d"\r\n"","two\nlines"\r\n');
});

test.each(['=', '+', '-', '@', '\t', '\r'])('makes words of a cell that starts with %j', (sign) => {
  expect(parse(withoutMark(csvOf([[`${sign}SUM(A1)`, `a${sign}b`]])))).toEqual([[`'${sign}SUM(A1)`, `a${sign}b`]]);
});

const runs = ['=', '+', '-', '@', '\t', '\r'];
const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...runs, '"', '\n', ',', ';', "'", 'a') }));

test('gives back every cell, those that a spreadsheet would run after an apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
      const read = parse(withoutMark(csvOf(rows)));
      expect(read).toEqual(rows.map((row) => row.map((text) => (runs.includes(text.charAt(0)) ? `'${text}` : text))));
    }),
  );
});
