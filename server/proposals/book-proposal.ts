import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, reverseDuty, type Duty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import { findProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { sql } from "kysely";

/** What a proposal earns: the `earns` cells of its flow table, and the two distinctions. */
export type ProposalDuty = Extract<DutyKind, `PROPOSAL_${string}`>;

export const isProposalDuty = (earns: string | undefined): earns is ProposalDuty =>
  earns?.startsWith("PROPOSAL_") ?? false;

interface Earned {
  readonly kind: ProposalDuty;
  readonly proposalId: string;
  /** Who moved it, as to be printed. */
  readonly by: string;
}

/** Books it for everybody who signed, each with their place among them. Where somebody joined since, what was booked is taken back and booked anew. */
export const bookProposal = async (tx: Tx, house: House, { kind, proposalId, by }: Earned): Promise<void> => {
  const proposal = await findProposal(tx, house.tenant.id, proposalId);
  if (!proposal) throw new Error(`no proposal ${proposalId}`);
  const signers = await signersOf(tx, proposal);
  const dutyOn = await dayOfDuty(tx, house, proposal, kind);
  await takeBackOtherShares(tx, house, proposal, kind, signers.length);
  const duties = signers.map((memberId, at): Duty => ({
    kind,
    sourceId: proposalId,
    memberId,
    dutyOn,
    share: { place: at + 1, of: signers.length },
    facts: { proposerType: proposal.proposer_type },
    evidence: { title: proposal.title, link: `/proposals/${proposalId}`, by, note: "" },
  }));
  await bookDuty(tx, house, duties);
};

/** Takes back what a proposal earned, all of it (撤案) or one kind. What stands in a closed year stays: the year was confirmed with it. */
export const takeBackProposal = async (
  tx: Tx,
  house: House,
  { proposalId, kind, note }: { proposalId: string; kind?: ProposalDuty; note: string },
): Promise<void> => {
  await reverseDuty(tx, house, { sourceId: proposalId, ...(kind && { kind }), note, closedYear: "keep" });
};

const signersOf = async (tx: Tx, { tenant_id, id }: Proposal): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("proposal_signer")
    .select("member_id")
    .where("tenant_id", "=", tenant_id)
    .where("proposal_id", "=", id)
    .where("state", "=", "SIGNED")
    .orderBy("position")
    .orderBy("member_id")
    .execute();
  return rows.map(({ member_id }) => member_id);
};

/** The day of what earns, which may lie before the booking: a decision of last year's meeting that is entered today. */
const dayOfDuty = async (tx: Tx, house: House, proposal: Proposal, kind: ProposalDuty): Promise<string> => {
  if (kind === "PROPOSAL_SUBMIT") return shanghaiDay(proposal.submitted_at ?? house.now());
  if (kind === "PROPOSAL_FILED") return shanghaiDay(proposal.filed_at ?? house.now());
  const decision = await tx
    .selectFrom("proposal_distinction")
    .select("decided_on")
    .where("tenant_id", "=", proposal.tenant_id)
    .where("proposal_id", "=", proposal.id)
    .where("kind", "=", kind === "PROPOSAL_KEY" ? "KEY" : "EXCELLENT")
    .where("voided_at", "is", null)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return decision?.decided_on ?? shanghaiDay(house.now());
};

const takeBackOtherShares = async (
  tx: Tx,
  house: House,
  { tenant_id, id }: Proposal,
  kind: ProposalDuty,
  signers: number,
): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select id from duty_entry as entry
    where tenant_id = ${tenant_id} and source_id = ${id} and kind = ${kind} and reverses is null and share_of <> ${signers}
      and not exists (select from duty_entry as back where back.tenant_id = entry.tenant_id and back.reverses = entry.id)`.execute(
    tx,
  );
  for (const entry of rows)
    await reverseDuty(tx, house, { entryId: entry.id, note: "又有委员联名，按现有联名人重新计入", closedYear: "keep" });
};
