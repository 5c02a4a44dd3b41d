import type { Tenant } from '../../src/tool-links/link.ts';
import { readLink } from '../../src/tool-links/read-link.ts';
import { median } from '../figures.ts';
import { addressOf } from './addresses.ts';

/** How many addresses are read, and how often. */
const LINKS = 100_000;
const RUNS = 5;

/** How many addresses a second are read, by the clock and by the time of the processor. */
export type Speed = { perSecond: number; perProcessorSecond: number };

/** How fast the grammar reads addresses, and how fast Node’s own reader of addresses does. */
export type GrammarFigures = { links: number; grammar: Speed; plain: Speed };

const tenants: readonly Tenant[] = [
  { system: 'looker', name: 'acme.looker.com', hosts: ['acme.looker.com', 'bi.acme.example'] },
  { system: 'amplitude', name: 'acme', hosts: ['app.amplitude.com', 'analytics.amplitude.com'] },
];

/** Measures the grammar of links alone: no file, no network, each address another one. */
export function measureGrammar(): GrammarFigures {
  const addresses = Array.from({ length: LINKS }, (_, index) => addressOf(index));
  const grammar = (address: string) => readLink(address, tenants);
  // `new URL` without the cost of throwing for what is no whole address.
  const plain = (address: string) => URL.parse(address);
  return { links: LINKS, plain: speedOf(addresses, plain), grammar: speedOf(addresses, grammar) };
}

function speedOf(addresses: readonly string[], read: (address: string) => unknown): Speed {
  const speeds = Array.from({ length: RUNS }, () => speedOnce(addresses, read));
  const of = (figure: keyof Speed) => median(speeds.map((speed) => speed[figure]));
  return { perSecond: of('perSecond'), perProcessorSecond: of('perProcessorSecond') };
}

function speedOnce(addresses: readonly string[], read: (address: string) => unknown): Speed {
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (const address of addresses) read(address);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { perSecond: addresses.length / seconds, perProcessorSecond: addresses.length / ((user + system) / 1e6) };
}
