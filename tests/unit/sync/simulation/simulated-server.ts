import { wordsOfOp } from "#sync/words-of-op.ts";
import type { ChangedRow, Op, OpResult } from "#contract/ops.ts";
import type { Answer } from "#sync/ports.ts";

/** What stands on the server after an op: effects are listed as they happened, so that a second one of the same is seen. */
export interface Effect {
  readonly entityId: string;
  readonly words: string;
}

/** The server as contract/ops.ts promises it: effect and op record together, definite results kept, order within an entity. */
export class SimulatedServer {
  readonly effects: Effect[] = [];
  readonly photos: string[] = [];
  readonly requests: (readonly Op[])[] = [];
  mostOps = 200;
  isSignedOut = false;
  #results = new Map<string, OpResult>();
  #changes: { place: number; row: ChangedRow }[] = [];
  #lastPlace = 0;
  #epoch = 1;

  /** The cursors given so far are worth nothing any more. */
  forgetCursors(): void {
    this.#epoch++;
  }

  postOps(ops: readonly Op[]): Answer {
    if (this.isSignedOut) return problem(401, "not-signed-in");
    if (ops.length > this.mostOps) return problem(413, "too-large");
    this.requests.push(ops);
    const stopped = new Set<string>();
    const results = ops.map((op): OpResult => {
      if (stopped.has(op.entityId)) return { opId: op.opId, status: "retry", code: "after-a-refusal" };
      const result = this.#results.get(op.opId) ?? this.#apply(op);
      if (result.status !== "accepted") stopped.add(op.entityId);
      return result;
    });
    return { kind: "answer", status: 200, json: { serverTime: "2026-01-01T00:00:00Z", results } };
  }

  getChanges(cursor: string | undefined): Answer {
    if (this.isSignedOut) return problem(401, "not-signed-in");
    const [epoch, from] = (cursor ?? `${this.#epoch}:0`).split(":").map(Number);
    if (epoch !== this.#epoch) return problem(410, "cursor-expired");
    const ahead = this.#changes.filter(({ place }) => place > (from ?? 0));
    const page = ahead.slice(0, 3);
    const json = {
      rows: page.map(({ row }) => row),
      next: `${epoch}:${page.at(-1)?.place ?? from}`,
      more: ahead.length > page.length,
      serverTime: "2026-01-01T00:00:00Z",
    };
    return { kind: "answer", status: 200, json };
  }

  putPhoto(sha256: string): Answer {
    if (!this.photos.includes(sha256)) this.photos.push(sha256);
    return { kind: "answer", status: 201, json: { sha256 } };
  }

  addRow(row: ChangedRow): void {
    const others = this.#changes.filter((change) => change.row.id !== row.id);
    this.#changes = [...others, { place: ++this.#lastPlace, row }];
  }

  #apply(op: Op): OpResult {
    const words = wordsOfOp(op);
    if (words.startsWith("refused"))
      return { opId: op.opId, status: "rejected", code: "point-unknown", reason: "没有" };
    this.effects.push({ entityId: op.entityId, words });
    if (op.kind === "submission.put") this.addRow(rowOf(op.entityId, words));
    const result: OpResult = { opId: op.opId, status: "accepted" };
    this.#results.set(op.opId, result);
    return result;
  }
}

export const problem = (status: number, code: string, retryAfterMs?: number): Answer => ({
  kind: "answer",
  status,
  json: { type: `/problems/${code}`, title: code, status, code, detail: "原因" },
  retryAfterMs,
});

export const rowOf = (id: string, text: string, assigned = false): ChangedRow => ({
  t: "submission",
  id,
  deleted: false,
  data: {
    pointCode: "K7Q2MX",
    pointName: "演示联系点",
    text,
    category: null,
    state: "RECEIVED",
    receivedAt: "2026-01-01T00:00:00Z",
    answer: null,
    convertedTo: null,
    note: null,
    assigned,
    photos: { expected: 0, arrived: 0 },
    history: [],
  },
});
