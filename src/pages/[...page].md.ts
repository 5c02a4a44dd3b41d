import { buildCatalog } from '~/catalog/catalog.ts';
import { inOrder } from '~/content.ts';
import { markdownOf, twinOf } from '~/exports/markdown.ts';
import { readContent } from '~/reader/read-content.ts';
import { site } from '~/site.ts';

/** The Markdown twin of each page of an entry. The site's own catalog has no text below the frontmatter, so the files are read again. */
export function getStaticPaths() {
  const catalog = buildCatalog(readContent('content').entries);
  return catalog.entries.flatMap((entry) => {
    const twin = twinOf(entry);
    if (twin === undefined) return [];
    return [{ params: { page: twin.slice(1, -'.md'.length) }, props: { text: markdownOf(entry, { catalog, site, inOrder }) } }];
  });
}

/** One page as Markdown. */
export const GET = ({ props }: { props: { text: string } }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
