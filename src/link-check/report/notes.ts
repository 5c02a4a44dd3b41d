import type { Context } from '../verdict/context.ts';
import { policyOf } from '../verdict/policy.ts';

/** What a reader must know before the findings: why nothing was asked, where nothing was. `online` is whether that was wanted. */
export function notesOf(context: Context, online: boolean, hasCredentials: boolean): string[] {
  if (context === 'fork')
    return [
      'This change comes from outside: nothing was asked over the network and credentials were left alone. What is said of objects is what the lock knows.',
    ];
  if (!online) return ['Nothing was asked over the network: what is said of objects is what the lock knows.'];
  if (!policyOf(context).mayAsk) return [`Nothing was asked over the network, because the context is \`${context}\`.`];
  return hasCredentials ? [] : [NO_CREDENTIALS];
}

const NO_CREDENTIALS =
  'No credentials are set, so no object could be verified: expected `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and `LOOKERSDK_CLIENT_SECRET`, `AMPLITUDE_ACCESS_TOKEN`, or `AMPLITUDE_API_KEY` and `AMPLITUDE_SECRET_KEY`.';
