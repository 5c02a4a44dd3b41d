import type { RuleDoc } from '../../catalog/rule-doc.ts';
import { ACCEPT_LOCK } from '../lock/record.ts';

/** What an editor should know of each verdict, and of pages outside the tools. */
export const verdictRuleDocs: readonly RuleDoc[] = [
  doc('link-renamed', {
    keeps: 'An object has the title that it had when it was last verified.',
    why: 'Readers look for the words that a page says, and a new title can mean a new content.',
    fix: `Look at it, correct the words that name it, and accept the title with \`${ACCEPT_LOCK}\`.`,
    example: [
      'A dashboard was called “Weekly activity” and is now called “Weekly activity (old)”.',
      'Its title is that of the last verification.',
    ],
  }),
  doc('link-moved', {
    keeps: 'An object is in the folder that it was in when it was last verified.',
    why: 'A folder decides who can open what is in it.',
    fix: `Ask its owner who can open it there, and accept the folder with \`${ACCEPT_LOCK}\`.`,
    example: ['A dashboard was moved from “Company” to “Drafts”.', 'It is where it was.'],
  }),
  doc('link-moved-to-personal', {
    keeps: 'An object is in no one’s personal folder.',
    why: 'Other people often cannot open what is there, and it goes when its owner does.',
    fix: 'Ask its owner to move it to a shared folder, or link to its successor.',
    example: ['A dashboard was moved to the folder of its author.', 'It is in a shared folder.'],
  }),
  doc('link-stale', {
    keeps: 'Somebody has opened what is linked in the last months.',
    why: 'What nobody opens is kept up by nobody, and its numbers may be wrong.',
    fix: 'Link to what took its place, or drop the link.',
    example: ['Nobody has opened the dashboard for a year.', 'It was opened last week.'],
  }),
  doc('link-archived', {
    keeps: 'What is linked is not archived.',
    why: 'Its owners say by that that nobody should use it any more.',
    fix: 'Link to its successor, or drop the link.',
    example: ['The chart is archived in Amplitude.', 'The chart is not archived.'],
  }),
  doc('link-trashed', {
    keeps: 'What is linked is not in the trash.',
    why: 'Readers cannot open it.',
    fix: 'Restore it in Looker, or link to its successor.',
    example: ['The dashboard is in the trash.', 'The dashboard opens.'],
  }),
  doc('link-revoked', {
    keeps: 'The certification of what is linked was not revoked.',
    why: 'Its owners say by that that its numbers are no longer to be trusted.',
    fix: 'Ask its owner, or link to its successor.',
    example: ['The certification of the dashboard was revoked.', 'The dashboard is certified, or never was.'],
  }),
  doc('link-gone', {
    keeps: 'What was there once still is.',
    why: 'Readers end on an error. It was not found in two runs on different days that found what they had to find.',
    fix: 'Link to its successor, or drop the link.',
    example: ['The dashboard was deleted.', 'The dashboard opens.'],
  }),
  doc('link-not-found', {
    keeps: 'The tool shows what is linked.',
    why: 'A tool does not say whether something is not there or not shared, and readers may end on an error.',
    fix: 'Correct the link, share the object with all readers, or drop the link.',
    example: ['The link has the number of no dashboard, or of one in a folder that nobody else sees.', 'The dashboard opens.'],
  }),
  doc('link-forbidden', {
    keeps: 'Those who read the handbook may open what is linked.',
    why: 'The account of the check sees what is shared with everybody; what it may not open, many readers cannot open either.',
    fix: 'Share the object with all readers, or link to its successor.',
    example: ['The dashboard is shared with one group.', 'The dashboard is in a folder that everybody sees.'],
  }),
  doc('web-link-broken', {
    keeps: 'A page outside the tools is there.',
    why: 'Readers end on an error. Only the weekly run opens such pages, and only a server that says that the page is not there counts.',
    fix: 'Correct the address, or drop the link.',
    example: ['The server answers 404.', 'The page opens.'],
  }),
];

type Words = Pick<RuleDoc, 'keeps' | 'why' | 'fix'> & { example: [wrong: string, right: string] };

function doc(rule: string, { example: [wrongWords, rightWords], ...words }: Words): RuleDoc {
  return { rule, ...words, example: { wrongWords, rightWords } };
}
