import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';

/** The team that answers for the handbook itself, and for every page whose own team has no name on GitHub. */
const MAINTAINERS = 'data-analytics';

/** What only the maintainers change: what runs on GitHub, and the code. */
const guarded = ['/.github/', '/scripts/', '/src/'];

/** The text of `.github/CODEOWNERS`: the maintainers for everything, and also a team with a name on GitHub for each entry that it owns. */
export function codeOwners(catalog: Catalog): string {
  const teams = [...catalog.of('teams').values()].sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'));
  const owned = new Map(teams.map(({ id }) => [id, filesOf(catalog, id)]));
  const maintainers = handleOf(catalog.of('teams').get(MAINTAINERS));
  const owning = teams.filter(({ id }) => id !== MAINTAINERS && owned.get(id)?.length !== 0);
  const named = owning.filter(({ data }) => data.github !== undefined && data.github !== maintainers[0]);
  const unnamed = owning.filter(({ data }) => data.github === undefined);
  const groups = named.map((team) => [
    `# ${titleOf(team)}`,
    ...(owned.get(team.id) ?? []).map((file) => lineOf(pathPattern(file), [...handleOf(team), ...maintainers])),
  ]);
  const head = [
    '# Who is asked to review a pull request. Written by `npm run owners`; never edit by hand.',
    '# A team is asked for the entries that it owns once `content/teams.yaml` has its name on GitHub, in `github`.',
  ];
  const uncovered = '# These teams own entries and have no name there, so the line for everything covers their entries:';
  if (unnamed.length > 0) head.push(uncovered, ...unnamed.map((team) => `# - ${titleOf(team)}`));
  // Of all lines that match a file GitHub takes the last, so the line for everything comes first.
  const lines = [[...head, lineOf('*', maintainers)], ...groups, guarded.map((folder) => lineOf(folder, maintainers))];
  return `${lines.map((group) => group.join('\n')).join('\n\n')}\n`;
}

/** A path of the repository as CODEOWNERS reads it: from the root, with a backslash before spaces and wildcards. */
export function pathPattern(file: string): string {
  return `/${file.replace(/[\\*?\s]/g, '\\$&')}`;
}

/** The files of the entries that a team owns, each once, in order. */
function filesOf(catalog: Catalog, team: string): string[] {
  const owned = catalog.entries.filter(({ data }) => 'owner' in data && data.owner === team);
  return [...new Set(owned.map(({ file }) => file))].sort();
}

function handleOf(team: Entry<'teams'> | undefined): string[] {
  return team?.data.github === undefined ? [] : [team.data.github];
}

function lineOf(pattern: string, handles: readonly string[]): string {
  return [pattern, ...handles].join(' ');
}
