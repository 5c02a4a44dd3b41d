import { domainAddress } from '../facts/domain-pages.ts';
import type { Entry } from '../catalog/entry.ts';
import { dayWords, directionWords, provenanceWords, reviewWords, statusWords, typeWords, unitWords } from '../facts/wording.ts';
import { domains } from '../schemas/domains.ts';
import { entriesById, inline, link, linkTo, type Handbook, type PageText } from './markdown-text.ts';

/** How far to trust a definition: status, provenance and review, in words. */
export function trust({ data: { status, provenance, reviewed } }: Entry<'metrics'>): string {
  return `**${statusWords[status]}.** ${provenanceWords[provenance]} ${reviewWords(reviewed)}`;
}

/** Since when and why a definition is not to be used, and what to use instead; empty for one that is in use. */
export function deprecation({ data }: Entry<'metrics'>, handbook: Handbook): string {
  if (!data.deprecation) return '';
  const { on, reason, replacedBy } = data.deprecation;
  const instead = entriesById(handbook, 'metrics', [replacedBy]).map((entry) => ` Use ${linkTo(entry, handbook)} instead.`);
  return `Not to be used since ${dayWords(on)}. ${inline(reason)}${instead.join('')}`;
}

/** The facts of a definition by name. */
export function metricFacts({ data }: Entry<'metrics'>, handbook: Handbook): PageText['facts'] {
  const [owner] = entriesById(handbook, 'teams', [data.owner]);
  return {
    Type: typeWords[data.type],
    Domain: link(domains[data.domain], `${handbook.site.url}${domainAddress(data.domain)}`),
    Unit: data.type === 'metric' ? unitWords[data.unit] : undefined,
    Direction: data.type === 'metric' ? directionWords[data.direction] : undefined,
    Window: 'window' in data && data.window ? inline(data.window) : undefined,
    Owner: owner && inline(owner.data.name),
  };
}
