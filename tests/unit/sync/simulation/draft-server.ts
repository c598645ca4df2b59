import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { ChangedRow, Op, OpResult } from "#contract/ops.ts";
import type { DraftRow } from "#contract/drafts.ts";
import { isDeepStrictEqual } from "node:util";
import type { Answer } from "#sync/ports.ts";
import { problem } from "#tests/unit/sync/simulation/simulated-server.ts";

const AT = "2026-01-01T00:00:00Z";

/** The server's side of drafts, as contract/drafts.ts promises it: a revision a change, stale over any other, each op once. */
export class DraftServer {
  readonly rows = new Map<string, DraftRow>();
  readonly requests: (readonly Op[])[] = [];
  /** What an op is answered in place of being applied. */
  refuses: (op: Op) => { code: string; reason: string } | undefined = () => undefined;
  #results = new Map<string, OpResult>();
  #changes: { place: number; row: ChangedRow }[] = [];
  #place = 0;
  #epoch = 1;

  forgetCursors(): void {
    this.#epoch++;
  }

  postOps(ops: readonly Op[]): Answer {
    this.requests.push(ops);
    const results = ops.map((op): OpResult => {
      const refusal = this.refuses(op);
      if (refusal) return { opId: op.opId, status: "rejected", ...refusal };
      const result = this.#results.get(op.opId) ?? this.#apply(op);
      if (result.status === "accepted") this.#results.set(op.opId, result);
      return result;
    });
    return { kind: "answer", status: 200, json: { serverTime: AT, results } };
  }

  getChanges(cursor: string | undefined): Answer {
    const [epoch, from] = (cursor ?? `${this.#epoch}:0`).split(":").map(Number);
    if (epoch !== this.#epoch) return problem(410, "cursor-expired");
    const rows = this.#changes.filter(({ place }) => place > (from ?? 0)).map(({ row }) => row);
    return {
      kind: "answer",
      status: 200,
      json: { rows, next: `${epoch}:${this.#place}`, more: false, serverTime: AT },
    };
  }

  #apply(op: Op): OpResult {
    const row = this.rows.get(op.entityId);
    const settle = (rev: number): OpResult => ({ opId: op.opId, status: "accepted", draft: { rev, changedAt: AT } });
    if (op.kind === "draft.put") {
      const { baseRev, ...content } = op.payload;
      const said = row?.data && { fields: fieldsOfWire(row.data), conflictOf: row.data.conflictOf };
      if (row && isDeepStrictEqual(said, { fields: fieldsOfWire(content), conflictOf: content.conflictOf }))
        return settle(row.rev);
      if (row && row.rev !== baseRev) return { opId: op.opId, status: "stale", draft: row };
      return settle(this.#write(op.entityId, baseRev + 1, { ...content, changedAt: AT }));
    }
    if (op.kind !== "draft.delete") throw new Error(`not a draft: ${op.kind}`);
    if (!row || row.deleted) return settle(row?.rev ?? 1);
    if (row.rev !== op.payload.baseRev) return { opId: op.opId, status: "stale", draft: row };
    return settle(this.#write(op.entityId, row.rev + 1, null));
  }

  #write(id: string, rev: number, data: DraftRow["data"]): number {
    const row: DraftRow = { id, rev, deleted: data === null, data };
    this.rows.set(id, row);
    this.#changes = this.#changes.filter((change) => change.row.id !== id);
    this.#changes.push({ place: ++this.#place, row: { t: "draft", ...row } });
    return rev;
  }
}
