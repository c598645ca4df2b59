import type { DraftPut } from "#contract/drafts.ts";
import { getChanges, postOps, type ChangedRow, type OpResult } from "#contract/ops.ts";
import { emptyFieldsByKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import { wireOf } from "#domain/draft/draft-wire.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import type { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

type Person = Awaited<ReturnType<typeof addSignedIn>>;

export type SentOp = Record<string, unknown>;

type Changes = Partial<Pick<DraftPut, "device" | "conflictOf">> & { readonly fields?: DraftFields };

/** What a draft of this kind says; `changes` replace some of it. */
export const draftPutOf = (draftKind: DraftKind, baseRev: number, changes: Changes = {}): DraftPut => {
  const said = { title: "关于北门菜市场漏水的情况", situation: `雨棚漏水 ${randomUUID()}` };
  const { fields, device = "演示手机", conflictOf = null } = changes;
  return { ...wireOf(draftKind, { ...emptyFieldsByKind[draftKind], ...said, ...fields }), baseRev, device, conflictOf };
};

/** What a report draft says. */
export const draftPut = (baseRev: number, changes: Changes = {}): DraftPut => draftPutOf("report", baseRev, changes);

/** A member at a device: sends ops by hand and pulls by hand. */
export const memberAtDevice = (server: TestServer, { id: author, cookie }: Person) => {
  const op = (kind: string, entityId: string, payload: unknown): SentOp => ({
    opId: randomUUID(),
    v: 1,
    kind,
    entityId,
    author,
    clientAt: new Date().toISOString(),
    payload,
  });
  const send = async (...ops: readonly SentOp[]): Promise<OpResult[]> => {
    const json = { deviceId: randomUUID(), app: "0.3.0", ops };
    const reply = await server.ask("POST", "/api/v1/ops", { cookie, json });
    return postOps.answers[200].parse(reply.json).results;
  };
  const pull = async (cursor?: string): Promise<{ rows: ChangedRow[]; next: string }> => {
    const rows: ChangedRow[] = [];
    for (let next = cursor; ;) {
      const query = new URLSearchParams(next === undefined ? {} : { cursor: next });
      const reply = await server.ask("GET", `/api/v1/changes?${query}`, { cookie });
      const page = getChanges.answers[200].parse(reply.json);
      rows.push(...page.rows);
      next = page.next;
      if (!page.more) return { rows, next };
    }
  };
  return {
    op,
    send,
    pull,
    put: async (id: string, payload: DraftPut) => (await send(op("draft.put", id, payload)))[0],
    remove: async (id: string, baseRev: number) => (await send(op("draft.delete", id, { baseRev })))[0],
  };
};
