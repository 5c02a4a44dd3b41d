import { fileProblem, positionIn, type Problem } from '../problems/problem.ts';

const revoke = 'expected no secret; delete it and have it replaced, because the Git history keeps it';

/** What is private: how it looks, and what is said of it. What was found is never repeated, because logs are public too. */
const kinds: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g, `Unexpected private key, ${revoke}`],
  [
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bxox[abeprs]-[\w-]{10,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bsg[psd]_\w{20,}|\bAIza[\w-]{30,}|\bsk-[\w-]{20,}|\bsk_live_\w{16,}|\bglpat-[\w-]{16,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g,
    `Unexpected access token, ${revoke}`,
  ],
  [/\bhooks\.slack\.com\/services\/\w/gi, `Unexpected address of a Slack webhook, ${revoke}`],
  [
    /(?:password|passwd|passcode|secret|api[_ -]?key|access[_ -]?key|auth[_ -]?token|access[_ -]?token|api[_ -]?token|[?&]token)["'`]?[ \t]*[:=][ \t]*["'`]?(?=[^\s"'`]*\d)[^\s"'`]{8,}/gi,
    `Unexpected password or key, ${revoke}`,
  ],
  [/\bBearer [\w.~+/-]{20,}/g, `Unexpected access token, ${revoke}`],
  [/\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'`]{1,80}:[^\s/@"'`]{1,80}@/gi, `Unexpected password in an address, ${revoke}`],
  [
    /(?<![\w.+/-])[\w.+-]{1,64}@(?!(?:[\w-]{1,63}\.)*example\.)(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g,
    'Unexpected email address, expected no personal data; name a team and its Slack channel',
  ],
  [/(?<![\w.])\+\d{1,3}[ .-]?\(?\d{2,4}\)?(?:[ .-]?\d{2,4}){2,4}\b/g, 'Unexpected phone number, expected no personal data; delete it'],
  [
    /\b(?:docs|drive|sheets|slides)\.google\.com\/\w|\b(?:[\w-]{1,60}\.)?notion\.(?:so|site)\/\w|\b[\w-]{1,60}\.(?:atlassian\.net|sharepoint\.com)\/\w|\b(?:www\.)?dropbox\.com\/s\w?\/|\b1drv\.ms\/\w|\bairtable\.com\/\w/gi,
    'Unexpected link to a private document, expected text that says where it is kept; delete the link',
  ],
];

/** Everything in the text of a file that must not be public, each place once. */
export function privateText(text: string, file: string): Problem[] {
  const found = kinds.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, length, message })),
  );
  // A key in the address of a private document is one mistake.
  const first = found.filter(
    ({ index, length }, place) =>
      !found.slice(0, place).some((other) => index < other.index + other.length && other.index < index + length),
  );
  return first.map(({ index, message }) => fileProblem(file, 'private-text', message, positionIn(text, index)));
}
