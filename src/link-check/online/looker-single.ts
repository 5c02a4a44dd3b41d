import type { Fact } from '../verdict/fact.ts';
import { listOf, recordOf, type Json } from './json-read.ts';
import type { Question } from './kind-api.ts';

/** Asks for one object that the answer must be: another one is no answer. */
export function objectQuestion(address: string, isIt: (row: Json) => boolean, factOf: (row: Json) => Fact): Question {
  return {
    address,
    read: (body) => {
      const row = recordOf(body);
      return row && isIt(row) ? factOf(row) : undefined;
    },
  };
}

/** Searches for one object: a list without it says that it is not there. */
export function searchQuestion(address: string, isIt: (row: Json) => boolean, factOf: (row: Json) => Fact): Question {
  return {
    address,
    read: (body) => {
      const rows = listOf(body);
      const row = rows?.map(recordOf).find((each) => each && isIt(each));
      return row ? factOf(row) : rows && { is: 'missing' };
    },
  };
}
