import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './faults.ts';

/** A request as it came: the path with everything behind `?`. */
export type FakeRequest = { method: string; path: string; url: URL; headers: IncomingHttpHeaders; body: string };

/** What a fake answers: no body stands for an answer without one. */
export type FakeAnswer = { status: number; body?: unknown };

/** A server on this machine, for tests and measurements. */
export type FakeServer = {
  /** Its address, without a slash at the end. */
  base: string;
  /** Every request so far. */
  requests: readonly FakeRequest[];
  /** How many requests were open at once at most. */
  readonly mostAtOnce: number;
  stop: () => Promise<void>;
};

/** How a fake behaves beside what it answers. */
export type FakeBehavior = { latencyMs?: number; faults?: readonly Fault[] };

/** Starts a server on a free port of 127.0.0.1 that answers as told, late or faulty where asked for. */
export async function startFakeServer(
  answer: (request: FakeRequest) => FakeAnswer,
  { latencyMs = 0, faults = [] }: FakeBehavior = {},
): Promise<FakeServer> {
  const state = { requests: [] as FakeRequest[], open: 0, mostAtOnce: 0 };
  const faultOf = faultCounter(faults);
  const server = createServer((incoming, response) => {
    state.mostAtOnce = Math.max(state.mostAtOnce, (state.open += 1));
    response.on('close', () => (state.open -= 1));
    // Who goes away while sending is of no interest.
    readRequest(incoming).then((request) => {
      state.requests.push(request);
      const right = () => {
        send(response, answer(request));
      };
      const fault = faultOf(request);
      const act = () => {
        if (fault === undefined) right();
        else fault.does(response, right, request);
      };
      if (latencyMs > 0) setTimeout(act, latencyMs);
      else act();
    }, ignored);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    requests: state.requests,
    get mostAtOnce() {
      return state.mostAtOnce;
    },
    stop,
  };
}

function ignored(): void {
  return;
}

/** Finds the fault for a request, and counts the requests of each. */
function faultCounter(faults: readonly Fault[]): (request: FakeRequest) => Fault | undefined {
  const counts = new Map<Fault, number>();
  return ({ method, path }) => {
    const matching = faults.filter(({ on }) => on.test(`${method} ${path}`));
    for (const fault of matching) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    return matching.find((fault) => fault.nth?.includes(counts.get(fault) ?? 0) ?? true);
  };
}

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const { method = '', url: path = '', headers } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { method, path, url: new URL(path, 'http://127.0.0.1'), headers, body: Buffer.concat(chunks).toString() };
}

function send(response: ServerResponse, { status, body }: FakeAnswer): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
