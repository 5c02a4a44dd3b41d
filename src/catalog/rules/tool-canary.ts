import type { ObjectKind, System } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { tenantsOf } from '../tenants.ts';
import { oneOf, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** The kinds of objects that a tool's API shows one by one. */
const canaries: Readonly<Record<System, readonly ObjectKind[]>> = {
  looker: ['dashboard', 'lookml-dashboard', 'look', 'board', 'folder'],
  amplitude: ['chart', 'cohort'],
};

/** The canary of a tool is an object of this very tool that its API shows, by its plain address. */
export const toolCanary: Rule = (catalog) => {
  const tenants = tenantsOf(catalog);
  return [...catalog.of('tools').values()].flatMap((tool) => {
    const { canary, hosts, title } = tool.data;
    if (canary === undefined) return [];
    const tell = (expected: string, suggestion?: string) => [
      problemAt(tool, ['canary'], 'tool-canary', `Unexpected address, expected ${expected}`, { suggestion }),
    ];
    const own = tenants.filter((tenant) => tenant.hosts.some((host) => hosts.includes(host)));
    const [tenant] = own;
    if (tenant === undefined) return tell(`none: the check of links asks ${title} nothing`);
    const read = readLink(canary, own);
    const kinds = canaries[tenant.system];
    if (read.is !== 'object' || !kinds.includes(read.object.kind))
      return tell(`that of an object of ${title} that the check can look up: ${oneOf(kinds)}`);
    return read.canonical === canary ? [] : tell('the plain one of the object', read.canonical);
  });
};

/** What an editor should know of the rule. */
export const toolCanaryDoc: RuleDoc = {
  rule: 'tool-canary',
  keeps: 'The `canary` of a tool is the plain address of an object of this very tool that its API shows.',
  why: 'The check of links believes that objects are gone only while it finds the canary. One that it cannot look up would make it believe nothing.',
  fix: 'Open an object in the tool that will always be there and that everybody may see, and copy its address up to the `?`. For Amplitude take a chart or a cohort.',
  example: {
    file: 'content/tools/looker.mdx',
    wrong: 'canary: https://example.looker.com/dashboards/1?Account=Example+Inc',
    right: 'canary: https://example.looker.com/dashboards/1',
  },
};
