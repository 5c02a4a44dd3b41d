import { z } from 'zod';

/** The shape of an id: lower-case letters, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words in one line, never empty. */
export const words = z.string().regex(/^[^\r\n]*\S[^\r\n]*$/, {
  error: ({ input }) => (/\S/.test(String(input)) ? 'Unexpected line break, expected one line' : 'Unexpected empty text, expected words'),
});

/** The collections that another entry can refer to by id. */
export type Referable = 'handbook' | 'metrics' | 'reports' | 'tools' | 'data-sources' | 'personas' | 'capabilities' | 'teams' | 'channels';

/** A field that holds the id of an entry of `collection`; that the entry exists is the `known-entry` rule's concern. */
export function idOf(collection: Referable) {
  return z.string().min(1, 'Unexpected empty id').meta({ references: collection });
}

/** A day written `YYYY-MM-DD`, kept as a string: as a `Date`, YAML readers silently roll February 30 over into March. */
export const day = z.iso.date('Unexpected date, expected a calendar day as `YYYY-MM-DD`');

/**
 * The name of a person on GitHub with its `@`: letters, digits and single hyphens between them, at most 39.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const GITHUB_NAME = /^@[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/;

/** A month written `YYYY-MM`. */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Unexpected month, expected one as `YYYY-MM`');

const notAnAddress = 'Unexpected address, expected a full one that starts with `https://`';

/** An absolute `https` address. */
export const httpsUrl = z
  .string(notAnAddress)
  // `new URL` alone also takes `https:host` and spaces at the ends, which browsers read as something else.
  .refine((value) => /^https:\/\/\S+$/.test(value) && URL.canParse(value), notAnAddress)
  .meta({ format: 'uri' });

/** The address of a page on this site: from the root, with a slash at both ends, without query and fragment. */
export const sitePath = z
  .string()
  .regex(
    /^\/(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)*$/,
    'Unexpected path, expected one like `/handbook/vision/`: lower case, a slash at both ends',
  );

/** The address of a page on this site, or of a section of it. */
export const siteAddress = z
  .string()
  .regex(
    /^\/(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)*(?:#[^\s#]+)?$/,
    'Unexpected address, expected one like `/handbook/vision/` or `/handbook/vision/#values`: from the root, lower case, a slash at both ends',
  );

/** Names under which people look for an entry: shown as "also called", searched, and unique in their collection. */
const aliases = z.array(words).describe('Other names in use, shown as "also called"; each may name one entry only.');

/** Names that are found but not shown: misspellings, old spellings. */
const searchTerms = z.array(words).describe('Words that should find this entry but are not shown, such as misspellings.');

const formerIds = z
  .array(z.string().regex(ID_PATTERN, 'Unexpected id, expected lower-case letters, digits and single hyphens'))
  .describe('Ids that this entry had before; no other entry may ever use them.');

const formerPaths = z.array(sitePath).describe('Addresses that this page had before in other folders; they lead to it forever.');

const anchor = z.string().regex(/^[^\s#]+$/, 'Unexpected anchor, expected it without the `#`');

const formerAnchors = z
  .record(anchor, anchor)
  .describe('Anchors that headings of this page had before, each with the one that it has now: `{ old-heading: new-heading }`.');

/** The place of an entry in its list. */
export const order = z
  .int()
  .min(1)
  .describe('Its place in its list, from 1; entries without one come after those that have one, by title.');

/** What every page has, whatever it is about. */
export const pageFields = {
  title: words.max(80).describe('The name that readers see, in sentence case.'),
  description: z
    .string()
    .regex(/^[^\r\n]*$/, 'Unexpected line break, expected one line')
    .min(40, 'Unexpected short description, expected one full sentence of 40 to 240 characters')
    .max(240, 'Unexpected long description, expected one full sentence of 40 to 240 characters')
    .describe('One sentence that makes sense without the page: the search result, the preview and the unfurl (40 to 240 characters).'),
  asOf: month
    .optional()
    .describe('The month whose state the page describes, as `YYYY-MM`; absent = it describes today, or no time of its own.'),
  aliases: aliases.optional(),
  searchTerms: searchTerms.optional(),
  formerIds: formerIds.optional(),
  formerPaths: formerPaths.optional(),
  formerAnchors: formerAnchors.optional(),
};

/** One page of prose: `content/handbook/<page>.mdx`, and the home page and 404 beside it. */
export const pageSchema = z.strictObject({
  ...pageFields,
  owner: idOf('teams').optional().describe('Id of the team responsible for the page.'),
});
