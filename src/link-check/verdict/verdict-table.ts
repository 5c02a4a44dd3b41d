import { ACCEPT_LOCK } from '../lock/commands.ts';
import { nounOf, titleWords, toolOf } from './object-words.ts';
import type { VerdictRow } from './verdict-row.ts';

const changes = ['pull-request', 'push'] as const;

/** Every verdict that an API's answer can carry, the most severe last; `renamed` and `moved` compare with the last verification. A new one is a row here and a rule in `src/schemas/link-rule.ts`. */
export const verdictTable = {
  verified: { name: 'verified', opens: true, state: { tone: 'good', words: 'Verified' } },
  renamed: {
    name: 'renamed',
    opens: true,
    holds: ({ renamed }) => renamed,
    state: { tone: 'caution', words: 'Renamed in the tool', since: true, verified: true },
    broken: {
      rule: 'link-renamed',
      errorIn: [],
      message: ({ object, title, formerTitle }) =>
        `Unexpected ${title === undefined ? 'new title' : `title ${titleWords(title)}`} of ${nounOf(object)}, expected ${
          formerTitle === undefined ? 'that of its last verification' : titleWords(formerTitle)
        }: correct the words that name it, then accept the title with \`${ACCEPT_LOCK}\``,
      doc: {
        keeps: 'An object has the title that it had when it was last verified.',
        why: 'Readers look for the words that a page uses, and a new title can mean new content.',
        fix: `Look at it, correct the words that name it, and accept the title with \`${ACCEPT_LOCK}\`.`,
        example: [
          'A dashboard was called “Weekly activity” and is now called “Weekly activity (old)”.',
          'Its title is that of the last verification.',
        ],
      },
    },
  },
  moved: {
    name: 'moved to another folder',
    opens: true,
    holds: ({ moved, fact }) => moved && !fact.folder?.personal,
    state: { tone: 'good', words: 'Verified' },
    broken: {
      rule: 'link-moved',
      errorIn: [],
      message: ({ object }) =>
        `Unexpected folder of ${nounOf(object)}, expected that of its last verification: ask its owner who can open it there, then accept the folder with \`${ACCEPT_LOCK}\``,
      doc: {
        keeps: 'An object is in the folder that it was in when it was last verified.',
        why: 'A folder decides who can open what is in it.',
        fix: `Ask its owner who can open it there, and accept the folder with \`${ACCEPT_LOCK}\`.`,
        example: ['A dashboard was moved from “Company” to “Drafts”.', 'It is where it was.'],
      },
    },
  },
  stale: {
    name: 'not opened for a long time',
    nameSince: 'not opened',
    opens: true,
    holds: ({ unviewedDays, staleDays }) => unviewedDays > staleDays,
    state: { tone: 'caution', words: 'Nobody has opened it in the tool', since: true, verified: true },
    broken: {
      rule: 'link-stale',
      errorIn: [],
      message: ({ object, since }) =>
        `Unexpected link to ${nounOf(object)} that nobody has opened ${since === undefined ? 'for a long time' : `since ${since}`}, expected one in use: link to what replaced it, or remove the link`,
      doc: {
        keeps: 'Somebody has opened what is linked in the last months.',
        why: 'What nobody opens, nobody maintains, and its numbers may be wrong.',
        fix: 'Link to what replaced it, or remove the link.',
        example: ['Nobody has opened the dashboard for a year.', 'It was opened last week.'],
      },
    },
  },
  'moved-to-personal': {
    name: 'moved to a personal folder',
    opens: true,
    holds: ({ moved, fact }) => moved && (fact.folder?.personal ?? false),
    state: { tone: 'caution', words: 'In a personal folder', since: true, end: '; you may not be able to open it' },
    broken: {
      rule: 'link-moved-to-personal',
      errorIn: [],
      message: ({ object }) =>
        `Unexpected link to ${nounOf(object)} that was moved to a personal folder, expected one that readers can open: ask its owner to move it back, or link to its successor`,
      doc: {
        keeps: 'An object is in no one’s personal folder.',
        why: 'Other people often cannot open what is there, and it goes when its owner does.',
        fix: 'Ask its owner to move it to a shared folder, or link to its successor.',
        example: ['A dashboard was moved to the folder of its author.', 'It is in a shared folder.'],
      },
    },
  },
  revoked: {
    name: 'no longer certified',
    opens: true,
    holds: ({ fact }) => fact.revoked ?? false,
    state: { tone: 'caution', words: 'No longer certified', since: true, verified: true },
    broken: {
      rule: 'link-revoked',
      errorIn: [],
      message: ({ object, since }) =>
        `Unexpected link to ${nounOf(object)} whose certification was revoked${from(since)}, expected one that its owner vouches for: ask its owner, or link to its successor`,
      doc: {
        keeps: 'The certification of what is linked was not revoked.',
        why: 'Its owners revoke it when its numbers are no longer to be trusted.',
        fix: 'Ask its owner, or link to its successor.',
        example: ['The certification of the dashboard was revoked.', 'The dashboard is certified, or never was.'],
      },
    },
  },
  archived: {
    name: 'archived',
    opens: true,
    holds: ({ fact }) => fact.archived ?? false,
    state: { tone: 'broken', words: 'Archived in the tool', since: true },
    broken: {
      rule: 'link-archived',
      errorIn: [],
      message: ({ object, since }) =>
        `Unexpected link to ${nounOf(object)} that is archived${from(since)}, expected one that is maintained: link to its successor, or remove the link`,
      doc: {
        keeps: 'What is linked is not archived.',
        why: 'Its owners archive it when nobody should use it anymore.',
        fix: 'Link to its successor, or remove the link.',
        example: ['The chart is archived in Amplitude.', 'The chart is not archived.'],
      },
    },
  },
  trashed: {
    name: 'in the trash',
    opens: false,
    holds: ({ fact }) => fact.trashed !== undefined,
    state: { tone: 'broken', words: 'In the trash', since: true },
    broken: {
      rule: 'link-trashed',
      errorIn: [...changes, 'scheduled'],
      message: ({ object, since }) =>
        `Unexpected link to ${nounOf(object)} in the trash${from(since)}, expected one that opens: restore it in ${toolOf(object.system)} or link to its successor`,
      doc: {
        keeps: 'What is linked is not in the trash.',
        why: 'Readers cannot open it.',
        fix: 'Restore it in its tool, or link to its successor.',
        example: ['The dashboard is in the trash.', 'The dashboard opens.'],
      },
    },
  },
  forbidden: {
    name: 'not shared',
    opens: false,
    state: { tone: 'caution', words: 'Not accessible to the link checker', since: true, verified: true },
    broken: {
      rule: 'link-forbidden',
      errorIn: changes,
      message: ({ object }) =>
        `Unexpected link to ${nounOf(object)} that ${toolOf(object.system)} does not let the link checker open, expected one in a shared folder: share it, or link to its successor`,
      doc: {
        keeps: 'Those who read the handbook may open what is linked.',
        why: 'The account of the link checker sees what is shared with everybody; what it may not open, many readers cannot open either.',
        fix: 'Share the object with all readers, or link to its successor.',
        example: ['The dashboard is shared with one group.', 'The dashboard is in a folder that everybody sees.'],
      },
    },
  },
  'not-found-or-forbidden': {
    name: 'not found or not shared',
    opens: false,
    state: { tone: 'caution', words: 'Not found or not shared', since: true, verified: true },
    broken: {
      rule: 'link-not-found',
      errorIn: changes,
      message: ({ object }) =>
        `Unexpected link to ${nounOf(object)} that ${toolOf(object.system)} does not show, expected one that opens: it is not there or not shared; correct the link, share it, or remove the link`,
      doc: {
        keeps: 'The tool shows what is linked.',
        why: 'A tool does not say whether something is not there or not shared, and readers may get an error.',
        fix: 'Correct the link, share the object with all readers, or remove the link.',
        example: ['The link has the number of no dashboard, or of one in a folder that nobody else sees.', 'The dashboard opens.'],
      },
    },
  },
  gone: {
    name: 'gone',
    opens: false,
    state: { tone: 'broken', words: 'Gone', since: true, verified: true },
    broken: {
      rule: 'link-gone',
      errorIn: [...changes, 'scheduled'],
      message: ({ object, since, verifiedOn }) =>
        `Unexpected link to ${nounOf(object)} that is gone${from(since)}${verifiedOn === undefined ? '' : `, last verified on ${verifiedOn}`}, expected one that opens: link to its successor, or remove the link`,
      doc: {
        keeps: 'What was there once still is.',
        why: 'Readers get an error. Two runs on different days did not find it, and both found what they had to find.',
        fix: 'Link to its successor, or remove the link.',
        example: ['The dashboard was deleted.', 'The dashboard opens.'],
      },
    },
  },
} as const satisfies Readonly<Record<string, VerdictRow>>;

function from(since: string | undefined): string {
  return since === undefined ? '' : ` since ${since}`;
}
