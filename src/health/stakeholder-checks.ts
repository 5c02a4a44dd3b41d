import type { Catalog } from '../catalog/catalog.ts';
import { findingOn } from './finding.ts';
import type { Check } from './health.ts';

/** Groups that the team supports with nobody in one of the places. */
export function stakeholderChecks(catalog: Catalog): Check[] {
  const groups = [...catalog.of('stakeholders').values()];
  const vacant = groups.filter(({ data }) => data.analyst === 'TBD');
  const unnamed = groups.filter(({ data }) => data.stakeholders.length === 0);
  const common = { topic: 'stakeholders', of: groups.length, things: 'groups' } as const;
  return [
    {
      ...common,
      name: 'no-analyst',
      title: 'No analyst',
      lacks: 'an analyst',
      findings: vacant.map((group) => findingOn(group, catalog, 'No analyst supports it yet.')),
    },
    {
      ...common,
      name: 'no-stakeholder',
      title: 'No stakeholder named',
      lacks: 'a stakeholder',
      findings: unnamed.map((group) => findingOn(group, catalog, 'No VP or director is named.')),
    },
  ];
}
