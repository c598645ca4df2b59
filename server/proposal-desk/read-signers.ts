import type { DeskDetail } from "#contract/proposal-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

type Signer = DeskDetail["signers"][number];

/** Everybody who was asked, in the order of the names, with the text that each of them signed. */
export const readSigners = async (db: Db | Tx, tenantId: string, id: string): Promise<Signer[]> => {
  const rows = await db
    .selectFrom("proposal_signer as signer")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "signer.tenant_id").onRef("member.id", "=", "signer.member_id"),
    )
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .leftJoin("account as entrant", (join) =>
      join.onRef("entrant.tenant_id", "=", "signer.tenant_id").onRef("entrant.id", "=", "signer.entered_by"),
    )
    .select(["signer.member_id", "signer.position", "signer.state", "signer.asked_text_no", "signer.signed_text_no"])
    .select(["signer.answered_at", "signer.reason", "member.name", "member.org_title", "sector.name as sector"])
    .select("entrant.name as entrant")
    .where("signer.tenant_id", "=", tenantId)
    .where("signer.proposal_id", "=", id)
    .orderBy("signer.position")
    .orderBy("signer.member_id")
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    name: row.name,
    sector: row.sector,
    orgTitle: row.org_title,
    isFirst: row.position === 0,
    state: row.state as Signer["state"],
    askedTextNo: row.asked_text_no,
    signedTextNo: row.signed_text_no,
    answeredAt: row.answered_at && shanghaiIso(row.answered_at),
    reason: row.reason,
    enteredBy: row.entrant,
  }));
};
