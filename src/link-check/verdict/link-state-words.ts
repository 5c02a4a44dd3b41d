import { dayWords } from '../../facts/wording.ts';
import { daysBetween } from '../../days/day.ts';
import type { LinkState } from './link-state.ts';

/** How long ago a day was: `today`, `yesterday`, `3 days ago`; after two months in months, after two years in years. */
export function agoWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days < 1) return 'today';
  if (days === 1) return 'yesterday';
  if (days <= 60) return `${days} days ago`;
  return days <= 730 ? `${Math.floor(days / 30.44)} months ago` : `${Math.floor(days / 365.25)} years ago`;
}

/** A state as a sentence that stays true: every day as the day that it is. */
export function stateText({ pieces }: LinkState): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `${piece.as === 'ago' ? 'on ' : ''}${dayWords(piece.day)}`)).join('');
}
