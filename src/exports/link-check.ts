import type { Catalog } from '../catalog/catalog.ts';
import type { Lock } from '../link-check/lock/record.ts';
import { recordAt } from '../link-check/verdict/link-state.ts';
import { apiVerdicts, type ApiVerdict } from '../link-check/verdict/verdict.ts';

/** What machines read of a link check: the verdict and days (`YYYY-MM-DD`), and no name of a person. */
export type LinkCheck = {
  verdict: ApiVerdict | 'unverifiable';
  verifiedOn?: string;
  since?: string;
  openedByHandOn?: string;
  openedByHandUntil?: string;
};

/** What the lock knows of the object at an address, for machines; undefined where it knows nothing. */
export function linkCheckOf(url: string, catalog: Catalog, lock: Lock): LinkCheck | undefined {
  const record = recordAt(url, catalog, lock);
  if (record === undefined) return undefined;
  const { verdict, verified, since, manual } = record;
  return {
    verdict,
    ...(verified !== undefined && { verifiedOn: verified }),
    ...(since !== undefined && { since }),
    ...(manual && { openedByHandOn: manual.on, openedByHandUntil: manual.expires }),
  };
}

const day = (description: string) => ({ description, type: 'string', format: 'date' });

/** The schema of what machines read of a link check. */
export const linkCheckSchema = {
  description: 'What the link check knows of `opensAt`; left out where nothing was ever checked.',
  type: 'object',
  properties: {
    verdict: {
      description: 'What the API of the tool last reported, or `unverifiable` where no API can.',
      type: 'string',
      enum: [...apiVerdicts, 'unverifiable'],
    },
    verifiedOn: day('The day on which the API last reported that it exists and opens; it may be up to a week older than the last check.'),
    since: day('The day since which the verdict has been the same.'),
    openedByHandOn: day('The day on which a person opened it by hand.'),
    openedByHandUntil: day('The last day on which that counts.'),
  },
  required: ['verdict'],
  additionalProperties: false,
};
