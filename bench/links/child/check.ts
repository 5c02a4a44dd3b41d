import type { LinkObject, ObjectKind } from '../../../src/tool-links/link.ts';
import { verifyOnline } from '../../../src/link-check/online/verify-online.ts';
import { fakeLookerCredentials } from '../../../src/link-check/testing/fake-looker.ts';
import { printMeasured, requested } from './measured.ts';

const { base, kind, ids, concurrency } = requested() as { base: string; kind: ObjectKind; ids: number; concurrency: number };
const tenant = 'acme.looker.com';
const objects = Array.from({ length: ids }, (_, index): LinkObject => {
  return { system: 'looker', tenant, kind, id: kind === 'merge' ? `merge${String(index + 1).padStart(17, '0')}` : `${index + 1}` };
});

await printMeasured(
  () =>
    verifyOnline(objects, {
      setup: { looker: { base, ...fakeLookerCredentials } },
      tenants: [{ system: 'looker', name: tenant, hosts: [tenant] }],
      concurrency,
      maxCalls: 2 * ids + 10,
      deadlineMs: 3_600_000,
    }),
  ({ facts }) => [...facts.values()].filter(({ is }) => is === 'there').length,
);
