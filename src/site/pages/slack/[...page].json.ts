import { addressOf, type Entry } from '~/catalog/entry.ts';
import { pairsOf } from '~/facts/compare.ts';
import { pairAddress } from '~/facts/comparison-addresses.ts';
import { messageFile } from '~/facts/message-file.ts';
import { comparisonMessage, sharedMessage, type MessageFile, type SharedMessage } from '~/facts/shared-message.ts';
import { site } from '~/settings/site.ts';
import { catalog } from '~/site/content.ts';

/** The message of each definition, each report and each comparison of two definitions, for the buttons that copy it. */
export function getStaticPaths() {
  const file = (address: string, message: SharedMessage) => ({
    params: { page: messageFile(address).slice('/slack/'.length, -'.json'.length) },
    props: { ...message, url: site.url + address } satisfies MessageFile,
  });
  const entries: Entry<'metrics' | 'reports'>[] = [...catalog.of('metrics').values(), ...catalog.of('reports').values()];
  return [
    ...entries.map((entry) => file(addressOf(entry) ?? '', sharedMessage(entry, catalog))),
    ...pairsOf(catalog).map((pair) => file(pairAddress(pair.a, pair.b), comparisonMessage(pair, catalog, site.url))),
  ];
}

/** One message. */
export const GET = ({ props }: { props: MessageFile }) => Response.json(props);
