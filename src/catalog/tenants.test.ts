import { expect, test } from 'vitest';
import { tenantsOf } from './tenants.ts';
import { catalogOf, tool } from './testing.ts';

test('takes the system from the kind of a tool, the name from its first host or organization, and no tool without hosts nor a warehouse', () => {
  const analytics = { kind: 'product-analytics', hosts: ['analytics.amplitude.com', 'app.amplitude.com'] };
  const tools = [
    tool({ hosts: ['example.looker.com', 'bi.example.com'] }),
    tool({ id: 'amplitude', ...analytics, organization: 'example' }),
    tool({ id: 'events', ...analytics }),
    tool({ id: 'nothing', hosts: [] }),
    tool({ id: 'warehouse', kind: 'data-warehouse', hosts: ['console.cloud.google.com'] }),
  ];
  expect(tenantsOf(catalogOf(...tools))).toEqual([
    { system: 'looker', name: 'example.looker.com', hosts: ['example.looker.com', 'bi.example.com'] },
    { system: 'amplitude', name: 'example', hosts: analytics.hosts },
    { system: 'amplitude', name: 'analytics.amplitude.com', hosts: analytics.hosts },
  ]);
});
