import { catalog, links } from '~/site/content.ts';
import { apiFiles, type ApiFile } from '~/exports/index-of-files.ts';
import { site } from '~/settings/site.ts';

/** Every JSON file for machines. */
export function getStaticPaths() {
  return apiFiles(catalog, site.url, links?.lock).map(({ path, content }) => ({
    params: { file: path.replace(/\.json$/, '') },
    props: { content },
  }));
}

/** One file, indented: people read it too, and the check reports the line of a mistake. */
export const GET = ({ props }: { props: Pick<ApiFile, 'content'> }) =>
  new Response(`${JSON.stringify(props.content, null, 2)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
