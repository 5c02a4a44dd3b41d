import type { LinkObject } from '../../tool-links/link.ts';
import type { Operational, Unverifiable } from './fact.ts';

/** What an API told of an object, the gravest last; `renamed` and `moved` compare with the last verification. */
export const toldVerdicts = [
  'verified',
  'renamed',
  'moved',
  'stale',
  'moved-to-personal',
  'revoked',
  'archived',
  'trashed',
  'forbidden',
  'not-found-or-forbidden',
  'gone',
] as const;

/** A verdict that an API's answer carries. */
export type ToldVerdict = (typeof toldVerdicts)[number];

/** Every verdict on an object: what an API told, that nobody can tell, or what went wrong on the way; the last says nothing of the object. */
export type VerdictName = ToldVerdict | 'unverifiable' | Operational;

/** What is known of one object after a run. */
export type ObjectVerdict = {
  /** The object's name in the lock, as `keyOf` writes it. */
  key: string;
  object: LinkObject;
  /** The gravest verdict. */
  verdict: VerdictName;
  /** The others that hold as well, such as `renamed` of something stale. */
  also: readonly ToldVerdict[];
  /** Why an object is unverifiable. */
  why?: Unverifiable;
  /** The title that the tool has for it; absent where it must not be shown. */
  title?: string;
  /** The title at the last verification, where it differs and may be shown. */
  formerTitle?: string;
  /** Since when the verdict holds: the tool's own day for the trash, the day of its last view when it is stale, else the day of the run that saw it first. */
  since?: string;
  /** The day on which an API verified it last, today or before; absent where that never happened. */
  verifiedOn?: string;
  /** Who opened it by hand, on which day, and until when that counts; only while it counts. */
  attested?: { by: string; on: string; expires: string };
  /** That this run has no answer on it, and the lock says all of this. */
  fromLock?: true;
};
