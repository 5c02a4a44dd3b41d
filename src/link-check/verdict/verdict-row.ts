import type { RuleDoc } from '../../catalog/rule.ts';
import type { LinkRule } from '../../schemas/link-rule.ts';
import type { LinkObject } from '../../tool-links/link.ts';
import type { Context } from './policy.ts';
import type { Fact } from './fact.ts';

/** All that is to be known of a verdict that an API's answer carries. */
export type VerdictRow = {
  /** What it is called in a list of objects, and before `since` where that differs. */
  name: string;
  nameSince?: string;
  /** Whether such an object opens, as far as an API knows: what is stale or archived does. */
  opens: boolean;
  /** Whether it holds for an object that is there; absent where it follows from something else. */
  holds?: (seen: SeenObject) => boolean;
  /** How a reader sees a link to such an object: how it sounds, its words, and whether its days and a warning go with them. */
  state: StateWords;
  /** The rule that it breaks, where it is not as readers expect it; an error in these contexts, else a warning, where `content/links.yaml` is silent. */
  broken?: {
    rule: LinkRule;
    errorIn: readonly Context[];
    /** What was found, what was expected, and how to fix it. */
    message: (checked: NamedObject) => string;
    doc: Pick<RuleDoc, 'keeps' | 'why' | 'fix'> & { example: readonly [wrong: string, right: string] };
  };
};

/** How a state sounds to a reader, its words, and what goes with them. */
export type StateWords = { tone: 'good' | 'caution' | 'broken'; words: string; since?: true; verified?: true; end?: string };

/** An object that is there, compared with what the lock knows; days without a view are 0 where the tool does not give its last view. */
type SeenObject = {
  fact: Extract<Fact, { is: 'there' }>;
  renamed: boolean;
  moved: boolean;
  unviewedDays: number;
  staleDays: number;
};

/** What a message knows of an object; days are `YYYY-MM-DD`. */
type NamedObject = { object: LinkObject; title?: string; formerTitle?: string; since?: string; verifiedOn?: string };
