import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf, redactedIn, redactor, secretsOf } from './redact.ts';

const setup = {
  looker: { base: 'https://acme.looker.com', clientId: 'lookerClientId77', clientSecret: 'lo&ker"Secret<99>/+=' },
  charts: { token: 'amp_chartsToken55', projects: [] },
  cohorts: { apiKey: 'cohortsApiKey33', secretKey: 'cohorts/Secret+44' },
};
const { clientId, clientSecret } = setup.looker;
const { apiKey, secretKey } = setup.cohorts;
const secrets = secretsOf(setup);
const { redact } = redactor(secrets);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('redact', () => {
  const written: [string, string][] = [
    ['as it is', clientSecret],
    ['the other half of a pair', clientId],
    ['a token', setup.charts.token],
    ['the pair', `${apiKey}:${secretKey}`],
    ['Base64', base64(secretKey)],
    ['Base64 without padding', base64(secretKey).replace(/=+$/u, '')],
    ['Base64 for addresses', Buffer.from(clientSecret).toString('base64url')],
    ['the pair in Base64', base64(`${apiKey}:${secretKey}`)],
    ['a header', `Authorization: Basic ${base64(`${apiKey}:${secretKey}`)}`],
    ['within more in Base64', base64(`user=x&secret=${secretKey}&y=z`)],
    ['an address', encodeURIComponent(clientSecret)],
    ['a form', new URLSearchParams({ s: clientSecret }).toString()],
    ['an address in lower case', encodeURIComponent(secretKey).toLowerCase().replace('secret', 'Secret')],
    ['JSON', JSON.stringify({ s: clientSecret })],
    ['XML', clientSecret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
    ['hexadecimal', Buffer.from(clientSecret).toString('hex')],
  ];

  it.each(written)('removes a secret written as %s, and changes nothing the second time', (_name, text) => {
    const clean = redact(`before ${text} after`);
    expect(clean).toMatch(/^before .*\[redacted\].* after$/u);
    expect(secrets.filter((secret) => clean.includes(secret))).toEqual([]);
    expect(redact(clean)).toBe(clean);
  });

  it.each([
    ['authorization: token abc', 'authorization: [redacted]'],
    ['"Authorization":"Bearer abc.def"', '"Authorization":"[redacted]"'],
    ['sent token Zm9vYmFyYmF6cXV4MTIzNDU2', 'sent token [redacted]'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc', 'Bearer [redacted]'],
    ['Basic dXNlcjE6cGFzc3dvcmQxMjM=', 'Basic [redacted]'],
    ['client_id=a&client_secret=b&c=d', 'client_id=a&client_secret=[redacted]&c=d'],
    ['{"access_token":"abc","expires_in":3600}', '{"access_token":"[redacted]","expires_in":3600}'],
    ['amp_0123456789abcdef', '[redacted]'],
    // Ordinary words stay as they are.
    ...[
      'Basic understanding of metrics',
      'A token of appreciation-for-everyone',
      'Bearer of news',
      'content/reports/champions.mdx',
      'example_amp',
      '',
    ].map((text) => [text, text]),
  ])('removes only what looks like credentials: %s', (text = '', clean = '') => {
    expect(redactor([]).redact(text)).toBe(clean);
    expect(redactor(secrets).redact(text)).toBe(clean);
  });

  it('removes nothing for what is too short to be a secret', () => {
    expect(redactor(['a', '', 'ana']).redact('a banana')).toBe('a banana');
  });

  it('leaves no form of any secret in any text', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 40 })
      .filter((text) => /^[\x21-\x7e]+$/u.test(text) && !'[redacted]'.includes(text));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (own, before, after) => {
        const text = formsOf(own)
          .map((form) => `${before} ${form} ${after}`)
          .join('\n');
        return !redactor([own]).redact(text).includes(own);
      }),
    );
  });

  it('learns secrets that a run received', () => {
    const { add, redact: clean } = redactor([]);
    expect(clean('got sessionToken12 today')).toBe('got sessionToken12 today');
    add('sessionToken12');
    expect(clean('got sessionToken12 today')).toBe('got [redacted] today');
  });
});

describe('redactedIn', () => {
  const { redact: clean, redactKnown } = redactor(['sessionToken12']);

  it('removes secrets from every text in a value, and leaves its shape as it is', () => {
    const value = (text: string) => ({ title: `got ${text}`, places: [{ line: 3, text }], since: null, is: true, why: undefined });
    expect(redactedIn(value('sessionToken12'), clean)).toEqual(value('[redacted]'));
  });

  it.each(['authorization: a"b', 'client_secret="x\\"y', '{"access_token":"abc\\', 'Authorization=', 'bearer: "0123456789abcdefgh"'])(
    'keeps JSON whole whatever a title looks like: %s',
    (title) => {
      const json = redactKnown(JSON.stringify(redactedIn({ title, next: 'x' }, clean)));
      expect(JSON.parse(json)).toMatchObject({ next: 'x' });
    },
  );
});
