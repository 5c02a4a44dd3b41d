import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeRequest, Fault } from './faults.ts';

/** What a fake answers: without `body` the answer has none. */
export type FakeAnswer = { status: number; body?: unknown };

/** A server on this machine, for tests and benchmarks. */
export type FakeServer = {
  /** Its address, without a slash at the end. */
  base: string;
  /** Every request so far. */
  requests: readonly FakeRequest[];
  /** The highest number of requests that were open at once. */
  readonly mostAtOnce: number;
  stop: () => Promise<void>;
};

/** How a fake behaves apart from what it answers. */
export type FakeBehavior = { latencyMs?: number; faults?: readonly Fault[]; host?: string };

/** Starts a server on a free port of this machine that gives these answers, late or faulty where asked for. */
export async function startFakeServer(
  answer: (request: FakeRequest) => FakeAnswer,
  { latencyMs = 0, faults = [], host = '127.0.0.1' }: FakeBehavior = {},
): Promise<FakeServer> {
  const state = { requests: [] as FakeRequest[], open: 0, mostAtOnce: 0 };
  const faultOf = faultCounter(faults);
  const server = createServer((incoming, response) => {
    state.mostAtOnce = Math.max(state.mostAtOnce, (state.open += 1));
    response.on('close', () => (state.open -= 1));
    // A client that goes away while sending does not matter.
    readRequest(incoming).then((request) => {
      state.requests.push(request);
      const answerRight = () => {
        send(response, answer(request));
      };
      const fault = faultOf(request);
      const act = () => {
        if (fault === undefined) answerRight();
        else fault.does(response, answerRight, request);
      };
      if (latencyMs > 0) setTimeout(act, latencyMs);
      else act();
    }, ignored);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    base: `http://${host}:${(server.address() as AddressInfo).port}`,
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
