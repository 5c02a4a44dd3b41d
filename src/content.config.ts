import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { checkedEntries } from './integrations/checked-entries.ts';
import { collectionNames, folderCollections, registry } from './schemas/index.ts';

const folders = [...folderCollections.keys()];

/** What Starlight renders: every MDX file of the handbook. */
const docs = defineCollection({
  loader: glob({ base: './content', pattern: [`{${registry.site.pages.join(',')}}.mdx`, `{${folders.join(',')}}/*.mdx`] }),
  schema: docsSchema(),
});

/** A strict view of each collection of the registry, for `content.ts`. */
const checked = checkedEntries('content');
const views = Object.fromEntries(collectionNames.map((name) => [name, defineCollection(checked(name))]));

/** Texts of the interface: Starlight's own English. Without an entry Starlight warns that the collection is empty. */
const i18n = defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() });

export const collections = { docs, i18n, ...views };
