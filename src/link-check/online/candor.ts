import type { Ask } from './access.ts';
import { claimsNowhere, type Candor } from './ask-single.ts';
import type { CallBudget } from './call-budget.ts';
import type { Found } from './find.ts';
import type { PartRun } from './part.ts';

/**
 * Asks with a call set aside for the object that must not be: a server that says yes to everything proves nothing.
 * Where it has said no to something already, or nothing was asked for by itself, the call is not needed.
 */
export async function withCandor(ask: Ask, budget: CallBudget, run: (candor: Candor) => Promise<Found>): Promise<PartRun> {
  const candor: Candor = { saidNo: false };
  const isKept = budget.keep();
  const found = await run(candor).finally(() => {
    if (isKept) budget.release();
  });
  const lies = !candor.saidNo && candor.saidYes !== undefined && (await claimsNowhere(candor.saidYes, ask)) === true;
  return { found, lies };
}
