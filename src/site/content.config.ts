import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { handbookPages } from './integrations/handbook-pages.ts';

/** What Starlight renders: every MDX file of the handbook. Everything else about entries comes from `content.ts`. */
const docs = defineCollection({ loader: handbookPages(), schema: docsSchema() });

/** Texts of the interface: Starlight's own English. Without an entry Starlight warns that the collection is empty. */
const i18n = defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() });

export const collections = { docs, i18n };
