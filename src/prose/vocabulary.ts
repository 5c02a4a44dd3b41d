import type { Catalog } from '../catalog/catalog.ts';

/** What the handbook's own names tell the rules of prose. */
export type Vocabulary = { catalog: Catalog };
