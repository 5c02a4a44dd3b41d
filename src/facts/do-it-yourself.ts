import type { IconKind } from './icon-kind.ts';

/** Where to start for those who answer their own questions: by what they do, and by the tool. */
export const doItYourself: readonly { kind: IconKind; href: string; name: string; about: string }[] = [
  {
    kind: 'persona',
    href: '/personas/viewer/',
    name: 'I read reports',
    about: 'For Viewers: from "I want to …" to the number, the report or the person.',
  },
  {
    kind: 'persona',
    href: '/personas/creator/',
    name: 'I create reports and analyze',
    about: 'For Creators: which tool, which tables, and who reviews it.',
  },
  { kind: 'tool', href: '/tools/#which-tool', name: 'Which tool should I use?', about: 'Looker, Amplitude or BigQuery, by what you need.' },
];
