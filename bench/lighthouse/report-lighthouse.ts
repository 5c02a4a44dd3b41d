import type { Both } from '../figures.ts';
import { table } from '../table.ts';
import type { PageScore } from './measure-lighthouse.ts';

/** What Lighthouse says of our pages, and of one page beside the same page of plain Starlight. */
export type LighthouseFigures = { pages: PageScore[]; beside: Both<PageScore[]> };

/** The figures as two tables, with the audits that took points. */
export function reportLighthouse({ pages, beside }: LighthouseFigures): string {
  const ten = table([['page', 'device', ...Object.keys(pages[0]?.scores ?? {}), 'LCP s', 'CLS', 'TBT ms', 'KB'], ...pages.map(row)]);
  const below = pages.flatMap(({ address, device, below }) => below.map((audit) => `  ${address} on ${device}: ${audit}`));
  const both = beside.ours.map((ours, place) => {
    const plain = beside.plain[place];
    const ratio = plain ? (ours.lcp / plain.lcp).toFixed(2) : '';
    return [
      ours.address,
      ours.device,
      seconds(ours.lcp),
      plain ? seconds(plain.lcp) : '',
      ratio,
      kilobytes(ours),
      plain ? kilobytes(plain) : '',
    ];
  });
  return [
    'Lighthouse, on the built site as a host sends it',
    ten,
    ...(below.length > 0 ? [`Audits that took points:\n${below.join('\n')}`] : ['No audit took points.']),
    'Largest Contentful Paint beside plain Starlight, in seconds',
    table([['page', 'device', 'ours', 'plain', 'ratio', 'ours KB', 'plain KB'], ...both]),
  ].join('\n\n');
}

function row(score: PageScore): string[] {
  const { address, device, scores, lcp, cls, tbt } = score;
  return [address, device, ...Object.values(scores).map(String), seconds(lcp), cls.toFixed(3), tbt.toFixed(0), kilobytes(score)];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function kilobytes({ bytes }: PageScore): string {
  return (bytes / 1024).toFixed(0);
}
