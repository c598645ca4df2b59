import type { House } from "#server/house.ts";

/** One of the texts that are kept for good, or undefined. */
export const readText = ({ db, tenant }: House, id: string, no: number) =>
  db
    .selectFrom("proposal_text as text")
    .innerJoin("proposal", (join) =>
      join.onRef("proposal.tenant_id", "=", "text.tenant_id").onRef("proposal.id", "=", "text.proposal_id"),
    )
    .select(["text.no", "text.title", "text.situation", "text.analysis", "text.suggestions"])
    .where("text.tenant_id", "=", tenant.id)
    .where("text.proposal_id", "=", id)
    .where("text.no", "=", no)
    .where("proposal.serial_no", "is not", null)
    .executeTakeFirst();
