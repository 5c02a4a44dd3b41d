import type { Ask } from './access.ts';
import { after, pageOf } from './chart-api.ts';
import { idOf, recordOf } from './json-read.ts';
import { longestList } from './kind-api.ts';
import { unknown, type Unknown } from './reply.ts';

const mostPages = 10;

/** The projects that the token may read, as the address of a chart does not say in which it is. */
export async function readableProjects(ask: Ask): Promise<string[] | Unknown> {
  const projects = new Set<string>();
  for (let [page, cursor] = [0, '']; page < mostPages; page += 1) {
    const reply = await ask(`/v1/projects?limit=200${after(cursor)}`, longestList);
    if (reply.is === 'unknown') return reply;
    if (reply.is !== 'json') return unknown('credential-scope');
    const answer = pageOf(reply.body);
    if (answer === undefined) return unknown('unexpected-answer');
    for (const row of answer.rows) projects.add(idOf(recordOf(row)?.['id']) ?? '');
    if (answer.next === undefined || answer.next === cursor) break;
    cursor = answer.next;
  }
  return [...projects].filter((id) => /^\d{1,20}$/u.test(id));
}
