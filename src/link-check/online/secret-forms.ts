const shortestSecret = 4;
const shortestPart = 8;

/** A text as it is and as an output may write it: in Base64, in hexadecimal, in addresses, JSON, XML and HTML; the longest first. */
export function formsOf(secret: string): string[] {
  // What is shorter is no secret, and taking it out would leave holes in every text.
  if (secret.length < shortestSecret) return [];
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    ...base64Forms(bytes),
    bytes.toString('hex'),
    ...addressForms(secret),
    JSON.stringify(secret).slice(1, -1),
    ...markupForms(secret),
  ];
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

function base64Forms(bytes: Buffer): string[] {
  const base64 = bytes.toString('base64');
  const inside = [0, 1, 2].map((shift) => insideBase64(bytes, shift)).filter((form) => form.length >= shortestPart);
  return [base64, base64.replace(/=+$/u, ''), bytes.toString('base64url'), ...inside];
}

/** The characters that stay the same when the bytes stand inside a longer text in Base64, after `shift` other bytes. */
function insideBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const end = Math.floor(whole.length / 3) * 4;
  return whole.toString('base64').slice(shift === 0 ? 0 : 4, end);
}

function addressForms(secret: string): string[] {
  const encoded = encodeURIComponent(secret.toWellFormed());
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  return [encoded, form, encoded.replace(/%../gu, (code) => code.toLowerCase())];
}

function markupForms(secret: string): string[] {
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return [xml, xml.replaceAll("'", '&apos;'), xml.replaceAll("'", '&#39;')];
}
