import type { Catalog } from '../catalog/catalog.ts';
import { OPEN_PLACE } from '../catalog/rules/supported-group.ts';
import { findingOn, type Check } from './check.ts';

/** Groups that the team supports with nobody in one of the places. */
export function stakeholderChecks(catalog: Catalog): Check[] {
  const groups = [...catalog.of('stakeholders').values()];
  const vacant = groups.filter(({ data }) => data.analyst === OPEN_PLACE);
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

/** Teams that own entries and cannot be reached from here, in Slack or on GitHub. */
export function teamChecks(catalog: Catalog): Check[] {
  const owners = catalog.entries.flatMap(({ data }) => ('owner' in data && data.owner !== undefined ? [data.owner] : []));
  const owned = (team: string) => owners.filter((owner) => owner === team).length;
  const teams = [...catalog.of('teams').values()].filter(({ id }) => owned(id) > 0);
  const lacking = (field: 'channel' | 'github') =>
    teams
      .filter(({ data }) => data[field] === undefined)
      .map((team) => findingOn(team, catalog, `Owns ${owned(team.id)} ${owned(team.id) === 1 ? 'entry' : 'entries'}.`));
  const common = { topic: 'owners', of: teams.length, things: 'owning teams' } as const;
  return [
    { ...common, name: 'no-channel', title: 'Without a channel', lacks: 'a channel', findings: lacking('channel') },
    { ...common, name: 'no-github', title: 'Without a name on GitHub', lacks: 'a name on GitHub', findings: lacking('github') },
  ];
}
