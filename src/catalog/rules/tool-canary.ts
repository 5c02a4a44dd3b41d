import { oneOf } from '../../problems/problem.ts';
import type { ObjectKind, System } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { eachOf, type Rule } from '../rule.ts';
import { tenantsOf } from '../tenants.ts';

/** The kinds of objects that a tool's API shows one by one. */
const canaries: Readonly<Record<System, readonly ObjectKind[]>> = {
  looker: ['dashboard', 'lookml-dashboard', 'look', 'board', 'folder'],
  amplitude: ['chart', 'cohort'],
};

/** The canary of a tool is an object of this very tool that its API shows; what else is wrong with its address, the link check reports. */
export const toolCanary: Rule = {
  rule: 'tool-canary',
  keeps: 'The `canary` of a tool is the address of an object of this very tool that its API shows.',
  why: 'The link check believes that objects are gone only while it finds the canary. With one that it cannot look up, it would never believe it.',
  fix: 'Open an object in the tool that will always be there and that everybody may see, and copy its address up to the `?`. For Amplitude choose a chart or a cohort.',
  example: {
    file: 'content/tools/looker.mdx',
    wrong: 'canary: https://example.looker.com/browse',
    right: 'canary: https://example.looker.com/dashboards/1',
  },
  check: eachOf('tools', ({ data: { canary, hosts, title } }, catalog) => {
    const tenants = tenantsOf(catalog);
    const read = canary === undefined ? undefined : readLink(canary, tenants);
    if (read === undefined || read.is === 'malformed') return [];
    const own = tenants.filter((tenant) => tenant.hosts.some((host) => hosts.includes(host)));
    const kinds = own[0] && canaries[own[0].system];
    const isKnown = read.is === 'object' && own.some(({ name }) => name === read.object.tenant) && kinds?.includes(read.object.kind);
    const expected = kinds
      ? `that of an object of ${title} that the check can look up: ${oneOf(kinds)}`
      : `none: the link check does not ask ${title}`;
    return isKnown ? [] : [{ path: ['canary'], message: `Unexpected address, expected ${expected}` }];
  }),
};
