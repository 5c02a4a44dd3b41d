import { expect, test } from 'vitest';
import { catalogOf, tool } from './testing.ts';
import { tenantsOf } from './tenants.ts';

test('takes the kind of a tool for its system, and the first host or the organization for its name', () => {
  const tools = [
    tool({ hosts: ['example.looker.com', 'bi.example.com'] }),
    tool({ id: 'amplitude', kind: 'product-analytics', hosts: ['analytics.amplitude.com', 'app.amplitude.com'], organization: 'example' }),
    tool({ id: 'second', hosts: ['data.example.com'] }),
    tool({ id: 'events', kind: 'product-analytics', hosts: ['app.eu.amplitude.com'] }),
  ];
  expect(tenantsOf(catalogOf(...tools))).toEqual([
    { system: 'looker', name: 'example.looker.com', hosts: ['example.looker.com', 'bi.example.com'] },
    { system: 'amplitude', name: 'example', hosts: ['analytics.amplitude.com', 'app.amplitude.com'] },
    { system: 'looker', name: 'data.example.com', hosts: ['data.example.com'] },
    { system: 'amplitude', name: 'app.eu.amplitude.com', hosts: ['app.eu.amplitude.com'] },
  ]);
});

test('takes no workspace from a tool without hosts, nor from a warehouse', () => {
  const tools = [tool({ hosts: [] }), tool({ id: 'warehouse', kind: 'data-warehouse', hosts: ['console.cloud.google.com'] })];
  expect(tenantsOf(catalogOf(...tools))).toEqual([]);
});
