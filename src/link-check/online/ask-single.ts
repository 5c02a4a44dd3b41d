import type { Fact } from '../verdict/fact.ts';
import type { Ask } from './access.ts';
import { longestObject, type Question, type Single } from './kind-api.ts';
import { unknown } from './reply.ts';

/** What single answers have proven of a server: that it can say no, and where it said yes. */
export type Candor = { saidNo: boolean; saidYes?: Single };

/** Asks for one object; notes in `candor` what the server said. */
export async function askSingle(name: string, single: Single, ask: Ask, candor: Candor): Promise<Fact> {
  const question = single.question(name);
  if (question === undefined) return unknown('not-asked');
  const fact = await put(question, ask);
  if (fact.is === 'missing') candor.saidNo = true;
  if (fact.is === 'there') candor.saidYes ??= single;
  return fact;
}

/** Asks for one object, and for it in the trash where it is nowhere else. */
export async function askSingleAndTrash(name: string, single: Single, ask: Ask, candor: Candor): Promise<Fact> {
  const fact = await askSingle(name, single, ask, candor);
  const question = fact.is === 'missing' ? single.trashQuestion?.(name) : undefined;
  if (question === undefined) return fact;
  const trashed = await put(question, ask);
  // A trash that nobody may look into changes nothing; one that did not answer leaves open whether the object is in it.
  return trashed.is === 'forbidden' ? fact : trashed;
}

/** Whether the server claims that there is something that cannot be; undefined where it gave no clear answer. */
export async function claimsNowhere(single: Single, ask: Ask): Promise<boolean | undefined> {
  const question = single.question(single.nowhere);
  const fact = question === undefined ? unknown('not-asked') : await put(question, ask);
  return fact.is === 'there' ? true : fact.is === 'missing' ? false : undefined;
}

async function put({ address, read }: Question, ask: Ask): Promise<Fact> {
  const reply = await ask(address, longestObject);
  if (reply.is === 'json') return read(reply.body) ?? unknown('unexpected-answer');
  return reply.is === 'refused' || reply.is === 'unauthorized' ? unknown('unexpected-answer') : reply;
}
