import type { CheckedObject } from './result.ts';
import { isBad } from '../verdict/verdict-rules.ts';
import { toldVerdicts } from '../verdict/verdict.ts';

/** The objects that are not as readers expect them, the gravest first. */
export function needAttention(objects: readonly CheckedObject[]): CheckedObject[] {
  return objects.filter(({ verdict }) => isBad(verdict)).sort((a, b) => gravity(b) - gravity(a));
}

function gravity({ verdict }: CheckedObject): number {
  return (toldVerdicts as readonly string[]).indexOf(verdict);
}
