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

/**
 * Takes secrets out of every text that is to be shown; `add` learns those that a run received, such as tokens. `redactKnown` takes out those alone,
 * for text that is written in a form already: what only looks like credentials could run into the signs of the form.
 */
export type Redactor = { add: (secret: string) => void; redact: (text: string) => string; redactKnown: (text: string) => string };

/** A redactor that knows these secrets, such as `secretsOf` gives them. */
export function redactor(secrets: readonly string[]): Redactor {
  const forms = new Set(secrets.flatMap(formsOf));
  let ordered: readonly string[] | undefined;
  // The longest first, so that no form leaves a rest of a longer one.
  const redactKnown = (text: string) =>
    (ordered ??= [...forms].sort((a, b) => b.length - a.length)).reduce((rest, form) => rest.replaceAll(form, mark), text);
  return {
    add: (secret) => {
      for (const form of formsOf(secret)) forms.add(form);
      ordered = undefined;
    },
    redact: (text) => withoutTokens(redactKnown(text)),
    redactKnown,
  };
}

/** A value of JSON with `redact` done to every text in it; the names of its fields stay. */
export function redactedIn<Value>(value: Value, redact: Redactor['redact']): Value {
  if (typeof value === 'string') return redact(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => redactedIn(item, redact)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactedIn(item as unknown, redact)])) as Value;
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
