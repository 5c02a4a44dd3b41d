import { docsSchema } from '@astrojs/starlight/schema';
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
const views = Object.fromEntries(collectionNames.map((name) => [name, defineCollection(checkedEntries(name, 'content'))]));

/** Texts of the interface: English as Starlight has it; without a loader of its own Starlight looks for files that are not there. */
const i18n = defineCollection({ loader: () => [] });

export const collections = { docs, i18n, ...views };
