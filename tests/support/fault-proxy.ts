import { foreignAnswers } from "#tests/support/fault-answers.ts";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/**
 * What can happen to a request. `drop-request`: reset, the server hears nothing. `drop-answer`: committed, then reset. `stall`: held, then reset.
 * `hold`, `hold-answer`: the same without an end, until `release`. `cut-json`: half of the answer as if it were whole; `cut-answer`: half of it, then reset.
 * `twice`: arrives two times at once. `late`: reset, and arrives when `deliverLate` is called. `slow`: both ways in small pieces.
 */
export type Fault = keyof typeof foreignAnswers | keyof typeof ways;

export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface FaultProxy {
  readonly origin: string;
  /** Decides over each request as it has come in whole; undefined lets it pass. */
  choose: (request: Passing) => Fault | undefined;
  /** How many requests have met their fault so far. */
  struck(): number;
  /** Lets go of what is held: the connections are reset. */
  release(): void;
  /** Brings all late requests to the server now; gives its statuses. */
  deliverLate(): Promise<number[]>;
  stop(): Promise<void>;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Line {
  readonly forward: (request: Passing) => Promise<Got>;
  readonly held: Set<() => void>;
  readonly late: Passing[];
}

const STALL_MS = 120;
const SLOW_PIECE = 400;

/** A proxy on loopback before the server on `targetPort`, which does to requests what a bad line does. */
export const startFaultProxy = async (targetPort: number, port = 0): Promise<FaultProxy> => {
  const line: Line = { forward: (request) => forwardTo(targetPort, request), held: new Set(), late: [] };
  let struck = 0;
  const server = createServer((incoming, to) => {
    void serve(incoming, to).catch(() => incoming.socket.destroy());
  });
  const serve = async (incoming: IncomingMessage, to: ServerResponse): Promise<void> => {
    const { method = "GET", url: path = "/", headers } = incoming;
    const request = { method, path, headers, body: await readAll(incoming) };
    // A browser sends again by itself what broke on a connection that was used before: here every request has its own.
    to.setHeader("connection", "close");
    const fault = proxy.choose(request);
    if (fault === undefined) return write(to, await line.forward(request));
    if (isForeign(fault)) foreignAnswers[fault](to);
    else await ways[fault](request, to, line);
    struck++;
  };
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const proxy: FaultProxy = {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    choose: () => undefined,
    struck: () => struck,
    release: () => {
      for (const end of line.held) end();
      line.held.clear();
    },
    deliverLate: () => Promise.all(line.late.splice(0).map((one) => line.forward(one).then(({ status }) => status))),
    stop: () =>
      new Promise((resolve) => {
        proxy.release();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return proxy;
};

const isForeign = (fault: Fault): fault is keyof typeof foreignAnswers => fault in foreignAnswers;

type Way = (request: Passing, to: ServerResponse, line: Line) => Promise<void> | void;

const reset = (to: ServerResponse): void => void to.socket?.resetAndDestroy();

const ways = {
  "drop-request": (_request, to) => reset(to),
  "drop-answer": async (request, to, { forward }) => {
    await forward(request);
    reset(to);
  },
  stall: async (_request, to) => {
    await pause(STALL_MS);
    reset(to);
  },
  hold: (_request, to, { held }) => void held.add(() => reset(to)),
  "hold-answer": async (request, to, { forward, held }) => {
    await forward(request);
    held.add(() => reset(to));
  },
  "cut-json": async (request, to, { forward }) => {
    const got = await forward(request);
    write(to, { ...got, body: got.body.subarray(0, got.body.length / 2) });
  },
  "cut-answer": async (request, to, { forward }) => {
    const { status, headers, body } = await forward(request);
    to.writeHead(status, { "content-type": headers["content-type"] ?? "", "content-length": body.length });
    to.write(body.subarray(0, body.length / 2));
    await pause(20);
    reset(to);
  },
  twice: async (request, to, { forward }) => {
    const [first] = await Promise.all([forward(request), forward(request)]);
    write(to, first);
  },
  late: (request, to, { late }) => {
    late.push(request);
    reset(to);
  },
  slow: async (request, to, { forward }) => {
    await pause(STALL_MS);
    const { status, headers, body } = await forward(request);
    to.writeHead(status, { ...ownHeaders(headers), "content-length": body.length });
    for (let at = 0; at < body.length; at += SLOW_PIECE) {
      to.write(body.subarray(at, at + SLOW_PIECE));
      await pause(10);
    }
    to.end();
  },
} as const satisfies Record<string, Way>;

const ownHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...kept } = headers;
  return kept;
};

const write = (to: ServerResponse, { status, headers, body }: Got): void => {
  to.writeHead(status, { ...ownHeaders(headers), "content-length": body.length });
  to.end(body);
};

const forwardTo = (port: number, { method, path, headers, body }: Passing): Promise<Got> =>
  new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, path, headers: ownHeaders(headers), agent: false };
    const asking = ask(options, (answer) => {
      readAll(answer).then(
        (got) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: got }),
        reject,
      );
    });
    asking.once("error", reject);
    asking.end(body);
  });

const readAll = async (from: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of from) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** The ids of the ops that a request carries; none where it is no batch of ops. */
export const opIdsOf = ({ method, path, body }: Passing): string[] => {
  if (method !== "POST" || path !== "/api/v1/ops") return [];
  const { ops } = JSON.parse(body.toString("utf8")) as { ops: { opId: string }[] };
  return ops.map(({ opId }) => opId);
};

/** The hash of the photo that a request brings; none where it brings none. */
export const photoOf = ({ method, path }: Passing): string[] => {
  const [, sha256] = /^\/api\/v1\/submissions\/[^/]+\/photos\/([0-9a-f]{64})$/.exec(path) ?? [];
  return method === "PUT" && sha256 !== undefined ? [sha256] : [];
};

/** Strikes everything that `namesOf` finds in requests (ops, unless told) the first time it is seen, whatever travels with it. */
export const firstTries = (fault: Fault, namesOf: (request: Passing) => string[] = opIdsOf): FaultProxy["choose"] => {
  const seen = new Set<string>();
  return (request) => {
    const fresh = namesOf(request).filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    return fresh.length > 0 ? fault : undefined;
  };
};
