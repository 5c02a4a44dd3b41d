import type { Catalog } from '../catalog.ts';
import { byPlace, type Problem } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import { channelExists, channelExistsDoc } from './channel-exists.ts';
import { codeInContent, codeInContentDoc } from './code-in-content.ts';
import { deprecationComplete, deprecationCompleteDoc } from './deprecation-complete.ts';
import { descriptionNotCircular, descriptionNotCircularDoc } from './description-not-circular.ts';
import { formerAddress, formerAddressDoc } from './former-address.ts';
import { formerAnchor, formerAnchorDoc } from './former-anchor.ts';
import { idFormat, idFormatDoc } from './id-format.ts';
import { idReused, idReusedDoc } from './id-reused.ts';
import { knownAddress, knownAddressDoc } from './known-address.ts';
import { knownAnchor, knownAnchorDoc } from './known-anchor.ts';
import { knownAside, knownAsideDoc } from './known-aside.ts';
import { knownEntry, knownEntryDoc } from './known-entry.ts';
import { metricHasCalculation, metricHasCalculationDoc } from './metric-has-calculation.ts';
import { noCycle, noCycleDoc } from './no-cycle.ts';
import { notInFuture, notInFutureDoc } from './not-in-future.ts';
import { notItself, notItselfDoc } from './not-itself.ts';
import { ownAnchor, ownAnchorDoc } from './own-anchor.ts';
import { pageAddress, pageAddressDoc } from './page-address.ts';
import { plainBase, plainBaseDoc } from './plain-base.ts';
import { plainText, plainTextDoc } from './plain-text.ts';
import { ratioPartsDiffer, ratioPartsDifferDoc } from './ratio-parts-differ.ts';
import { replacementInUse, replacementInUseDoc } from './replacement-in-use.ts';
import { safeImage, safeImageDoc } from './safe-image.ts';
import { shortAddress, shortAddressDoc } from './short-address.ts';
import { sourceOfTruth, sourceOfTruthDoc } from './source-of-truth.ts';
import { sprintOverlap, sprintOverlapDoc } from './sprint-overlap.ts';
import { sprintUntil, sprintUntilDoc } from './sprint-until.ts';
import { supportedGroup, supportedGroupDoc } from './supported-group.ts';
import { toolCanary, toolCanaryDoc } from './tool-canary.ts';
import { uniqueName, uniqueNameDoc } from './unique-name.ts';
import { wordsAgree, wordsAgreeDoc } from './words-agree.ts';

/** One rule over the whole catalog; `today` is a day as `YYYY-MM-DD`. */
export type Rule = (catalog: Catalog, today: string) => Problem[];

const documented: readonly (readonly [Rule, RuleDoc])[] = [
  [idFormat, idFormatDoc],
  [idReused, idReusedDoc],
  [uniqueName, uniqueNameDoc],
  [knownEntry, knownEntryDoc],
  [knownAddress, knownAddressDoc],
  [pageAddress, pageAddressDoc],
  [knownAnchor, knownAnchorDoc],
  [safeImage, safeImageDoc],
  [notItself, notItselfDoc],
  [metricHasCalculation, metricHasCalculationDoc],
  [ratioPartsDiffer, ratioPartsDifferDoc],
  [noCycle, noCycleDoc],
  [plainBase, plainBaseDoc],
  [deprecationComplete, deprecationCompleteDoc],
  [replacementInUse, replacementInUseDoc],
  [sourceOfTruth, sourceOfTruthDoc],
  [toolCanary, toolCanaryDoc],
  [supportedGroup, supportedGroupDoc],
  [channelExists, channelExistsDoc],
  [wordsAgree, wordsAgreeDoc],
  [plainText, plainTextDoc],
  [codeInContent, codeInContentDoc],
  [knownAside, knownAsideDoc],
  [ownAnchor, ownAnchorDoc],
  [descriptionNotCircular, descriptionNotCircularDoc],
  [notInFuture, notInFutureDoc],
  [sprintUntil, sprintUntilDoc],
  [sprintOverlap, sprintOverlapDoc],
  [shortAddress, shortAddressDoc],
  [formerAddress, formerAddressDoc],
  [formerAnchor, formerAnchorDoc],
];

/** Every problem between the entries, in the order of files and lines; `today` is a day as `YYYY-MM-DD`. */
export function checkCatalog(catalog: Catalog, today: string): Problem[] {
  return documented.flatMap(([rule]) => rule(catalog, today)).sort(byPlace);
}

/** The documentation of each of these rules for editors, in their order. */
export const ruleDocs: readonly RuleDoc[] = documented.map(([, doc]) => doc);
