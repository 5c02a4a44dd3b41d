/** When things happen in every sprint, in a sentence. */
export const rhythmWords =
  'A sprint starts on a Monday and ends on a Friday: planning is on the Thursday before, the kick-off message on the first Monday, the mid-sprint update on the first Friday.';

/** What a reader should know while no first Monday is set: the fact, and why. */
export const noDateWords = {
  fact: 'No date is set',
  why: 'the team has not said on which Monday a sprint starts, so this page cannot show the current one.',
} as const;
