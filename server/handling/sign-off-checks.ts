import { isContactProven } from "#domain/proposal/contact-proof.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { readClaims } from "#server/handling/read-claims.ts";
import { newestReply } from "#server/handling/reply-store.ts";
import { type Task, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";

/** What a reply still lacks before it may be signed. */
export interface SignOffLacks {
  readonly contact: boolean;
  readonly cosign: boolean;
}

/** A contact that counts, and of a 主办 unit every 会办 done and agreeing to the version that stands. */
export const signOffLacks = async (
  db: Db | Tx,
  house: House,
  proposal: Pick<Proposal, "visit_waived">,
  task: Task,
): Promise<SignOffLacks> => {
  const { calendar } = await readHandlingRules(house);
  const claims = await readClaims(db, house.tenant.id, task.id, task.round);
  const isProven = isContactProven(claims, proposal.visit_waived, calendar, shanghaiDay(house.now()));
  return { contact: !isProven, cosign: task.role === "LEAD" && !(await isCosigned(db, house, task)) };
};

const isCosigned = async (db: Db | Tx, house: House, lead: Task): Promise<boolean> => {
  const { id: tenantId } = house.tenant;
  const others = (await tasksOf(db, tenantId, lead.proposal_id)).filter(({ role }) => role === "CO");
  const reply = await newestReply(db, tenantId, lead.id);
  if (!reply) return false;
  const agreed = await db
    .selectFrom("reply_cosign")
    .select("task_id")
    .where("tenant_id", "=", tenantId)
    .where("reply_id", "=", reply.id)
    .where("agrees", "=", true)
    .execute();
  return others.every(({ id, state }) => state === "CO_DONE" && agreed.some(({ task_id }) => task_id === id));
};
