import type { SameReply } from "#contract/similar.ts";
import { commonPassages, NEAR_IDENTICAL_SHARE, sameShare } from "#domain/proposal/similar/common-passages.ts";
import type { House } from "#server/house.ts";
import { setImmediate } from "node:timers/promises";

/** Held against the unit's newest replies only: this many, to other proposals. */
const MOST_COMPARED = 500;
const MOST_SHOWN = 5;

/** Replies of the same unit to other proposals that say nearly the same, the nearest first; undefined where there is no such reply. What a unit still drafts is its own. */
export const listSameReplies = async (house: House, id: string): Promise<SameReply[] | undefined> => {
  const asked = await repliesOf(house).where("reply.id", "=", id).executeTakeFirst();
  if (!asked) return undefined;
  const others = await repliesOf(house)
    .where("handling_task.unit_id", "=", asked.unit_id)
    .where("reply.proposal_id", "!=", asked.proposal_id)
    .orderBy("reply.written_at", "desc")
    .limit(MOST_COMPARED)
    .execute();
  const same: SameReply[] = [];
  const seen = new Set<string>();
  for (const other of others) {
    // A task's older versions say the same again.
    if (seen.has(other.task_id)) continue;
    seen.add(other.task_id);
    await setImmediate();
    const share = sameShare(asked.body, other.body);
    if (share < NEAR_IDENTICAL_SHARE) continue;
    const { id: replyId, proposal_id: proposalId, case_no: caseNo, title, body } = other;
    same.push({ replyId, proposalId, caseNo, title, body, share, passages: commonPassages(asked.body, body) });
  }
  return same.toSorted((a, b) => b.share - a.share).slice(0, MOST_SHOWN);
};

const repliesOf = ({ db, tenant }: House) =>
  db
    .selectFrom("reply")
    .innerJoin("handling_task", (join) =>
      join.onRef("handling_task.tenant_id", "=", "reply.tenant_id").onRef("handling_task.id", "=", "reply.task_id"),
    )
    .innerJoin("proposal", (join) =>
      join.onRef("proposal.tenant_id", "=", "reply.tenant_id").onRef("proposal.id", "=", "reply.proposal_id"),
    )
    .select(["reply.id", "reply.body", "reply.proposal_id", "reply.task_id", "handling_task.unit_id"])
    .select(["proposal.case_no", "proposal.title"])
    .where("reply.tenant_id", "=", tenant.id)
    .where("reply.signed_at", "is not", null);
