import type { z } from 'zod';
import { capabilitySchema } from './capability.ts';
import { dataSourceSchema } from './data-source.ts';
import { pageSchema } from './fields.ts';
import { linkRuleSchema } from './link-rule.ts';
import { metricSchema } from './metric.ts';
import { personaSchema } from './persona.ts';
import { reportSchema } from './report.ts';
import { channelSchema, retiredSchema, stakeholderSchema, teamSchema, wordSchema } from './rows.ts';
import { sprintSchema } from './sprint.ts';
import { toolSchema } from './tool.ts';

/**
 * Every collection of the handbook: where its entries live, what one is called, and its shape.
 * `folder` has one MDX file per entry; `file` is one YAML list with one row per entry; `pages` names the only files allowed.
 * This registry is the one list that the site, the content check, the field reference and the editors' JSON Schemas read.
 */
export const registry = {
  site: { folder: '', pages: ['index', '404'], one: 'site page', many: 'Site pages', schema: pageSchema },
  handbook: { folder: 'handbook', one: 'handbook page', many: 'Handbook pages', schema: pageSchema },
  capabilities: { folder: 'capabilities', one: 'capability', many: 'Capabilities', schema: capabilitySchema },
  personas: { folder: 'personas', one: 'persona', many: 'Personas', schema: personaSchema },
  tools: { folder: 'tools', one: 'tool', many: 'Tools', schema: toolSchema },
  metrics: { folder: 'metrics', one: 'metric', many: 'Metrics', schema: metricSchema },
  reports: { folder: 'reports', one: 'report', many: 'Reports', schema: reportSchema },
  'data-sources': { folder: 'data-sources', one: 'data source', many: 'Data sources', schema: dataSourceSchema },
  stakeholders: { file: 'stakeholders.yaml', one: 'stakeholder group', many: 'Stakeholder groups', schema: stakeholderSchema },
  teams: { file: 'teams.yaml', one: 'team', many: 'Teams', schema: teamSchema },
  retired: { file: 'retired.yaml', one: 'retired address', many: 'Retired addresses', schema: retiredSchema },
  words: { file: 'words.yaml', one: 'word to avoid', many: 'Words to avoid', schema: wordSchema },
  channels: { file: 'channels.yaml', one: 'channel', many: 'Channels', schema: channelSchema },
  sprints: { file: 'sprints.yaml', one: 'sprint schedule', many: 'Sprints', schema: sprintSchema },
  links: { file: 'links.yaml', one: 'link rule', many: 'Link rules', schema: linkRuleSchema },
} as const satisfies Record<string, CollectionSpec>;

/** Where the entries of one collection live and what they look like. */
export type CollectionSpec = ({ folder: string; pages?: readonly string[] } | { file: string }) & {
  one: string;
  many: string;
  schema: z.ZodType;
};

/** The name of a collection. */
export type CollectionName = keyof typeof registry;

/** The checked data of one entry of collection `Name`. */
export type DataOf<Name extends CollectionName> = z.output<(typeof registry)[Name]['schema']>;

/** All names of collections, in the registry's order. */
export const collectionNames = Object.keys(registry) as CollectionName[];

/** The folders of the content folder that have one MDX file per entry, and the collection of each. */
export const folderCollections: ReadonlyMap<string, CollectionName> = new Map(
  (Object.entries(registry) as [CollectionName, CollectionSpec][]).flatMap(([name, spec]) =>
    'folder' in spec && spec.folder ? [[spec.folder, name] as const] : [],
  ),
);
