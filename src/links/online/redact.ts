import { formsOf } from './secret-forms.ts';
import type { Setup } from './setup.ts';

const mark = '[redacted]';

/** Every text that must not show up anywhere: the credentials, their pairs, and the ways in which they travel. */
export function secretsOf({ looker, charts, cohorts }: Setup): string[] {
  const pairs = [looker && [looker.clientId, looker.clientSecret], cohorts && [cohorts.apiKey, cohorts.secretKey]].filter(
    (pair) => pair !== undefined,
  );
  const plain = [...pairs.flat(), ...(charts ? [charts.token] : [])];
  return [...new Set([...pairs.map((pair) => pair.join(':')), ...plain].flatMap(formsOf))];
}

/** Takes secrets out of every text that is to be shown; `add` learns those that a run received, such as tokens. */
export type Redactor = { add: (secret: string) => void; redact: (text: string) => string };

/** A redactor that knows these secrets, such as `secretsOf` gives them. */
export function redactor(secrets: readonly string[]): Redactor {
  const forms = new Set(secrets.flatMap(formsOf));
  let ordered: readonly string[] | undefined;
  return {
    add: (secret) => {
      for (const form of formsOf(secret)) forms.add(form);
      ordered = undefined;
    },
    // The longest first, so that no form leaves a rest of a longer one.
    redact: (text) =>
      withoutTokens((ordered ??= [...forms].sort((a, b) => b.length - a.length)).reduce((rest, form) => rest.replaceAll(form, mark), text)),
  };
}

/** The text without the secrets in any form, and without anything that looks like credentials in a header or a form. */
export function redact(text: string, secrets: readonly string[]): string {
  return redactor(secrets).redact(text);
}

/** What no list of secrets knows, but what only credentials look like. */
function withoutTokens(text: string): string {
  return text
    .replace(/(\bauthorization["']?\s*[:=]\s*["']?)(?:(?:token|bearer|basic)\s+)?(?!\[redacted\])[^\s"',;]+/giu, `$1${mark}`)
    .replace(/\b(token|bearer|basic)\s+(?=[^\s]*\d)[\w+/=.~-]{16,}/giu, `$1 ${mark}`)
    .replace(/\b(client_secret|access_token|refresh_token|secret_key)(["']?\s*[:=]\s*["']?)(?!\[redacted\])[^\s"'&,;}]+/giu, `$1$2${mark}`)
    .replace(/\bamp_[\w-]{8,}/gu, mark);
}
