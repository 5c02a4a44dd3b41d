import type { Fact } from '../verdict/fact.ts';
import { apiPath } from './api-path.ts';
import { idOf, known, listOf, recordOf, titleOf, type Json } from './json-read.ts';
import { idIn, type Catalogue, type Entry, type Page, type Single } from './kind-api.ts';

/** Rows of a page; Amplitude allows no more. */
export const chartsPerPage = 200;

/** The charts of one project. The list comes from a search index that may lag and ends at 10,000, so it never proves that something is not there. */
export function chartList(project: string): Catalogue {
  return {
    address: (cursor) => `${apiPath`/v1/projects/${project}/charts`}?limit=${chartsPerPage}${after(cursor)}`,
    page: pageOf,
    entries: (row) => {
      const chart = recordOf(row);
      return chart && entriesOf(chart);
    },
  };
}

/** One chart of one project. */
export function chartSingle(project: string): Single {
  return {
    question: (name) => {
      const id = idIn(name);
      if (!/^(?:e-)?[A-Za-z0-9]{4,20}$/u.test(id)) return undefined;
      const read = (body: unknown) => {
        const chart = recordOf(recordOf(body)?.['data']);
        return chart && idOf(chart['id']) === id ? factOf(chart) : undefined;
      };
      return { address: apiPath`/v1/projects/${project}/charts/${id}`, read };
    },
    nowhere: 'chart/00000000000000000000',
  };
}

/** A page of Amplitude's Developer API. */
export function pageOf(body: unknown): Page | undefined {
  const rows = listOf(recordOf(body)?.['data']);
  const next = recordOf(recordOf(body)?.['pagination'])?.['next_cursor'];
  return rows && { rows, isShort: false, ...(typeof next === 'string' && next !== '' && next.length <= 2048 && { next }) };
}

/** The part of an address that says where a page starts. */
export function after(cursor: string): string {
  return cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
}

function entriesOf(chart: Json): Entry[] | undefined {
  const id = idOf(chart['id']);
  return id === undefined ? undefined : [{ name: `chart/${id}`, fact: factOf(chart) }];
}

function factOf(chart: Json): Fact {
  return { is: 'there', ...known({ title: titleOf(chart['name']), archived: chart['archived'] === true ? true : undefined }) };
}
