import type { Op } from "#contract/ops.ts";
import type { Answer, Net } from "#sync/ports.ts";
import type { ModelServer } from "#tests/unit/sync/model/model-server.ts";
import type { Tally } from "#tests/unit/sync/model/tally.ts";
import { problem } from "#tests/unit/sync/simulation/simulated-server.ts";

export const REQUEST_FAULTS = [
  "request lost",
  "answer lost",
  "delivered twice",
  "delivered much later",
  "request slow",
  "answer slow",
  "portal page with 200",
  "JSON of somebody else with 200",
  "half an answer",
  "502 of a gateway",
  "401 of a proxy",
  "500",
  "500 after commit",
  "503",
  "429",
  "page dies, request lost",
  "page dies, request arrives",
] as const;
export type RequestFault = (typeof REQUEST_FAULTS)[number];

const SLOW_MS = 4_000;
const NOTHING: Answer = { kind: "nothing" };
const answer = (status: number, json?: unknown): Answer => ({ kind: "answer", status, json });

/** What the network of one phone needs to know of the world around it. */
export interface Wire {
  readonly server: ModelServer;
  readonly tally: Tally;
  isOffline(): boolean;
  cookie(): string | undefined;
  nextFault(): RequestFault | undefined;
  /** Resolves when so much time has passed. */
  pass(milliseconds: number): Promise<void>;
  /** A copy of a request that is still somewhere on its way. */
  keepLate(deliver: () => void): void;
}

/** One tab's network: its requests carry the phone's cookie of that moment. `die` closes the tab. */
export const createModelNet = (wire: Wire, account: string, die: () => void): Net => {
  const { server, tally } = wire;

  const through = async (deliver: () => Answer): Promise<Answer> => {
    await Promise.resolve();
    tally.did("requests");
    const fault = wire.nextFault();
    if (fault) tally.broke(fault);
    switch (fault) {
      case undefined:
        return deliver();
      case "request lost":
        return NOTHING;
      case "answer lost":
        deliver();
        return NOTHING;
      case "delivered twice":
        deliver();
        return deliver();
      case "delivered much later":
        wire.keepLate(deliver);
        return NOTHING;
      case "request slow":
        await wire.pass(SLOW_MS);
        return deliver();
      case "answer slow": {
        const late = deliver();
        await wire.pass(SLOW_MS);
        return late;
      }
      case "page dies, request lost":
        die();
        return NOTHING;
      case "page dies, request arrives":
        deliver();
        die();
        return NOTHING;
      default:
        return brokenAnswer(fault, deliver);
    }
  };

  return {
    isOffline: () => wire.isOffline(),
    postOps: (ops: readonly Op[]) => {
      const caller = { cookie: wire.cookie(), account };
      return through(() => server.postOps(caller, ops));
    },
    getChanges: (cursor) => {
      const caller = { cookie: wire.cookie(), account };
      return through(() => server.getChanges(caller, cursor));
    },
    putPhoto: (sha256) => {
      const caller = { cookie: wire.cookie(), account };
      return through(() => server.putPhoto(caller, sha256));
    },
  };
};

const brokenAnswer = (fault: RequestFault, deliver: () => Answer): Answer => {
  switch (fault) {
    case "portal page with 200":
      return answer(200);
    case "JSON of somebody else with 200":
      return answer(200, { ok: true, results: [{ opId: "00000000-0000-7000-8000-000000000000", status: "accepted" }] });
    case "half an answer":
      return halved(deliver());
    case "502 of a gateway":
      return answer(502);
    case "401 of a proxy":
      return answer(401);
    case "500 after commit":
      deliver();
      return problem(500, "internal-error");
    case "503":
      return problem(503, "busy", 2_000);
    case "429":
      return problem(429, "too-many-requests", 5_000);
    default:
      return problem(500, "internal-error");
  }
};

/** Every second result is missing, as from a proxy that cut the list; of any other answer nothing is left. */
const halved = (whole: Answer): Answer => {
  if (whole.kind !== "answer" || whole.status !== 200) return whole;
  const { results } = whole.json as { results?: unknown[] };
  return { ...whole, json: results && { results: results.filter((_, index) => index % 2 === 0) } };
};
