import { apiPath } from './api-path.ts';
import { idOf, type Json } from './json-read.ts';
import { idIn, type Entry, type KindApi, type Question } from './kind-api.ts';
import { contentFact } from './looker-facts.ts';
import { pagedList, wholeList } from './looker-list.ts';
import { objectQuestion, searchQuestion } from './looker-single.ts';

/** Rows of a page of dashboards: Looker names no maximum, and with few fields a page stays below a megabyte. */
export const dashboardsPerPage = 1000;

const fields = 'fields=id,slug,title,folder,deleted,deleted_at,last_viewed_at,certification_metadata';

/** User-defined dashboards, by number or by slug. */
export const dashboards: KindApi = {
  catalogue: pagedList(`/dashboards/search?${fields}`, dashboardsPerPage, (row) => entriesOf(row, false)),
  trash: pagedList(`/dashboards/search?${fields}&deleted=true`, dashboardsPerPage, (row) => entriesOf(row, true)),
  single: {
    question: (name) => questionOf(idIn(name)),
    trashQuestion: (name) => trashQuestionOf(idIn(name)),
    nowhere: 'dashboard/2147483647',
  },
  few: 2,
};

/** Dashboards that are written in LookML; they have no trash. */
export const lookmlDashboards: KindApi = {
  catalogue: wholeList('/dashboards?fields=id,title,folder,certification_metadata', (row) => {
    const id = idOf(row['id']);
    return id === undefined ? undefined : [{ name: `lookml-dashboard/${id}`, fact: contentFact(row) }];
  }),
  single: {
    question: (name) => (/^[\w.-]+::[\w.-]+$/u.test(idIn(name)) ? byId(idIn(name)) : undefined),
    nowhere: 'lookml-dashboard/no_such_model::no_such_dashboard',
  },
  few: 2,
};

function entriesOf(row: Json, fromTrash: boolean): Entry[] | undefined {
  const [id, slug] = [idOf(row['id']), idOf(row['slug'])];
  if (id === undefined) return undefined;
  const fact = contentFact(row, fromTrash);
  return [id, ...(slug === undefined ? [] : [slug])].map((each) => ({ name: `dashboard/${each}`, fact }));
}

function questionOf(id: string): Question | undefined {
  if (isNumber(id)) return byId(id);
  return isSlug(id) ? bySearch(id, false) : undefined;
}

function trashQuestionOf(id: string): Question | undefined {
  return isNumber(id) || isSlug(id) ? bySearch(id, true) : undefined;
}

function byId(id: string): Question {
  return objectQuestion(`${apiPath`/dashboards/${id}`}?${fields}`, (row) => idOf(row['id']) === id, contentFact);
}

function bySearch(id: string, inTrash: boolean): Question {
  const key = isNumber(id) ? 'id' : 'slug';
  const address = `/dashboards/search?${key}=${encodeURIComponent(id)}&${fields}${inTrash ? '&deleted=true' : ''}`;
  return searchQuestion(
    address,
    (row) => idOf(row[key]) === id,
    (row) => contentFact(row, inTrash),
  );
}

function isNumber(id: string): boolean {
  return /^\d{1,12}$/u.test(id);
}

function isSlug(id: string): boolean {
  return /^[A-Za-z0-9]{13,40}$/u.test(id);
}
