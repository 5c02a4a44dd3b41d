import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { channelExists } from './channel-exists.ts';
import { codeInContent } from './code-in-content.ts';
import { deprecationComplete } from './deprecation-complete.ts';
import { descriptionNotCircular } from './description-not-circular.ts';
import { formerAddress } from './former-address.ts';
import { formerAnchor } from './former-anchor.ts';
import { idFormat } from './id-format.ts';
import { idReused } from './id-reused.ts';
import { knownAddress } from './known-address.ts';
import { knownEntry } from './known-entry.ts';
import { metricHasCalculation } from './metric-has-calculation.ts';
import { noCycle } from './no-cycle.ts';
import { notInFuture } from './not-in-future.ts';
import { notItself } from './not-itself.ts';
import { ownAnchor } from './own-anchor.ts';
import { ratioPartsDiffer } from './ratio-parts-differ.ts';
import { replacementInUse } from './replacement-in-use.ts';
import { reportAddress } from './report-address.ts';
import { safeLink } from './safe-link.ts';
import { shortAddress } from './short-address.ts';
import { sourceOfTruth } from './source-of-truth.ts';
import { supportedGroup } from './supported-group.ts';
import { toolHost } from './tool-host.ts';
import { uniqueName } from './unique-name.ts';

/** One rule over the whole catalog; `today` is a day as `YYYY-MM-DD`. */
export type Rule = (catalog: Catalog, today: string) => Problem[];

/** Every rule that content must keep, beyond the shape of each entry. */
export const rules: readonly Rule[] = [
  idFormat,
  idReused,
  uniqueName,
  knownEntry,
  knownAddress,
  safeLink,
  notItself,
  metricHasCalculation,
  ratioPartsDiffer,
  noCycle,
  deprecationComplete,
  replacementInUse,
  sourceOfTruth,
  reportAddress,
  toolHost,
  supportedGroup,
  channelExists,
  codeInContent,
  ownAnchor,
  descriptionNotCircular,
  notInFuture,
  shortAddress,
  formerAddress,
  formerAnchor,
];
