import type { EntryBody } from "#contract/intake.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted } from "#contract/submissions.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { isEntryDay } from "#domain/submission/entry.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { encryptContact } from "#server/submissions/contact-cipher.ts";
import { acceptanceOf, settleReplay } from "#server/submissions/prepare-submission.ts";
import { receiptHash, receiptOfId } from "#server/submissions/receipt-hash.ts";
import { insertSubmissions, type NewSubmission } from "#server/submissions/submission-store.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { createHash } from "node:crypto";

/** What came by hotline, on paper or on a reception day, typed in by staff: with a receipt for the person, once however often it is sent. */
export const enterSubmission = (
  house: House,
  actor: Actor,
  id: string,
  body: EntryBody,
): Promise<Result<{ accepted: SubmissionAccepted; isNew: boolean }, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    const fault = await findFault(tx, house, body);
    if (fault) return refused(fault);
    const prepared = { row: rowOf(house, id, body), receipt: receiptOfId(house.keys, id) };
    const fresh = await insertSubmissions(tx, tenantId, [prepared.row]);
    if (!fresh.has(id)) {
      const replay = await settleReplay(tx, tenantId, prepared);
      return replay.ok ? done({ accepted: replay.value, isNew: false }) : replay;
    }
    await tx
      .updateTable("submission")
      .set({ channel: body.channel, entered_by: actor.accountId, origin_ref: body.originRef, changed_at: house.now() })
      .$if(body.townId !== undefined, (query) => query.set({ town_id: body.townId ?? null }))
      .where("tenant_id", "=", tenantId)
      .where("id", "=", id)
      .execute();
    const line = { actor: actor.accountId, action: "submission.enter", object: id, detail: body.channel };
    await writeAudit(tx, tenantId, line);
    return done({ accepted: acceptanceOf(prepared, prepared.row.receivedAt), isNew: true });
  });

const findFault = async (tx: Tx, house: House, body: EntryBody): Promise<Refusal | undefined> => {
  if (!isEntryDay(dayOf(body.receivedOn), dayOf(shanghaiDay(house.now()))))
    return atField("/receivedOn", "请填今天或此前一年内的日期。");
  if (body.townId !== undefined && !(await isTown(tx, house.tenant.id, body.townId)))
    return atField("/townId", "没有这个镇街。");
  if (body.pointCode === undefined) return undefined;
  const point = readPointCode(body.pointCode);
  if (point.kind !== "code")
    return { kind: "code-mistyped", errors: [{ pointer: "/pointCode", rule: "mistyped", detail: "联系点编号有误。" }] };
  return (await isPoint(tx, house.tenant.id, point.code)) ? undefined : { kind: "point-unknown" };
};

const atField = (pointer: string, detail: string): Refusal => ({
  kind: "invalid-fields",
  errors: [{ pointer, rule: "unfit", detail }],
});

const isTown = async (tx: Tx, tenantId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("town")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst()) !== undefined;

const isPoint = async (tx: Tx, tenantId: string, code: string): Promise<boolean> =>
  (await tx
    .selectFrom("liaison_point")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("code", "=", code)
    .executeTakeFirst()) !== undefined;

const rowOf = (house: House, id: string, body: EntryBody): NewSubmission => {
  const point = body.pointCode === undefined ? undefined : readPointCode(body.pointCode);
  const receivedAt = momentOf(house, body.receivedOn);
  const { channel, text, townId, category, contact, originRef, receivedOn } = body;
  const letter = ["entry", channel, text, body.pointCode, townId, category, contact, originRef, receivedOn];
  return {
    id,
    pointCode: point?.kind === "code" ? point.code : "",
    authorAccountId: null,
    text,
    textKey: textKey(text),
    category: category ?? null,
    held: null,
    receiptHash: receiptHash(house.keys, receiptOfId(house.keys, id)),
    fingerprint: createHash("sha256").update(JSON.stringify(letter)).digest(),
    contact: contact ? encryptContact(house.keys, id, contact) : null,
    photos: [],
    clockOffsetMs: null,
    writtenAt: receivedAt,
    receivedAt,
  };
};

/** Of a day before today nobody knows the hour: its noon. */
const momentOf = (house: House, day: string): Date => {
  const now = house.now();
  return day === shanghaiDay(now) ? now : new Date(`${day}T12:00:00+08:00`);
};
