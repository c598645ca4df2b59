import type { Refusal } from "#contract/refusals.ts";
import type { InquiryAct } from "#contract/studios.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { labelByRemovalReason } from "#domain/studio/studio-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { dueOnFor } from "#server/studios/assign-waiting.ts";
import type { InquiryStanding, LockedInquiry } from "#server/studios/lock-inquiry.ts";
import { readAnswerers, type StudioAnswerer } from "#server/studios/studio-people.ts";

export interface InquiryEffect {
  readonly changes: Partial<InquiryStanding>;
  readonly note: string | null;
}

type Act = Exclude<InquiryAct, { act: "pickUp" }>;

/** What an act changes beside the state, and what the history keeps of it; or which of the things that it needs is missing. */
export const effectOf = async (
  tx: Tx,
  house: House,
  actor: Actor,
  inquiry: LockedInquiry,
  act: Act,
  at: Date,
): Promise<Result<InquiryEffect, Refusal>> => {
  switch (act.act) {
    case "answer": {
      const visibility = act.visibility ?? (inquiry.mayPublish ? "PUBLIC" : "PRIVATE");
      if (visibility === "PUBLIC" && !inquiry.mayPublish)
        return missing("visibility", "提问人选择了仅自己可见，答复不能公开。");
      const picked_up_at = inquiry.standing.picked_up_at ?? at;
      const changes = {
        answer: act.note,
        public_note: null,
        answer_visibility: visibility,
        due_on: null,
        picked_up_at,
      };
      return done({ changes, note: act.note });
    }
    case "askBack":
      return done({
        changes: { public_note: act.note, due_on: null, picked_up_at: inquiry.standing.picked_up_at ?? at },
        note: act.note,
      });
    case "reject": {
      const words = act.note.trim() ? `：${act.note.trim()}` : "";
      const reason = labelByRemovalReason[act.removalReason];
      const changes = {
        removal_reason: act.removalReason,
        public_note: `这一条按「${reason}」移除，没有作为咨询办理${words || "。"}`,
        due_on: null,
      };
      return done({ changes, note: `${reason}${words}` });
    }
    case "giveBack":
      return toHead(tx, house, actor, inquiry, act.note, at);
    case "assign":
      return toMember(tx, house, inquiry, act.memberId, at);
  }
};

const missing = (field: string, detail: string): Result<never, Refusal> =>
  refused({ kind: "invalid-fields", errors: [{ pointer: `/${field}`, rule: "missing", detail }] });

const toHead = async (tx: Tx, house: House, actor: Actor, inquiry: LockedInquiry, note: string, at: Date) => {
  const answerers = await readAnswerers(tx, house.tenant.id, inquiry.studioId);
  const head = answerers.find((one) => one.isHead && one.accountId !== actor.accountId);
  if (!head) return refused<Refusal>({ kind: "move-not-allowed", detail: "工作室没有其他负责人，请与办公室联系。" });
  return done({ changes: givenTo(head, at), note: `转请${head.name}委员：${note}` });
};

const toMember = async (tx: Tx, house: House, inquiry: LockedInquiry, memberId: string, at: Date) => {
  const answerers = await readAnswerers(tx, house.tenant.id, inquiry.studioId);
  const chosen = answerers.find((one) => one.memberId === memberId);
  if (!chosen) return missing("memberId", "这位委员不在工作室，或其账号已停用。");
  // Given for the first time: the term counts from the day of asking. Given to another: the promise to the asker stands.
  const due_on = inquiry.standing.due_on ?? (await dueOnFor(house, inquiry.receivedAt));
  return done({ changes: { ...givenTo(chosen, at), due_on }, note: `分派给${chosen.name}委员` });
};

const givenTo = ({ accountId }: StudioAnswerer, at: Date) => ({
  assignee_account_id: accountId,
  transferred_at: at,
  picked_up_at: null,
});
