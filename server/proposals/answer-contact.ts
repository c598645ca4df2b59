import type { Refusal } from "#contract/refusals.ts";
import type { ContactAnswer } from "#domain/proposal/proposal-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";

/** A member says whether a talk that a unit claims took place; only of themselves, and the last word counts. */
export const answerContact = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { lead }: ConcernedProposal,
  contactId: string,
  answer: ContactAnswer,
): Promise<Result<undefined, Refusal>> => {
  const at = house.now();
  const asked = await tx
    .updateTable("contact_answer")
    .set({ answer, at })
    .where("tenant_id", "=", lead.tenant_id)
    .where("contact_id", "=", contactId)
    .where("member_id", "=", actor.memberId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("contact_record as contact")
          .select("contact.id")
          .whereRef("contact.tenant_id", "=", "contact_answer.tenant_id")
          .whereRef("contact.id", "=", "contact_answer.contact_id")
          .where("contact.proposal_id", "=", lead.id)
          .where("contact.voided_at", "is", null),
      ),
    )
    .returning("contact_id")
    .executeTakeFirst();
  if (!asked) return refused({ kind: "not-found" });
  await touchProposal(tx, lead.tenant_id, lead.id, at);
  return done(undefined);
};
