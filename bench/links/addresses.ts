/** The host of a Looker instance and the organization of an Amplitude workspace that are ours. */
export type Ours = { looker: string; organization: string };

/** The workspaces of an invented company. */
export const acme: Ours = { looker: 'acme.looker.com', organization: 'acme' };

/** Addresses of every kind; `#` in them is a number of its own for each address, `LOOKER` and `ORG` are ours. */
const kinds = [
  'https://LOOKER/dashboards/#',
  'https://LOOKER/dashboards-next/#?Account+Name=Globex&Date=30+day&Region=',
  'https://LOOKER/dashboards/thelook::board_#',
  'https://LOOKER/looks/#?toggle=dat,fil,pik',
  'https://LOOKER/explore/thelook/orders_#?qid=gW1120gr9b6D7gF7d6bsro&toggle=vis',
  'https://LOOKER/browse/boards/#',
  'http://bi.acme.example/folders/#',
  'https://LOOKER/dashboard/#',
  'https://LOOKER/projects/thelook/files/views/view_#.view.lkml',
  'https://app.amplitude.com/analytics/ORG/chart/a#b?source=copy+url',
  'https://analytics.amplitude.com/ORG/dashboard/b#c/edit/c#d',
  'https://app.amplitude.com/analytics/ORG/space/d#e/all',
  'https://app.amplitude.com/analytics/globex/notebook/e#f',
  'https://docs.looker.com/page-#',
  'https://www.example-#.com/blog/2026/post?utm_source=feed&id=#',
  'https://LOOKER.site-#.example/dashboards/#',
  'https://globex.looker.com/looks/#',
  'https://LOOKER@host-#.example/looks/#',
  'https://LOOKER/dashboards/..%2f..%2fapi%2f#',
  '/metrics/metric-#/',
] as const;

/** An address, of every kind in turn; no two are the same. */
export function addressOf(index: number, { looker, organization }: Ours = acme): string {
  const kind = kinds[index % kinds.length] ?? '';
  return kind
    .replace('LOOKER', looker)
    .replace('ORG', organization)
    .replaceAll('#', `${10_000 + index}`);
}
