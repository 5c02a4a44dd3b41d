import { catalog } from '~/site/content.ts';
import { metricsCsv } from '~/exports/csv.ts';
import { site } from '~/settings/site.ts';

/** The glossary for spreadsheets. */
export const GET = () =>
  new Response(metricsCsv(catalog, site.url), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
