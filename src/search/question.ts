/** What a query asks for: a definition, a way to do something, a person, the difference of two things, or nothing in particular. */
export type Intent = 'definition' | 'how-to' | 'person' | 'comparison' | undefined;

/** A query without the words that make it a question. */
export type Question = { core: string; intent: Intent };

/** The ways in which people ask, as patterns over plain lower-case words; the group is what they ask about. The first that fits counts. */
const frames: readonly [pattern: RegExp, intent: Intent][] = [
  [/^(?:whats )?(?:what is )?(?:the )?(?:difference|differences) (?:between|of|in) (.+)$/, 'comparison'],
  [/^(?:compare) (.+)$/, 'comparison'],
  [/^how (?:does|do|is|are) (.+ (?:differ|different) (?:from|to) .+)$/, 'comparison'],
  [/^(?:what|whats)(?: is| are| s| does| do)?(?: an?| the| our| you)? (.+?)(?: mean| means| stand for)$/, 'definition'],
  [/^(?:what|whats)(?: is| are| s)(?: an?| the| our)? (.+)$/, 'definition'],
  [/^(?:what counts as|what qualifies as|what is considered)(?: an?| the)? (.+)$/, 'definition'],
  [/^(?:whats)(?: an?| the| our)? (.+)$/, 'definition'],
  [/^(?:please )?(?:define|definition of|definition|meaning of|meaning|explain|describe)(?: an?| the| our)? (.+)$/, 'definition'],
  [/^(?:formula|calculation) (?:for|of)(?: an?| the| our)? (.+)$/, 'definition'],
  [/^(.+?) (?:definition|meaning|defined|formula|calculation)$/, 'definition'],
  [/^how (?:do|does|to|can)(?: i| we| you| one)? (?:calculate|compute|define|measure|read)(?: an?| the| our)? (.+)$/, 'definition'],
  [
    /^how (?:is|are|was)(?: an?| the| our)? (.+?) (?:calculated|computed|defined|measured|determined|counted|worked out|made)$/,
    'definition',
  ],
  [
    /^who (?:supports|support|is supporting|helps|works with|is the analyst for|is the contact for|is responsible for)(?: the| our)? (.+?)(?: team| group| department)?$/,
    'person',
  ],
  [/^(?:data )?(?:analysts?|contact|point of contact|stakeholders?) (?:for|of|in)(?: the| our)? (.+?)(?: team| group)?$/, 'person'],
  [/^(.+?) (?:analysts?|point of contact|contact|stakeholders?)$/, 'person'],
  [/^(?:who|whos|whom) (?:is |are |do |does |can |should )?(.+)$/, 'person'],
  [/^how (?:do i|can i|do we|can we|to|should i|do you|would i) (.+)$/, 'how-to'],
  [/^(?:where (?:do|can|should) i|can i|where to|i (?:need|want) to) (.+)$/, 'how-to'],
];

/** What a query asks about and how; `words` are plain lower-case words. */
export function readQuestion(words: readonly string[]): Question {
  const query = words.join(' ');
  for (const [pattern, intent] of frames) {
    const core = pattern.exec(query)?.[1];
    if (core) return { core, intent };
  }
  return { core: query, intent: undefined };
}

/** The two things of a comparison ("NDR and GRR", "NDR vs GRR", "NDR or GRR"); undefined when there are not two. */
export function twoSides(core: string): [string, string] | undefined {
  const [left, right, ...more] = core.split(/ (?:and|vs|versus|or|to|from|differ from|different from|different to) /);
  return left && right && more.length === 0 ? [left, right] : undefined;
}
