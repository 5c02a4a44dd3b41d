import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/lib/chromium.ts';
import { hostFiles } from '../../scripts/lib/static-host.ts';

/** The two devices of Lighthouse: its mobile profile (a slow phone on a slow network, simulated) and its desktop. */
export const devices = ['mobile', 'desktop'] as const;

/** What Lighthouse says of one page on one device: scores of 100, times in milliseconds, bytes sent, and the audits that took points. */
export type PageScore = {
  address: string;
  device: (typeof devices)[number];
  scores: Record<string, number>;
  lcp: number;
  cls: number;
  tbt: number;
  bytes: number;
  below: string[];
};

/** One page of each kind that people come to. */
export const measuredPages = [
  '/',
  '/metrics/dau-mau/',
  '/metrics/',
  '/metrics/by-domain/revenue/',
  '/compare/dau/mau/',
  '/reports/',
  '/reports/company-dau-mau/',
  '/tools/',
  '/personas/viewer/',
  '/handbook/support-model/',
];

/** Runs Lighthouse on pages of a built site, one after the other, on both devices; `tell` hears of each. */
export async function measureLighthouse(
  dist: string,
  addresses: readonly string[],
  tell: (score: PageScore) => void,
): Promise<PageScore[]> {
  const host = await hostFiles(dist);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`, '--disable-background-networking'],
  });
  const measured: PageScore[] = [];
  try {
    for (const address of addresses)
      for (const device of devices) {
        const score = await scoreOf(host.origin + address, address, device, port);
        tell(score);
        measured.push(score);
      }
  } finally {
    await browser.close();
    await host.close();
  }
  return measured;
}

async function scoreOf(url: string, address: string, device: PageScore['device'], port: number): Promise<PageScore> {
  const config = device === 'desktop' ? desktopConfig : undefined;
  const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' }, config);
  if (!result) throw new Error(`Lighthouse told nothing of ${address}.`);
  const { audits, categories } = result.lhr;
  const wanted = ['performance', 'accessibility', 'best-practices', 'seo'];
  const counted = wanted.flatMap((name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  const number = (id: string) => audits[id]?.numericValue ?? NaN;
  return {
    address,
    device,
    scores: Object.fromEntries(wanted.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    tbt: number('total-blocking-time'),
    bytes: number('total-byte-weight'),
    below: [...new Set(counted.map(({ id }) => id))].filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
