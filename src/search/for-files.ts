import type { Findable, FindableText } from './findable.ts';
import { neededTerms } from './terms.ts';
import { inFileOrder } from './wire.ts';

/** What can be found as the names and texts files hold it: in their order, and without terms that find nothing more. */
export function forFiles(found: readonly { thing: Findable; text: FindableText }[]) {
  return inFileOrder(found.map(({ thing, text }) => ({ kind: thing.kind, thing: { ...thing, terms: neededTerms(thing) }, text })));
}
