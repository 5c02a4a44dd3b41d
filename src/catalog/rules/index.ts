import type { Catalog } from '../catalog.ts';
import { byPlace, type Problem } from '../../problems/problem.ts';
import { problemsOf, type Rule } from '../rule.ts';
import { knownAddress, pageAddress, safeImage } from './addresses.ts';
import { knownAnchor, ownAnchor } from './anchors.ts';
import { metricHasCalculation, noCycle, ratioPartsDiffer } from './calculations.ts';
import { channelExists } from './channel-exists.ts';
import { formulaPartIsNoun, statusOfParts, variantKeepsExclusions } from './consistency.ts';
import { approvalCurrent, deprecationComplete, descriptionNotCircular, plainBase, replacementInUse, sourceOfTruth } from './definitions.ts';
import { exampleAddsUp } from './examples.ts';
import { notInFuture, plainText } from './fields.ts';
import { formerAddress, formerAnchor } from './former-addresses.ts';
import { idFormat, idReused } from './ids.ts';
import { codeInContent, knownAside } from './markup.ts';
import { shortAddress, uniqueName, wordsAgree } from './names.ts';
import { knownEntry, notItself } from './references.ts';
import { sprintOverlap, sprintUntil } from './sprints.ts';
import { supportedGroup } from './supported-group.ts';
import { toolCanary } from './tool-canary.ts';

/** The rules of content, in the order of the checks page. */
export const contentRules: readonly Rule[] = [
  ...[idFormat, idReused, uniqueName, knownEntry, knownAddress, pageAddress, knownAnchor, safeImage, notItself],
  ...[metricHasCalculation, ratioPartsDiffer, noCycle, plainBase, deprecationComplete, replacementInUse, approvalCurrent, sourceOfTruth],
  ...[formulaPartIsNoun, statusOfParts, variantKeepsExclusions, exampleAddsUp],
  ...[toolCanary, supportedGroup, channelExists, wordsAgree, plainText, codeInContent, knownAside, ownAnchor],
  ...[descriptionNotCircular, notInFuture, sprintUntil, sprintOverlap, shortAddress, formerAddress, formerAnchor],
];

/** Every problem between the entries, in the order of files and lines; `today` is a day as `YYYY-MM-DD`. */
export function checkCatalog(catalog: Catalog, today: string): Problem[] {
  return contentRules.flatMap((rule) => problemsOf(rule, catalog, today)).sort(byPlace);
}
