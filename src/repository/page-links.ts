import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { collectionNames, registry, type CollectionName } from '../schemas/index.ts';
import { editDoor, issueDoor, type Repository } from './edit-links.ts';

/** A way from a page to the place where it is changed. */
export type Door = { text: string; href: string };

/** Where doors lead: the repository, the commit that the page was built from, and the editor on a new definition. */
export type DoorPlaces = Repository & { commit: string; suggest: string };

/** A page as its doors see it: its address from the root, its title, and the entry that it shows; a list shows none. */
export type DoorPage = { address: string; title: string; entry?: Entry | undefined };

/** Where the doors of a page lead: to its file, to the data that it shows, and to the issue forms with the page and its version filled in. */
export function pageDoors(page: DoorPage, here: DoorPlaces): Door[] {
  const { address, title, entry } = page;
  const problem = { title: `Wrong or stale: ${title}`, page: address, commit: here.commit };
  return [
    ...(entry ? [{ text: 'Edit this page', href: editDoor(entry.file, here) }] : listDoors(address, here)),
    ...dataFiles(page).map((file) => ({ text: 'Edit the data', href: editDoor(file, here) })),
    { text: 'Report a problem', href: issueDoor(here.repository, 'wrong-or-stale-definition.yml', problem) },
  ];
}

/** The YAML files whose rows a page shows: those that its components list, and those whose rows have their place on it. */
export function dataFiles({ address, entry }: DoorPage): string[] {
  const listed = new Set(entry?.prose.tags.map(({ name }) => name));
  return collectionNames.flatMap((name) => {
    const spec = registry[name];
    const shown = placeOf(name) === address || listed.has(componentOf(name));
    return 'file' in spec && shown ? [`content/${spec.file}`] : [];
  });
}

/** The page that shows the rows of a collection, whichever row it is. */
function placeOf(collection: CollectionName): string | undefined {
  return addressOf({ collection, id: '' })?.replace(/#.*/, '');
}

/** The component that lists a collection in prose, by its name: `channels` are listed by `ChannelList`. */
function componentOf(collection: CollectionName): string {
  const one = collection.replace(/s$/, '');
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}List`;
}

/** A list has no file of its own; its entries are the files of one folder. */
function listDoors(address: string, { repository, branch, suggest }: DoorPlaces): Door[] {
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
): { name: string; channel?: Door } | undefined {
  const team = 'owner' in entry.data && entry.data.owner !== undefined ? teams.get(entry.data.owner) : undefined;
  if (!team) return undefined;
  const channel = channels.get(team.data.channel ?? 'analytics');
  return {
    name: titleOf(team),
    ...(channel ? { channel: { text: titleOf(channel), href: addressOf(channel) ?? '' } } : {}),
  };
}
