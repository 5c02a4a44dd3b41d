import type { Setup } from './setup.ts';

/**
 * Removes secrets from every text that is to be shown; `add` takes those that a run received, such as tokens. `redactKnown` removes only the
 * secrets that it was given, for text that has a syntax already: what merely looks like credentials could run into the syntax.
 */
export type Redactor = { add: (secret: string) => void; redact: (text: string) => string; redactKnown: (text: string) => string };

const mark = '[redacted]';
const shortestSecret = 4;
const shortestPart = 8;

/** Every text that must not show up anywhere: the credentials, their pairs, and the forms in which they travel. */
export function secretsOf({ looker, charts, cohorts }: Setup): string[] {
  const pairs = [looker && [looker.clientId, looker.clientSecret], cohorts && [cohorts.apiKey, cohorts.secretKey]].filter(
    (pair) => pair !== undefined,
  );
  const plain = [...pairs.flat(), ...(charts ? [charts.token] : [])];
  return [...new Set([...pairs.map((pair) => pair.join(':')), ...plain].flatMap(formsOf))];
}

/** A redactor for these secrets, such as `secretsOf` gives them. */
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

/** A JSON value with `redact` applied to every text in it; the names of its fields stay. */
export function redactedIn<Value>(value: Value, redact: Redactor['redact']): Value {
  if (typeof value === 'string') return redact(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => redactedIn(item, redact)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactedIn(item as unknown, redact)])) as Value;
}

/** A text as it is and as an output may write it: in Base64, in hexadecimal, in addresses, JSON, XML and HTML. */
export function formsOf(secret: string): string[] {
  // What is shorter is no secret, and removing it would leave holes in every text.
  if (secret.length < shortestSecret) return [];
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  const inBase64 = [0, 1, 2].map((shift) => insideBase64(bytes, shift)).filter((form) => form.length >= shortestPart);
  const encoded = encodeURIComponent(secret.toWellFormed());
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
  const markup = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const forms = [
    secret,
    ...[base64, base64.replace(/=+$/u, ''), bytes.toString('base64url'), ...inBase64, bytes.toString('hex')],
    ...[encoded, inForm, encoded.replace(/%../gu, (code) => code.toLowerCase())],
    ...[JSON.stringify(secret).slice(1, -1), markup, markup.replaceAll("'", '&apos;'), markup.replaceAll("'", '&#39;')],
  ];
  return [...new Set(forms)];
}

/** The characters that stay the same when the bytes are inside a longer text in Base64, after `shift` other bytes. */
function insideBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const end = Math.floor(whole.length / 3) * 4;
  return whole.toString('base64').slice(shift === 0 ? 0 : 4, end);
}

/** Removes what no list of secrets knows, but what only credentials look like. */
function withoutTokens(text: string): string {
  return text
    .replace(/(\bauthorization["']?\s*[:=]\s*["']?)(?:(?:token|bearer|basic)\s+)?(?!\[redacted\])[^\s"',;]+/giu, `$1${mark}`)
    .replace(/\b(token|bearer|basic)\s+(?=[^\s]*\d)[\w+/=.~-]{16,}/giu, `$1 ${mark}`)
    .replace(/\b(client_secret|access_token|refresh_token|secret_key)(["']?\s*[:=]\s*["']?)(?!\[redacted\])[^\s"'&,;}]+/giu, `$1$2${mark}`)
    .replace(/\bamp_[\w-]{8,}/gu, mark);
}
