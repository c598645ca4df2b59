import type { Op } from "#contract/ops.ts";
import type { Answer, Net } from "#sync/ports.ts";
import { problem, type SimulatedServer } from "#tests/unit/sync/simulation/simulated-server.ts";

export const REQUEST_FAULTS = [
  "request-lost",
  "answer-lost",
  "delivered-twice",
  "delivered-late",
  "portal-page",
  "half-an-answer",
  "bad-gateway",
  "server-failed",
  "failed-after-commit",
  "server-busy",
  "too-many-requests",
  "page-dies-before",
  "page-dies-after",
] as const;
export type RequestFault = (typeof REQUEST_FAULTS)[number];

/** A network on which the planned faults happen, one to each next request; `killPage` is the tab being closed at that moment. */
export class FaultyNet implements Net {
  readonly planned: RequestFault[] = [];
  offline = false;
  killPage = (): void => undefined;
  #late: (readonly Op[])[] = [];

  constructor(readonly server: SimulatedServer) {}

  isOffline = (): boolean => this.offline;

  postOps = async (ops: readonly Op[]): Promise<Answer> => {
    await Promise.resolve();
    const fault = this.planned.shift();
    const deliver = () => this.server.postOps(ops);
    // What was under way for long arrives now, before a younger request or after it.
    if (fault !== "delivered-late") for (const late of this.#late.splice(0)) this.server.postOps(late);
    return this.#through(fault, ops, deliver);
  };

  #through(fault: RequestFault | undefined, ops: readonly Op[], deliver: () => Answer): Answer {
    const lost: Answer = { kind: "nothing" };
    switch (fault) {
      case undefined:
        return deliver();
      case "request-lost":
        return lost;
      case "answer-lost":
        deliver();
        return lost;
      case "delivered-twice":
        deliver();
        return deliver();
      case "delivered-late":
        this.#late.push(ops);
        return lost;
      case "portal-page":
        return { kind: "answer", status: 200, json: undefined };
      case "half-an-answer":
        return halved(deliver());
      case "bad-gateway":
        return { kind: "answer", status: 502, json: undefined };
      case "server-failed":
        return problem(500, "internal-error");
      case "failed-after-commit":
        deliver();
        return problem(500, "internal-error");
      case "server-busy":
        return problem(503, "busy", 2_000);
      case "too-many-requests":
        return problem(429, "too-many-requests", 5_000);
      case "page-dies-before":
        this.killPage();
        return lost;
      case "page-dies-after":
        deliver();
        this.killPage();
        return lost;
    }
  }

  getChanges = async (cursor: string | undefined): Promise<Answer> => this.server.getChanges(cursor);

  putPhoto = async (sha256: string): Promise<Answer> => this.server.putPhoto(sha256);
}

/** Every second result is missing, as from a proxy that cut the list. */
const halved = (answer: Answer): Answer => {
  if (answer.kind !== "answer" || answer.status !== 200) return answer;
  const { results } = answer.json as { results: unknown[] };
  return { ...answer, json: { results: results.filter((_, index) => index % 2 === 0) } };
};
