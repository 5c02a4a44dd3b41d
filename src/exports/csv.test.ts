import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, metric, report, team, term, tool } from '../catalog/testing.ts';
import { csvOf, metricsCsv } from './csv.ts';

/** Reads RFC 4180 strictly, after a byte order mark: records end with CRLF, a quoted cell ends at a quote that is not doubled. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  expect(text.startsWith('\uFEFF')).toBe(true);
  let rest = text.slice(1);
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
  expect(parse(metricsCsv(catalog, 'https://example.com'))).toEqual([
    // prettier-ignore
    ['id', 'title', 'abbreviation', 'also called', 'type', 'domain', 'definition', 'calculation', 'unit', 'direction', 'window', 'status', 'provenance', 'owner', 'source of truth', 'source of truth url', 'reviewed', 'url', 'canonical', 'trust'],
    // prettier-ignore
    ['dau-mau', 'DAU "over" MAU, monthly', 'DAU/MAU', 'stickiness; usage', 'Metric', 'Revenue', DESCRIPTION, "average DAU ÷ -MAU", 'Percent', 'Higher is better', 'one month', 'Approved', 'Stated by the team’s public handbook.', 'Data', 'Company KPIs', 'https://example.looker.com/dashboards/1', '2026-05-01', 'https://example.com/metrics/dau-mau/', 'no', 'Approved · Published by the team · reviewed on May 1, 2026 · owner Data'],
    // prettier-ignore
    ['mau', "'=1+1", "'-MAU", '', 'Metric', 'Revenue', DESCRIPTION, 'Number of events', 'Count', 'Higher is better', 'one month', 'Approved', 'Stated by the team’s public handbook.', 'Data', "'@Finance", '', '', 'https://example.com/metrics/mau/', 'no', 'Approved · Published by the team · not reviewed yet · owner Data'],
    // prettier-ignore
    ['instance', 'Instance', '', '', 'Term', 'Revenue', DESCRIPTION, '', '', '', '', 'Approved', 'Stated by the team’s public handbook.', 'Data', '', '', '', 'https://example.com/metrics/instance/', 'no', 'Approved · Published by the team · not reviewed yet · owner Data'],
  ]);
});

test('quotes every cell, doubles quotes and ends every record with CRLF', () => {
  const rows = [['b "c", d'], ['', 'two\nlines']];
  expect(csvOf(rows)).toBe('\uFEFF"b ""c"", d"\r\n"","two\nlines"\r\n');
});

const runs = ['=', '+', '-', '@', '\t', '\r'];
const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...runs, '"', '\n', ',', ';', "'", 'a') }));

test('gives back every cell, with an apostrophe before one that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
      const expected = rows.map((row) => row.map((text) => (runs.includes(text.charAt(0)) ? `'${text}` : text)));
      expect(parse(csvOf(rows))).toEqual(expected);
    }),
    { examples: [[[runs.map((sign) => `${sign}SUM(A1)`), runs.map((sign) => `a${sign}b`)]]] },
  );
});
