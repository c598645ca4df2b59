import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import type { MemberClient } from "#tests/support/member-client.ts";
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";

/** What a server that is killed again and again has acknowledged to a member's phones. */
export interface Promised {
  readonly opIds: string[];
  readonly submissions: { readonly id: string; readonly text: string }[];
  readonly withdrawn: string[];
  readonly photos: { readonly id: string; readonly sha256: string }[];
  readonly draft: { readonly id: string; rev: number; title: string; isDeleted: boolean };
  /** Answers that no server should have given. */
  readonly surprises: string[];
  unanswered: number;
}

export const nothingPromised = (): Promised => ({
  opIds: [],
  submissions: [],
  withdrawn: [],
  photos: [],
  draft: { id: randomUUID(), rev: 0, title: "", isDeleted: false },
  surprises: [],
  unanswered: 0,
});

interface Op {
  readonly opId: string;
  readonly entityId: string;
  readonly kind: string;
  readonly payload: object;
}

/** Three phones of one member: batches with withdrawals, photos, and a draft. Each sends the same op until it has a definite answer. */
export const startMemberWriters = (client: MemberClient, promised: Promised) => {
  const life = { isOver: false };
  const writers = [writeBatches, writePhotos, writeDraft].map(async (write) => {
    for (let number = 1; !life.isOver; number++) await write(client, promised, number);
  });
  return {
    /** Finishes what is under way. */
    stop: async () => {
      life.isOver = true;
      await Promise.all(writers);
    },
  };
};

const envelope = (client: MemberClient, op: Omit<Op, "opId">) => ({
  opId: randomUUID(),
  v: 1,
  author: client.accountId,
  clientAt: new Date().toISOString(),
  ...op,
});

/** Sends until every op is accepted; gives the revisions of drafts by opId. */
const deliver = async (client: MemberClient, promised: Promised, ops: readonly Op[]): Promise<Map<string, number>> => {
  const revs = new Map<string, number>();
  for (let left = ops; left.length > 0;) {
    const results = await client.send(left);
    if (!results) promised.unanswered++;
    for (const { opId, status, code, draft } of results ?? []) {
      if (status === "retry") continue;
      if (status === "accepted") promised.opIds.push(opId);
      else promised.surprises.push(`${status} ${code ?? ""}`);
      if (draft) revs.set(opId, draft.rev);
      left = opId === "" ? [] : left.filter((op) => op.opId !== opId);
    }
    if (left.length > 0) await pause(20);
  }
  return revs;
};

const newPut = (client: MemberClient, text: string, photos?: readonly string[]) =>
  envelope(client, {
    entityId: randomUUID(),
    kind: "submission.put",
    payload: {
      pointCode: pointCodeFromBytes(randomBytes(5)),
      text,
      receipt: receiptFromBytes(randomBytes(15)),
      writtenAt: new Date().toISOString(),
      ...(photos && { photos }),
    },
  });

const writeBatches = async (client: MemberClient, promised: Promised, number: number): Promise<void> => {
  const texts = Array.from({ length: randomInt(1, 9) }, (_, at) => `乙 的第 ${number} 批第 ${at + 1} 条：路灯不亮。`);
  const puts = texts.map((text) => newPut(client, text));
  const first = puts[0]?.entityId ?? "";
  const isTakenBack = number % 3 === 0;
  const withdrawal = envelope(client, { entityId: first, kind: "submission.withdraw", payload: {} });
  await deliver(client, promised, isTakenBack ? [...puts, withdrawal] : puts);
  promised.submissions.push(...puts.map(({ entityId }, at) => ({ id: entityId, text: texts[at] ?? "" })));
  if (isTakenBack) promised.withdrawn.push(first);
};

const writePhotos = async (client: MemberClient, promised: Promised, number: number): Promise<void> => {
  const [r, g, b] = randomBytes(3);
  const background = { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = `丙 的第 ${number} 条，有照片。`;
  const put = newPut(client, text, [sha256]);
  await deliver(client, promised, [put]);
  promised.submissions.push({ id: put.entityId, text });
  for (;;) {
    const status = await client.putPhoto(put.entityId, sha256, bytes);
    if (status === 200 || status === 201) break;
    if (status === undefined) promised.unanswered++;
    else return void promised.surprises.push(`photo ${status}`);
    await pause(20);
  }
  promised.photos.push({ id: put.entityId, sha256 });
};

const writeDraft = async (client: MemberClient, promised: Promised, number: number): Promise<void> => {
  const { draft } = promised;
  const isDeleted = number % 7 === 0;
  const title = isDeleted ? "" : `丁 的第 ${number} 稿`;
  const fields = { title, situation: "路面破损。", analysis: "", suggestions: "" };
  const put = { draftKind: "report", baseRev: draft.rev, fields, device: "演示手机", conflictOf: null };
  const op = envelope(client, {
    entityId: draft.id,
    kind: isDeleted ? "draft.delete" : "draft.put",
    payload: isDeleted ? { baseRev: draft.rev } : put,
  });
  const rev = (await deliver(client, promised, [op])).get(op.opId);
  // One device alone is never overtaken: each of its edits is the next revision.
  if (rev !== draft.rev + 1) promised.surprises.push(`draft: revision ${rev} after ${draft.rev}`);
  Object.assign(draft, { rev: rev ?? draft.rev, title, isDeleted });
};
