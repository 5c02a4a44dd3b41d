import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { checkedEntries } from './integrations/checked-entries.ts';
import { contentSource } from './integrations/content-source.ts';
import { pages } from './integrations/pages.ts';
import { collectionNames } from '../schemas/index.ts';

const fillFrom = contentSource('content');

/** What Starlight renders: every MDX file of the handbook. */
const docs = defineCollection({ loader: pages(fillFrom), schema: docsSchema() });

/** The checked entries of each collection of the registry, for `content.ts`. */
const views = Object.fromEntries(collectionNames.map((name) => [name, defineCollection(checkedEntries(name, fillFrom))]));

/** Texts of the interface: Starlight's own English. Without an entry Starlight warns that the collection is empty. */
const i18n = defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() });

export const collections = { docs, i18n, ...views };
