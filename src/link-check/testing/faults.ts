import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A request as it came: the path with its query. */
export type FakeRequest = { method: string; path: string; url: URL; headers: IncomingHttpHeaders; body: string };

/** What goes wrong with one answer; `answer` gives the one that would have been right. */
export type FaultAction = (response: ServerResponse, answer: () => void, request: FakeRequest) => void;

/** A fault for the requests of which `on` matches method and path, such as `GET /api/4.0/looks/1`: for all of them, or for the `nth` ones, counted from 1. */
export type Fault = { on: RegExp; nth?: readonly number[]; does: FaultAction };

/** The right answer, late. */
export function slow(ms: number): FaultAction {
  return (_response, answer) => {
    setTimeout(answer, ms);
  };
}

/** No answer at all. */
export const hang: FaultAction = () => undefined;

/** A body that comes byte by byte and never ends. */
export function trickle(everyMs = 5): FaultAction {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('[');
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => {
      clearInterval(timer);
    });
  };
}

/** A status with headers, such as 429 with `retry-after`, and an error as Looker writes it. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): FaultAction {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ message: `Status ${code}`, documentation_url: 'https://cloud.google.com/looker/docs/' }));
  };
}

/** A connection that breaks before the answer. */
export const reset: FaultAction = (response) => {
  response.socket?.resetAndDestroy();
};

/** A body that breaks off in the middle. */
export const half: FaultAction = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('[{"id":"1"', () => response.socket?.destroy());
};

/** A page that asks people to log in, and repeats what it was sent. */
export const loginPage: FaultAction = (response, _answer, request) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<html><title>Log in</title><pre>${request.body} ${request.headers.authorization ?? ''}</pre></html>`);
};

/** A body with a type of its own; by default JSON that is called text. */
export function text(body = '[]', contentType = 'text/plain'): FaultAction {
  return (response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };
}

/** JSON that is not what was asked for. */
export function json(body: unknown): FaultAction {
  return text(JSON.stringify(body), 'application/json');
}

/** Broken JSON that is called JSON. */
export const garbage = text('{"id": "1", ', 'application/json');

/** A body of so many bytes, or without an end. */
export function huge(bytes = Infinity): FaultAction {
  return (response) => {
    const chunk = Buffer.alloc(64 * 1024, ' ');
    let left = bytes;
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left -= chunk.length;
        if (!response.write(chunk)) return;
      }
      response.end('[]');
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.on('drain', more);
    more();
  };
}

/** A redirect; by default to the same address, forever. */
export function redirect(to?: string, code = 302): FaultAction {
  return (response, _answer, request) => {
    response.writeHead(code, { location: to ?? request.path }).end();
  };
}

const packed = gzipSync(Buffer.alloc(24 * 1024 * 1024, ' '));

/** A body that unpacks to 24 MB of spaces, more than anything may be long. */
export const bomb: FaultAction = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed);
};

/** A JSON object that repeats in its texts everything that was sent. */
export const echo: FaultAction = (response, answer, request) => {
  const sent = `${request.headers.authorization ?? ''} ${decodeURIComponent(request.body)} ${request.body}`;
  json({ id: '1', title: sent, message: sent, error: sent, data: sent })(response, answer, request);
};
