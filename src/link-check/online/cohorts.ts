import type { LinkObject } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Access } from './access.ts';
import { find } from './find.ts';
import { dayOf, idOf, known, listOf, recordOf, titleOf, type Json } from './json-read.ts';
import { nameOf, type Entry, type KindApi } from './kind-api.ts';
import type { Part } from './part.ts';

const cohortList: KindApi = {
  catalogue: {
    address: () => '/api/3/cohorts',
    page: (body) => {
      const rows = listOf(recordOf(body)?.['cohorts']);
      return rows && { rows, isShort: true };
    },
    entries: entriesOf,
  },
  few: 0,
};

/** The cohorts of an Amplitude project: one call lists all that can be discovered. */
export function cohortsPart(objects: readonly LinkObject[], access: Access): Part {
  return {
    system: 'amplitude',
    kinds: ['cohort'],
    access,
    planned: 1,
    run: async () => ({ found: await find(objects.map(nameOf), cohortList, access.ask, { saidNo: false }), lies: false }),
  };
}

function entriesOf(row: unknown): Entry[] | undefined {
  const cohort = recordOf(row);
  const id = idOf(cohort?.['id']);
  return cohort === undefined || id === undefined ? undefined : [{ name: `cohort/${id}`, fact: factOf(cohort) }];
}

function factOf(cohort: Json): Fact {
  const archived = cohort['archived'] === true ? true : undefined;
  return { is: 'there', ...known({ title: titleOf(cohort['name']), archived, lastViewed: dayOf(cohort['last_viewed']) }) };
}
