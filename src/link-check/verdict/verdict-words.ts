import { ACCEPT_LOCK } from '../lock/record.ts';
import { nounOf, titleWords, toolOf } from './object-words.ts';
import type { BadVerdict } from './verdict-rules.ts';
import type { ObjectVerdict } from './verdict.ts';

/** What is wrong with the object of a link, what was expected, and how to fix it. */
export function verdictMessage(checked: ObjectVerdict, verdict: BadVerdict): string {
  return messages[verdict](checked, nounOf(checked.object), toolOf(checked.object.system));
}

type Message = (checked: ObjectVerdict, noun: string, tool: string) => string;

const accept = `then accept it with \`${ACCEPT_LOCK}\``;

const messages: Readonly<Record<BadVerdict, Message>> = {
  renamed: ({ title, formerTitle }, noun) =>
    `Unexpected ${title === undefined ? 'new title' : `title ${titleWords(title)}`} of ${noun}, expected ${
      formerTitle === undefined ? 'the one of its last verification' : titleWords(formerTitle)
    }: correct the words that name it, ${accept}`,
  moved: (_, noun) =>
    `Unexpected folder of ${noun}, expected the one of its last verification: ask its owner who can open it there, ${accept}`,
  'moved-to-personal': (_, noun) =>
    `Unexpected link to ${noun} that was moved to a personal folder, expected one that readers can open: ask its owner to move it back, or link to its successor`,
  stale: ({ since }, noun) =>
    `Unexpected link to ${noun} that nobody has opened ${since === undefined ? 'for long' : `since ${since}`}, expected one in use: link to what took its place, or drop the link`,
  archived: ({ since }, noun) =>
    `Unexpected link to ${noun} that is archived${from(since)}, expected one that is kept up: link to its successor, or drop the link`,
  revoked: ({ since }, noun) =>
    `Unexpected link to ${noun} whose certification was revoked${from(since)}, expected one that its owner vouches for: ask its owner, or link to its successor`,
  trashed: ({ since }, noun, tool) =>
    `Unexpected link to ${noun} in the trash${from(since)}, expected one that opens: restore it in ${tool} or link to its successor`,
  forbidden: (_, noun, tool) =>
    `Unexpected link to ${noun} that ${tool} does not let the check open, expected one in a shared folder: share it, or link to its successor`,
  'not-found-or-forbidden': (_, noun, tool) =>
    `Unexpected link to ${noun} that ${tool} does not show, expected one that opens: it is not there or not shared; correct the link, share it, or drop the link`,
  gone: ({ since, verifiedOn }, noun) =>
    `Unexpected link to ${noun} that is gone${from(since)}${verifiedOn === undefined ? '' : `, last verified on ${verifiedOn}`}, expected one that opens: link to its successor, or drop the link`,
};

function from(since: string | undefined): string {
  return since === undefined ? '' : ` since ${since}`;
}
