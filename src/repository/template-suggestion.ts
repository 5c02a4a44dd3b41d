import { domains } from '../schemas/domains.ts';
import { newFileUrl, type Repository } from './page-links.ts';
import { bodyOf, ownerAmong } from '../new-entry/new-entry.ts';
import { DAY, type Suggestion } from './template.ts';

/** The description of a definition that was suggested and that nobody has written yet; the health page counts them by it. */
export const UNDEFINED_DESCRIPTION = 'Readers search for this name, and nobody has written down yet what it means.';

/** What every suggested definition starts as: a draft that says that nothing is known yet, with the choices beside each field; `teams` are ids. */
export function suggestionOf(repository: Repository, teams: Iterable<string>): Suggestion {
  const ids = Object.keys(domains);
  return {
    address: newFileUrl('content/metrics/new.mdx', '', repository).replace(/\?.*/, ''),
    rest: `# One sentence of 40 to 240 characters: what is counted, of what, over which period.
description: ${UNDEFINED_DESCRIPTION}
# \`term\` is a word, \`segment\` a population, \`metric\` a number. A metric needs three more fields; remove their \`# \`.
# Units: count, percent, ratio, currency, duration, score, bytes. The direction that is good: higher, lower, neutral.
type: term
# unit: count
# direction: higher
# window: UTC calendar month
# One of: ${ids.join(', ')}.
domain: ${ids[0]}
# The team that answers for it, an id of content/teams.yaml.
owner: ${ownerAmong(teams)}
status: draft
# Where the definition comes from: industry (practice), named (in the team's handbook), code or stated.
provenance: industry
# Announces the new definition to readers.
changes:
  - on: ${DAY}
    kind: new
    summary: The definition was suggested.
---

${bodyOf('metrics')}
`,
  };
}
