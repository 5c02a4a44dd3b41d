import type { Tenant } from '../../tool-links/link.ts';

/** Where Amplitude's APIs answer. */
export type AmplitudeBases = { charts: string; cohorts: string };

/** The region of a workspace is that of its first host in the handbook, never that of a link. */
export function amplitudeBases({ hosts: [host = ''] }: Tenant): AmplitudeBases {
  const isEu = /(?:^|\.)eu\.amplitude\.com$/u.test(host);
  return isEu
    ? { charts: 'https://developer-api.eu.amplitude.com', cohorts: 'https://analytics.eu.amplitude.com' }
    : { charts: 'https://developer-api.amplitude.com', cohorts: 'https://amplitude.com' };
}
