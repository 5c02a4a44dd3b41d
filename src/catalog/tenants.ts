import type { Catalog } from './catalog.ts';
import type { System, Tenant } from '../tool-links/link.ts';

const systems: Readonly<Partial<Record<string, System>>> = { 'business-intelligence': 'looker', 'product-analytics': 'amplitude' };

/** Our workspaces, by the pages of the tools: the kind says which tool it is, `hosts` where it answers. */
export function tenantsOf(catalog: Catalog): Tenant[] {
  return [...catalog.of('tools').values()].flatMap(({ data: { kind, hosts, organization } }) => {
    const system = systems[kind];
    const [first] = hosts;
    if (system === undefined || first === undefined) return [];
    return [{ system, name: system === 'amplitude' ? (organization ?? first) : first, hosts }];
  });
}
