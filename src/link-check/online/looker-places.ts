import { apiPath, isAskable } from './api-path.ts';
import { idOf, known, titleOf, type Json } from './json-read.ts';
import { idIn, type Entry, type KindApi, type Question } from './kind-api.ts';
import { folderFact } from './looker-facts.ts';
import { wholeList } from './looker-list.ts';
import { objectQuestion } from './looker-single.ts';

/** Folders, by number or by a name such as `home`, which the answer then gives its number. */
export const folders: KindApi = {
  single: {
    question: (name) => {
      const id = idIn(name);
      if (!/^[\w.-]{1,100}$/u.test(id) || id === 'search') return undefined;
      const address = `${apiPath`/folders/${id}`}?fields=id,name,parent_id,is_personal,is_personal_descendant`;
      return objectQuestion(address, (row) => idOf(row['id']) === id || (!/^\d+$/u.test(id) && idOf(row['id']) !== undefined), folderFact);
    },
    nowhere: 'folder/2147483647',
  },
  few: Infinity,
};

/** Merged queries. */
export const merges: KindApi = {
  single: {
    question: (name) => {
      const id = idIn(name);
      if (!/^[A-Za-z0-9_-]{1,64}$/u.test(id)) return undefined;
      return objectQuestion(
        `${apiPath`/merge_queries/${id}`}?fields=id`,
        (row) => idOf(row['id']) === id,
        () => ({ is: 'there' }),
      );
    },
    nowhere: 'merge/0000000000000000000000',
  },
  few: Infinity,
};

/** The files of one project, named `project/path`: one answer lists them all. */
export function projectFiles(project: string): KindApi {
  return {
    catalogue: wholeList(`${apiPath`/projects/${project}/files`}?fields=id,path,title`, (row) => entriesOf(project, row)),
    single: { question: (name) => fileQuestion(project, name), nowhere: `project-file/${project}/no_such_file.md` },
    few: 1,
  };
}

/** The project of a file's name. */
export function projectIn(name: string): string {
  return idIn(name).split('/', 1)[0] ?? '';
}

function fileQuestion(project: string, name: string): Question | undefined {
  const path = idIn(name).slice(project.length + 1);
  if (!isAskable(path)) return undefined;
  const address = `${apiPath`/projects/${project}/files/file?file_id=${path}`}&fields=id,path,title`;
  return objectQuestion(address, (row) => [row['id'], row['path']].includes(path), fileFact);
}

function entriesOf(project: string, row: Json): Entry[] | undefined {
  const paths = [idOf(row['id']), idOf(row['path'])].filter((path) => path !== undefined);
  return paths.length === 0 ? undefined : paths.map((path) => ({ name: `project-file/${project}/${path}`, fact: fileFact(row) }));
}

function fileFact(row: Json): { is: 'there'; title?: string } {
  return { is: 'there', ...known({ title: titleOf(row['title']) }) };
}
