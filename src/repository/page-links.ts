import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { collectionNames, registry } from '../schemas/index.ts';

/** A link from a page to the place where it is changed. */
export type Link = { text: string; href: string };

/** The targets of links on pages: the repository, the commit that the page was built from, and the editor on a new definition. */
export type LinkTargets = Repository & { commit: string; suggest: string };

/** A page with links to change it: its address from the root, its title, and the entry that it shows; a list shows none. */
export type LinkedPage = { address: string; title: string; entry?: Entry | undefined };

/** The links of a page: to its file, to the data that it shows, and to the issue form with the page and its version filled in. */
export function pageLinks(page: LinkedPage, here: LinkTargets): Link[] {
  const { address, title, entry } = page;
  const problem = { title: `Wrong or stale: ${title}`, page: address, commit: here.commit };
  return [
    ...(entry ? [{ text: 'Edit this page', href: editUrl(entry.file, here) }] : listLinks(address, here)),
    ...dataFiles(page).map((file) => ({ text: 'Edit the data', href: editUrl(file, here) })),
    { text: 'Report a problem', href: issueUrl(here.repository, 'wrong-or-stale-definition.yml', problem) },
  ];
}

/** The YAML files whose rows a page shows: those that its components list, and those whose rows have their address on it. */
export function dataFiles({ address, entry }: LinkedPage): string[] {
  const listed = new Set(entry?.prose.tags.map(({ name }) => name));
  return collectionNames.flatMap((name) => {
    const spec = registry[name];
    // `ChannelList` lists `channels`.
    const component = `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/s$/, '')}List`;
    const shown = addressOf({ collection: name, id: '' })?.replace(/#.*/, '') === address || listed.has(component);
    return 'file' in spec && shown ? [`content/${spec.file}`] : [];
  });
}

/** A list has no file of its own; its entries are the files of one folder. */
function listLinks(address: string, { repository, branch, suggest }: LinkTargets): Link[] {
  const folder = collectionNames.map((name) => registry[name]).find((spec) => 'folder' in spec && spec.folder === address.split('/')[1]);
  if (!folder || !('folder' in folder)) return [];
  const files = { text: 'See the files', href: `${repository}/tree/${branch}/content/${folder.folder}` };
  return folder === registry.metrics ? [files, { text: 'Suggest a definition', href: suggest }] : [files];
}

/** The team that answers for an entry, and the channel to ask it in: its own, else the one for everything. */
export function ownerOf(
  entry: Entry,
  teams: ReadonlyMap<string, Entry<'teams'>>,
  channels: ReadonlyMap<string, Entry<'channels'>>,
): { name: string; channel?: Link } | undefined {
  const team = 'owner' in entry.data && entry.data.owner !== undefined ? teams.get(entry.data.owner) : undefined;
  if (!team) return undefined;
  const channel = channels.get(team.data.channel ?? 'analytics');
  return { name: titleOf(team), ...(channel ? { channel: { text: titleOf(channel), href: addressOf(channel) ?? '' } } : {}) };
}

/** The repository that holds the handbook, and the branch that changes go to. */
export type Repository = { repository: string; branch: string };

/** The address of GitHub's editor on one file; `file` is its path in the repository. GitHub offers a fork to anyone who may not write there. */
export function editUrl(file: string, { repository, branch }: Repository): string {
  return `${repository}/edit/${branch}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address of GitHub's editor on a new file with a text in it. */
export function newFileUrl(file: string, text: string, { repository, branch }: Repository): string {
  const folder = file.replace(/\/[^/]*$/, '');
  const query = new URLSearchParams({ filename: file.slice(folder.length + 1), value: text });
  return `${repository}/new/${branch}/${folder}?${query}`;
}

/** The address of an issue form with some of its fields filled in, by the ids of the fields. */
export function issueUrl(repository: string, template: string, fields: Readonly<Record<string, string>>): string {
  return `${repository}/issues/new?${new URLSearchParams({ template, ...fields })}`;
}
