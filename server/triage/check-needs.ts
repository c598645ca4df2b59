import type { Refusal } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { submissionFlow } from "#domain/submission/submission-flow.ts";
import { guidanceByRejectReason, labelByRejectReason } from "#domain/submission/submission-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { Standing } from "#server/triage/lock-submission.ts";

type Step = (typeof submissionFlow)[number];

/** What a move changes beside the state, and what the history keeps of it. */
export interface MoveEffect {
  readonly changes: Partial<Standing>;
  readonly note: string | null;
}

/** What a move changes, or which of the things that it needs are missing. */
export const checkNeeds = async (
  tx: Tx,
  tenantId: string,
  step: Step,
  body: MoveBody,
): Promise<Result<MoveEffect, Refusal>> => {
  const note = body.note ?? null;
  const category = body.category && { category: body.category };
  switch (step.needs) {
    case undefined:
      return done({ changes: { ...category }, note });
    case "note":
      if (note === null) return missing("note", "请填写内容。");
      return done({ changes: { ...category, ...(step.to === "ANSWERED" && { answer: note }) }, note });
    case "reason":
      return rejection(body);
    case "memberId":
      return toMember(tx, tenantId, body.memberId, note);
    case "unitId":
      return toUnit(tx, tenantId, body.unitId, note);
  }
};

const missing = (field: string, detail: string): Result<never, Refusal> =>
  refused({ kind: "invalid-fields", errors: [{ pointer: `/${field}`, rule: "missing", detail }] });

/** The resident reads the clerk's words, or where to go instead; the history keeps the reason too. */
const rejection = ({ reason, note, category }: MoveBody): Result<MoveEffect, Refusal> => {
  if (!reason) return missing("reason", "请选择不予受理的原因。");
  const public_note = note ?? guidanceByRejectReason[reason];
  const changes = { public_note, ...(category && { category }) };
  return done({ changes, note: `${labelByRejectReason[reason]}：${public_note}` });
};

const toMember = async (tx: Tx, tenantId: string, memberId: string | undefined, note: string | null) => {
  if (!memberId) return missing("memberId", "请选择委员。");
  const account = await tx
    .selectFrom("account")
    .select(["id", "name"])
    .where("tenant_id", "=", tenantId)
    .where("member_id", "=", memberId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!account) return missing("memberId", "没有这位委员，或其账号已停用。");
  const changes = { assignee_account_id: account.id, assignee_unit_id: null };
  return done({ changes, note: withName(`转${account.name}委员`, note) });
};

const toUnit = async (tx: Tx, tenantId: string, unitId: string | undefined, note: string | null) => {
  if (!unitId) return missing("unitId", "请选择承办单位。");
  const unit = await tx
    .selectFrom("handling_unit")
    .select(["id", "name"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit) return missing("unitId", "没有这个承办单位。");
  return done({
    changes: { assignee_account_id: null, assignee_unit_id: unit.id },
    note: withName(`转${unit.name}`, note),
  });
};

const withName = (who: string, note: string | null): string => (note === null ? who : `${who}：${note}`);
