/** The body as text, or undefined where it is longer than `most` bytes; counted as it comes, after decompression. */
export async function bodyText({ body }: Response, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

/** The body read as JSON, or undefined where it is longer than `most` bytes or no JSON. */
export async function bodyJson(response: Response, most: number): Promise<{ body: unknown } | undefined> {
  const text = await bodyText(response, most);
  try {
    return text === undefined ? undefined : { body: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Whether the answer says that it is JSON. */
export function isJson(response: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/u.test(mediaType(response));
}

/** Whether the answer says that it is a page for people. */
export function isHtml(response: Response): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(mediaType(response));
}

function mediaType({ headers }: Response): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
