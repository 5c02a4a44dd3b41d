import { catalog } from '~/content.ts';
import { metricsCsv } from '~/exports/csv.ts';
import { site } from '~/site.ts';

/** The glossary for spreadsheets. */
export const GET = () =>
  new Response(metricsCsv(catalog, site.url), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
