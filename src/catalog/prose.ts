import type { Position } from '../problems/problem.ts';

/**
 * A link in prose: where it points and its words; a link by reference has the place where its address is defined.
 * `written` is where the address begins, absent where it is written differently from how it reads.
 */
export type Link = Position & { url: string; text: string; definedAt?: Position; written?: Position };

/** A heading in prose. */
export type Heading = Position & { text: string };

/** A run of plain text in prose, outside code and links' addresses. */
export type TextRun = Position & { text: string };

/** A use of a component or of any other tag. */
export type Tag = Position & { name: string; attributes: Record<string, string | null> };

/** An image in prose: the address of its file and its alternative text. */
export type Image = Position & { url: string; alt: string };

/** A block that starts with colons, such as `:::note`: its name, its first characters, and the names of its attributes. */
export type Directive = Position & { name: string; colons: '::' | ':::'; attributes: string[] };

/** Something in the text that would run as code: an import, an export, an expression or a computed attribute. */
export type Code = Position & { kind: 'import or export' | 'expression' | 'computed attribute'; source: string };

/** What the body of an MDX file says, as plain data with places in the file. */
export type Prose = {
  headings: Heading[];
  links: Link[];
  /** Addresses that are not Markdown links: in attributes, with the text of their tag, and in what would run as code. */
  addresses: Link[];
  images: Image[];
  texts: TextRun[];
  tags: Tag[];
  directives: Directive[];
  code: Code[];
};

/** The prose of an entry that has none. */
export const noProse: Prose = { headings: [], links: [], addresses: [], images: [], texts: [], tags: [], directives: [], code: [] };
