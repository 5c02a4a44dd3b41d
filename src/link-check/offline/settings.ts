import type { Entry } from '../../catalog/entry.ts';
import type { Severity } from '../../problems/problem.ts';
import { offlineLinkRules, type LinkRule, type OfflineRuleName } from '../../schemas/link-rule.ts';

/** What `content/links.yaml` sets: `catalog.of('links')`. Without the file it is empty, and everything is as usual. */
export type LinkSettings = ReadonlyMap<string, Entry<'links'>>;

/** After how many days without a view an object is stale unless the settings say differently. */
export const STALE_DAYS = 180;

/** How severe a rule is by the settings; undefined where they do not name it. */
export function configuredSeverity(settings: LinkSettings, rule: string): Severity | 'off' | undefined {
  return settings.get(rule)?.data.severity;
}

/** How severe a rule is that asks nobody; `off` where it is not reported. */
export function severityOf(settings: LinkSettings, rule: OfflineRuleName): Severity | 'off' {
  return configuredSeverity(settings, rule) ?? offlineLinkRules[rule].severity;
}

/** After how many days without a view an object is stale. */
export function staleDaysOf(settings: LinkSettings): number {
  const rule: LinkRule = 'link-stale';
  return settings.get(rule)?.data.days ?? STALE_DAYS;
}
