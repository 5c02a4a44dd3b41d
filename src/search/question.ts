/** What a query asks for: a definition, how many there are, how to do something, a person, a report, the difference between two things, or nothing in particular. */
export type Intent = 'definition' | 'count' | 'how-to' | 'person' | 'report' | 'comparison' | undefined;

/** A query split into what it asks about (`core`) and what it asks for. */
export type Question = { core: string; intent: Intent };

/** Words before the thing asked about that say nothing about it. */
const article = '(?: an?| the| our| my)?';

/** What somebody is asked about: "sales" in "who do I ask about sales data". */
const asked = ` (?:about|for|on|regarding)${article} (?!(?:data|analytics|numbers)$)(.+?)(?: data| numbers| metrics| questions| dashboards| analytics| reports)?`;

/** Verbs of questions about how a number is made. */
const explained = 'calculated|computed|defined|measured|determined|counted|worked out|made';

/**
 * How people ask, as patterns over plain lower-case words; the group is what they ask about. The first match counts,
 * so whole questions come before mere endings: "who is my analyst" asks for a person, not for "who is my".
 */
const frames: readonly [pattern: RegExp, intent: Intent][] = (
  [
    [`(?:what is |whats )?(?:the )?differences? (?:between|of|in) (.+)`, 'comparison'],
    [`(?:the )?(?:differences?|diff) (.+)`, 'comparison'],
    [`compare (.+)`, 'comparison'],
    [`how (?:does|do|is|are) (.+ (?:differ|different) (?:from|to) .+)`, 'comparison'],
    [`how (?:does|do|is|are) (.+) (?:differ|different)`, 'comparison'],
    [`what(?:s| is| are| does| do)?${article} (.+) (?:mean|means|stand for)`, 'definition'],
    [`what (?:counts as|qualifies as|is considered)${article} (.+)`, 'definition'],
    [`what(?:s| is| are)${article} (.+?)(?: definition| meaning| formula| calculation)?`, 'definition'],
    [`(?:please )?(?:define|definition of|meaning of|explain|describe|formula (?:for|of)|calculation of)${article} (.+)`, 'definition'],
    [`(?:who|whom) (?:do|can|should|could|to) (?:i |we )?(?:ask|talk to|contact|ping|message|go to)${asked}`, 'person'],
    [`who (?:owns|is responsible for|knows|handles)${article} (.+?) (?:data|analytics|numbers|reporting)`, 'person'],
    [`who (?:owns|is responsible for|maintains)${article} (.+)`, 'definition'],
    [`where (?:do|does|is|are)${article} (.+) (?:come from|comes from|kept|stored|shown)`, 'definition'],
    [`where (?:can|do) (?:i|we|you) (?:see|find|look up)${article} (.+)`, undefined],
    [`how (?:is|are|was)${article} (.+) (?:${explained})`, 'definition'],
    [`how (?:do|does|to|can)(?: i| we| you| one)? (?:calculate|compute|define|measure|read)${article} (.+)`, 'definition'],
    [`who (?:supports?|is supporting|helps|works with)${article} (.+?)(?: team| group| department)?`, 'person'],
    [`who is (?:the )?(?:analyst|contact|stakeholder) (?:for|of)${article} (.+?)(?: team| group)?`, 'person'],
    [`(?:who|whos|whom) (?:is |are |do |does |can |should )?(.+)`, 'person'],
    [`(?:(?:which|what|list|list of) )(customers .+)`, 'report'],
    [`(customers (?:with|without|who|that|on|using|running) .+)`, 'report'],
    [`how many${article} (.+?)(?: (?:do|does|did) (?:we|i|you|they|sourcegraph) (?:have|get|see)| are there| in total)?`, 'count'],
    [`how (?:do i|can i|do we|can we|to|should i|do you|would i) (.+)`, 'how-to'],
    [`(?:where (?:do|can|should) i|can i|where to|i (?:need|want) to) (.+)`, 'how-to'],
    [`(?:data )?(?:analysts?|contact|point of contact|stakeholders?) (?:for|of|in)${article} (.+?)(?: team| group)?`, 'person'],
    [`(?!why )(.+) (?:in|on|from) (?:looker|amplitude)`, 'report'],
    [`(.+?) (?:analysts?|point of contact|contact|stakeholders?)`, 'person'],
    // "Add a definition" does not ask for the definition of "add a".
    [
      `(?!(?:add|change|create|edit|new|propose|request|submit|suggest|write) )(.+) (?:definition|meaning|defined|formula|calculation)`,
      'definition',
    ],
  ] as const
).map(([pattern, intent]) => [new RegExp(`^${pattern}$`), intent]);

/** Reads what a query asks about and asks for; `words` are plain lower-case words. */
export function readQuestion(words: readonly string[]): Question {
  const query = words.join(' ');
  for (const [pattern, intent] of frames) {
    const core = pattern.exec(query)?.[1];
    if (core) return { core, intent };
  }
  return { core: query, intent: undefined };
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const period = `(?:(?:for|in|of|since|during|at) )?(?:(?:last|this|next|previous|the past) (?:week|month|quarter|year)|(?:${months})(?: 20\\d\\d)?|q[1-4](?: 20\\d\\d)?|20\\d\\d|today|yesterday)`;
const inPeriod = new RegExp(`^(.+) ${period}$`);
const ofCustomer =
  /^(.+?) (?:for|of|at|by|per|from) (?:(?:an?|the|our|one|each|every|any|single|specific|particular) )*(?:customers?|accounts?|clients?)$/;
const ofName = /^(.+?) (?:for|of|at) (.+)$/;

/** A query without the period that it asks about: what a number means is the same in each. */
export function withoutPeriod(core: string): string {
  return inPeriod.exec(core)?.[1] ?? core;
}

/** What is asked about one customer: "seat usage of a customer"; undefined for other queries. */
export function askedOfCustomer(core: string): string | undefined {
  return ofCustomer.exec(core)?.[1];
}

/** What is asked about something with a name, which may be that of a customer, and the name: "mau" and "acme" in "mau for acme". */
export function askedOfName(core: string): { about: string; name: string } | undefined {
  const [, about, name] = ofName.exec(core) ?? [];
  return about === undefined || name === undefined ? undefined : { about, name };
}

/** Whether a query without a question word compares two things. */
export function isComparison(core: string): boolean {
  return / (?:vs|versus) /.test(core);
}

/** The ways to split a comparison ("NDR and GRR", "NDR vs GRR", "time to hire and time to fill") into two things. */
export function sidesOf(core: string): [string, string][] {
  return [...core.matchAll(/ (?:and|vs|versus|or|to|from|differ from|different from|different to) /g)].map(({ 0: between, index }) => [
    core.slice(0, index),
    core.slice(index + between.length),
  ]);
}
