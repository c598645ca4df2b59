import type { ProposalRow } from "#contract/proposals.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";

type ById<Value> = Map<string, Value>;

const idsOf = (proposals: readonly Proposal[]): string[] => proposals.map(({ id }) => id);

/** The proposals that some of these were merged into, by their own ids. */
export const loadLeads = async ({ db, tenant }: House, proposals: readonly Proposal[]): Promise<ById<Proposal>> => {
  const ids = proposals.flatMap(({ merged_into }) => merged_into ?? []);
  if (ids.length === 0) return new Map();
  const leads = await db
    .selectFrom("proposal")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", ids)
    .execute();
  return new Map(leads.map((lead) => [lead.id, lead as Proposal]));
};

/** Who made each of them and who was asked to, in the order of the names. */
export const loadSignerViews = async (
  { db, tenant }: House,
  proposals: readonly Proposal[],
): Promise<ById<ProposalRow["signers"]>> => {
  const signers = await db
    .selectFrom("proposal_signer as signer")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "signer.tenant_id").onRef("member.id", "=", "signer.member_id"),
    )
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .selectAll("signer")
    .select(["member.name", "sector.name as sector"])
    .where("signer.tenant_id", "=", tenant.id)
    .where("signer.proposal_id", "in", idsOf(proposals))
    .orderBy("signer.position")
    .orderBy("signer.member_id")
    .execute();
  return groupBy(signers, "proposal_id", (signer) => ({
    memberId: signer.member_id,
    name: signer.name,
    sector: signer.sector,
    isFirst: signer.position === 0,
    state: signer.state as ProposalRow["signers"][number]["state"],
    askedTextNo: signer.asked_text_no,
    signedTextNo: signer.signed_text_no,
    answeredAt: signer.answered_at && shanghaiIso(signer.answered_at),
    reason: signer.reason,
  }));
};

export const loadAttachments = async (
  { db, tenant }: House,
  proposals: readonly Proposal[],
): Promise<ById<ProposalRow["attachments"]>> => {
  const attachments = await db
    .selectFrom("proposal_attachment")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", idsOf(proposals))
    .orderBy("position")
    .execute();
  return groupBy(attachments, "proposal_id", ({ sha256, name, bytes }) => ({
    sha256: sha256.toString("hex"),
    name,
    bytes,
  }));
};

/** Names of the staff who entered some of them on behalf of their authors. */
export const loadEnteredBy = async ({ db, tenant }: House, proposals: readonly Proposal[]): Promise<ById<string>> => {
  const entered = await db
    .selectFrom("proposal")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "proposal.tenant_id").onRef("account.id", "=", "proposal.entered_by"),
    )
    .select(["proposal.id", "account.name"])
    .where("proposal.tenant_id", "=", tenant.id)
    .where("proposal.id", "in", idsOf(proposals))
    .execute();
  return new Map(entered.map(({ id, name }) => [id, name]));
};
