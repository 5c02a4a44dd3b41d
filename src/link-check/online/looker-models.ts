import { apiPath } from './api-path.ts';
import { idOf, known, listOf, recordOf, titleOf, type Json } from './json-read.ts';
import { idIn, type Entry, type KindApi } from './kind-api.ts';
import { wholeList } from './looker-list.ts';
import { objectQuestion } from './looker-single.ts';

/** Explores, named `model/explore`: one answer lists those of every model. */
export const explores: KindApi = {
  catalogue: wholeList('/lookml_models?fields=name,explores', entriesOf),
  single: {
    question: (name) => {
      const [model, explore, more] = idIn(name).split('/');
      if (!isWord(model) || !isWord(explore) || more !== undefined) return undefined;
      const address = `${apiPath`/lookml_models/${model}/explores/${explore}`}?fields=id,name,label,model_name`;
      return objectQuestion(address, (row) => isExplore(row, model, explore), labelFact);
    },
    nowhere: 'explore/no_such_model/no_such_explore',
  },
  few: 0,
};

/** Learns the explores of queries, which themselves never die: a link to one works as long as its explore. */
export function queries(onExplore: (name: string, explore: string) => void): KindApi {
  return {
    single: {
      question: (name) => {
        const slug = idIn(name);
        if (!/^[A-Za-z0-9]{4,40}$/u.test(slug)) return undefined;
        const address = `${apiPath`/queries/slug/${slug}`}?fields=id,slug,client_id,model,view`;
        return objectQuestion(address, isQuery(slug), (row) => {
          onExplore(name, `explore/${idOf(row['model']) ?? ''}/${idOf(row['view']) ?? ''}`);
          return { is: 'there' };
        });
      },
      nowhere: 'query/0000000000000000000000',
    },
    few: Infinity,
  };
}

function isWord(value: string | undefined): value is string {
  return value !== undefined && /^[\w.-]+$/u.test(value);
}

function isExplore(row: Json, model: string, explore: string): boolean {
  return row['name'] === explore && (row['model_name'] ?? model) === model;
}

function isQuery(slug: string): (row: Json) => boolean {
  return (row) => [row['slug'], row['client_id']].includes(slug) && idOf(row['model']) !== undefined && idOf(row['view']) !== undefined;
}

function labelFact(row: Json): { is: 'there'; title?: string } {
  return { is: 'there', ...known({ title: titleOf(row['label']) }) };
}

/** The explores of one model; a model may have none that we may see. */
function entriesOf(row: Json): Entry[] | undefined {
  const model = idOf(row['name']);
  const rows = row['explores'] === null ? [] : listOf(row['explores'])?.map(recordOf);
  if (model === undefined || rows === undefined) return undefined;
  return rows.flatMap((each) => {
    const explore = idOf(each?.['name']);
    return each === undefined || explore === undefined ? [] : [{ name: `explore/${model}/${explore}`, fact: labelFact(each) }];
  });
}
