import type { Fact } from '../verdict/fact.ts';
import { dayOf, idOf, known, recordOf, titleOf, type Json } from './json-read.ts';

type There = Extract<Fact, { is: 'there' }>;

/** What a dashboard, a look or a board tells of itself; `fromTrash` where only the trash was asked for. */
export function contentFact(row: Json, fromTrash = false): There {
  const since = dayOf(row['deleted_at']);
  const isTrashed = row['deleted'] === true || since !== undefined || (fromTrash && row['deleted'] !== false);
  return {
    is: 'there',
    ...known({
      title: titleOf(row['title']),
      folder: folderOf(row['folder']),
      trashed: isTrashed ? known({ since }) : undefined,
      revoked: isRevoked(row) ? true : undefined,
      lastViewed: dayOf(row['last_viewed_at']),
    }),
  };
}

/** What a folder tells of itself: its name, the folder that it is in, and whether it is somebody's own. */
export function folderFact(row: Json): There {
  const id = idOf(row['parent_id']);
  return {
    is: 'there',
    ...known({ title: titleOf(row['name']), folder: id === undefined ? undefined : { id, personal: isPersonal(row) } }),
  };
}

function folderOf(value: unknown): There['folder'] {
  const folder = recordOf(value);
  const id = idOf(folder?.['id']);
  return folder === undefined || id === undefined ? undefined : { id, personal: isPersonal(folder) };
}

function isPersonal(folder: Json): boolean {
  return folder['is_personal'] === true || folder['is_personal_descendant'] === true;
}

function isRevoked(row: Json): boolean {
  return recordOf(row['certification_metadata'])?.['certification_status'] === 'revoked';
}
