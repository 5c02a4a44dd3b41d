import { catalog } from '~/content.ts';
import { cardAddress, cardOf, type Card } from '~/search/card.ts';
import { found } from '~/search/served.ts';

/** One card for each page of an entry. */
export function getStaticPaths() {
  return found.flatMap(({ thing, entry }) => {
    const card = entry && cardOf(entry, catalog);
    const page = cardAddress(thing.address).replace(/^\/search\/cards\/|\.json$/g, '');
    return card ? [{ params: { page }, props: { card } }] : [];
  });
}

/** What the answer to the page's name shows. */
export const GET = ({ props }: { props: { card: Card } }) => Response.json(props.card);
