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
