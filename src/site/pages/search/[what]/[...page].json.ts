import { editUrl } from '~/repository/page-links.ts';
import { site } from '~/settings/site.ts';
import { catalog } from '~/site/content.ts';
import { fileOf, type CardFile, type Differences } from '~/search/card.ts';
import { cardOf, differencesOf, headOf } from '~/search/cards.ts';
import { records } from '~/site/search-files.ts';

/** The card of each entry's page, and the differences of each definition from similar ones. */
export function getStaticPaths() {
  return records.flatMap(({ thing: { address }, entry }) => {
    if (!entry) return [];
    const file = (what: Parameters<typeof fileOf>[0], content: CardFile | Differences | undefined) => {
      const page = fileOf(what, address).slice(`/search/${what}/`.length, -'.json'.length);
      return content ? [{ params: { what, page }, props: { content } }] : [];
    };
    const card = cardOf(entry, catalog);
    return [
      ...file('cards', card && { ...headOf(entry, catalog), ...card, edit: editUrl(entry.file, site) }),
      ...file('differences', differencesOf(entry)),
    ];
  });
}

/** One card, or the differences of one definition. */
export const GET = ({ props }: { props: { content: CardFile | Differences } }) => Response.json(props.content);
