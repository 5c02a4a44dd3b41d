import { apiPath } from './api-path.ts';
import { idOf, type Json } from './json-read.ts';
import { idIn, type Entry, type KindApi, type Question } from './kind-api.ts';
import { contentFact } from './looker-facts.ts';
import { pagedList, wholeList } from './looker-list.ts';
import { objectQuestion, searchQuestion } from './looker-single.ts';

/** Rows of a page of looks. */
export const looksPerPage = 2000;

const plainFields = 'fields=id,title,folder,deleted,deleted_at,last_viewed_at,certification_metadata';
const boardFields = 'fields=id,title,deleted_at';

/** Looks by number, and public ones by the token that opens them, which is asked for only where a link has one. */
export function looks(withTokens: boolean): KindApi {
  const fields = withTokens ? `${plainFields},public_slug,public_url` : plainFields;
  return {
    catalogue: pagedList(`/looks/search?${fields}`, looksPerPage, (row) => entriesOf(row, false)),
    trash: pagedList(`/looks/search?${fields}&deleted=true`, looksPerPage, (row) => entriesOf(row, true)),
    single: { question: lookQuestion, trashQuestion: trashedLookQuestion, nowhere: 'look/2147483647' },
    // Only the list knows tokens.
    few: withTokens ? 0 : 2,
  };
}

/** Boards; one answer lists them all, so that two would already cost more by themselves. */
export const boards: KindApi = {
  catalogue: wholeList(`/boards?${boardFields}`, (row) => {
    const id = idOf(row['id']);
    return id === undefined ? undefined : [{ name: `board/${id}`, fact: contentFact(row) }];
  }),
  single: {
    question: (name) => {
      const id = numberIn(name, 'board');
      return id === undefined ? undefined : objectQuestion(`${apiPath`/boards/${id}`}?${boardFields}`, isRow(id), contentFact);
    },
    nowhere: 'board/2147483647',
  },
  few: 1,
};

function lookQuestion(name: string): Question | undefined {
  const id = numberIn(name, 'look');
  return id === undefined ? undefined : objectQuestion(`${apiPath`/looks/${id}`}?${plainFields}`, isRow(id), contentFact);
}

function trashedLookQuestion(name: string): Question | undefined {
  const id = numberIn(name, 'look');
  return id === undefined
    ? undefined
    : searchQuestion(`/looks/search?id=${id}&${plainFields}&deleted=true`, isRow(id), (row) => contentFact(row, true));
}

function numberIn(name: string, kind: string): string | undefined {
  return name.startsWith(`${kind}/`) && /^\d{1,12}$/u.test(idIn(name)) ? idIn(name) : undefined;
}

function isRow(id: string): (row: Json) => boolean {
  return (row) => idOf(row['id']) === id;
}

function entriesOf(row: Json, fromTrash: boolean): Entry[] | undefined {
  const id = idOf(row['id']);
  if (id === undefined) return undefined;
  const fact = contentFact(row, fromTrash);
  const tokens = [idOf(row['public_slug']), tokenIn(idOf(row['public_url']))].filter((token) => token !== undefined);
  return [`look/${id}`, ...tokens.map((token) => `public-look/${token}`)].map((name) => ({ name, fact }));
}

/** The last part of a public address without its ending, such as `.html`. */
function tokenIn(url: string | undefined): string | undefined {
  return /([A-Za-z0-9]+)(?:\.\w+)?$/u.exec(url ?? '')?.[1];
}
