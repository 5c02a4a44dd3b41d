import { buildCatalog } from '~/catalog/catalog.ts';
import { domainPages } from '~/facts/domain-pages.ts';
import { inOrder, links } from '~/site/content.ts';
import { markdownOf, twinOf } from '~/exports/markdown.ts';
import { listMarkdown, listTwin } from '~/exports/markdown-list-pages.ts';
import { listPages } from '~/settings/list-pages.ts';
import { readContent } from '~/read/read-content.ts';
import { site } from '~/settings/site.ts';

/** The Markdown twin of each page. The site's own catalog has no text below the frontmatter, so the files are read again. */
export function getStaticPaths() {
  const catalog = buildCatalog(readContent('content').entries);
  const handbook = { catalog, site, inOrder, links };
  const path = (twin: string, text: string) => ({ params: { page: twin.slice(1, -'.md'.length) }, props: { text } });
  return [
    ...catalog.entries.flatMap((entry) => {
      const twin = twinOf(entry);
      return twin === undefined ? [] : [path(twin, markdownOf(entry, handbook))];
    }),
    ...[...Object.values(listPages), ...domainPages(catalog, inOrder)].map((page) =>
      path(listTwin(page), listMarkdown(page, handbook, site.day)),
    ),
  ];
}

/** One page as Markdown. */
export const GET = ({ props }: { props: { text: string } }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
