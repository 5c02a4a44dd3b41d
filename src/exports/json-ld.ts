import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { namesOf } from '../catalog/names.ts';
import { pageUrl } from './entries.ts';

type Published = { title: string; url: string };

/** A definition as a schema.org DefinedTerm, for search engines and other readers of JSON-LD. */
export function definedTerm(entry: Entry<'metrics'>, site: Published) {
  const { title, description, abbreviation } = entry.data;
  const others = namesOf(entry)
    .filter(({ kind }) => kind === 'abbreviation' || kind === 'alias')
    .map(({ text }) => text);
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTerm',
    '@id': pageUrl(entry, site.url),
    url: pageUrl(entry, site.url),
    name: title,
    ...(others.length > 0 ? { alternateName: others } : {}),
    description,
    ...(abbreviation === undefined ? {} : { termCode: abbreviation }),
    inDefinedTermSet: { '@id': glossaryOf(site) },
  };
}

/** The glossary as a schema.org DefinedTermSet that names its terms; what each means is said on its own page. */
export function definedTermSet(catalog: Catalog, site: Published) {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    '@id': glossaryOf(site),
    url: glossaryOf(site),
    name: `Glossary of the ${site.title}`,
    hasDefinedTerm: [...catalog.of('metrics').values()].map((entry) => ({
      '@type': 'DefinedTerm',
      '@id': pageUrl(entry, site.url),
      name: entry.data.title,
    })),
  };
}

const CONTEXT = 'https://schema.org';

/** JSON for a script element: nothing in it can end the element or open a comment, because no `<` is left. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function glossaryOf(site: Published): string {
  return `${site.url}/metrics/`;
}
