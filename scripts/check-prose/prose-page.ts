import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import { style, syntax } from '../../.remarkrc.mjs';

/** What remark says of a place in a file. */
export type Message = VFile['messages'][number];

/** A page as remark reads it: its tree and what the presets say of it, or why it does not parse. */
export type StyledPage = { tree: Root; messages: Message[] } | { failure: Message };

const markdown = unified()
  .use(remarkParse)
  .use(syntax as PluggableList)
  .use(style as PluggableList)
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(syntax as PluggableList)
  .use(remarkMdx)
  .use(style as PluggableList)
  .freeze();

/** Parses a page once, with MDX where its name says so, and runs the presets over it. */
export async function readStyle(file: string, text: string): Promise<StyledPage> {
  const processor = file.endsWith('.mdx') ? mdx : markdown;
  const source = new VFile({ path: file, value: text });
  try {
    const tree = processor.parse(source);
    await processor.run(tree, source);
    return { tree, messages: source.messages };
  } catch (error) {
    if (error instanceof Error && 'reason' in error) return { failure: error as Message };
    throw error;
  }
}
