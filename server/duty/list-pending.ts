import type { PendingDuty } from "#contract/duty.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** What a member has under way and may count later (预计): never added to anything. */
export const listPending = async (db: Db | Tx, house: House, memberId: string): Promise<PendingDuty[]> => [
  ...(await pendingProposals(db, house, memberId)),
  ...(await pendingSpeeches(db, house, memberId)),
  ...(await pendingManual(db, house, memberId)),
];

const UNDER_REVIEW = ["SUBMITTED", "PRE_REVIEW", "RE_REVIEW"];

const pendingProposals = async (db: Db | Tx, { tenant }: House, memberId: string): Promise<PendingDuty[]> => {
  const rows = await db
    .selectFrom("proposal_signer as mine")
    .innerJoin("proposal", (join) =>
      join.onRef("proposal.tenant_id", "=", "mine.tenant_id").onRef("proposal.id", "=", "mine.proposal_id"),
    )
    .innerJoin("proposal_signer as signer", (join) =>
      join
        .onRef("signer.tenant_id", "=", "mine.tenant_id")
        .onRef("signer.proposal_id", "=", "mine.proposal_id")
        .on("signer.state", "=", "SIGNED"),
    )
    .select(["proposal.id", "proposal.title", "proposal.proposer_type"])
    .select(sql<number>`count(*)::int`.as("of"))
    .select(
      sql<number>`1 + count(*) filter (where (signer.position, signer.member_id) < (mine.position, mine.member_id))::int`.as(
        "place",
      ),
    )
    .where("mine.tenant_id", "=", tenant.id)
    .where("mine.member_id", "=", memberId)
    .where("mine.state", "=", "SIGNED")
    .where("proposal.state", "in", UNDER_REVIEW)
    .groupBy(["proposal.id", "proposal.title", "proposal.proposer_type", "proposal.submitted_at"])
    .orderBy("proposal.submitted_at")
    .orderBy("proposal.id")
    .execute();
  return rows.map((row) => ({
    kind: "PROPOSAL_FILED",
    title: row.title,
    waitsFor: "已提交，等待审查立案",
    link: `/proposals/${row.id}`,
    facts: { proposerType: row.proposer_type },
    share: { place: row.place, of: row.of },
  }));
};

const ALONE = { place: 1, of: 1 };

const pendingSpeeches = async (db: Db | Tx, { tenant }: House, memberId: string): Promise<PendingDuty[]> => {
  const rows = await db
    .selectFrom("speech_paper")
    .select(["title", "meeting_id"])
    .where("tenant_id", "=", tenant.id)
    .where("member_id", "=", memberId)
    .where("state", "=", "SUBMITTED")
    .orderBy("submitted_at")
    .orderBy("id")
    .execute();
  return rows.map(({ title, meeting_id }) => ({
    kind: "SPEECH",
    title,
    waitsFor: "发言材料已提交，等待安排",
    link: `/meetings/${meeting_id}`,
    // What becomes of it is open; a paper in writing is the least.
    facts: { speechUse: "WRITTEN" },
    share: ALONE,
  }));
};

const pendingManual = async (db: Db | Tx, { tenant }: House, memberId: string): Promise<PendingDuty[]> => {
  const rows = await db
    .selectFrom("manual_entry")
    .select(["kind", "title", "facts", "share_place", "share_of"])
    .where("tenant_id", "=", tenant.id)
    .where("member_id", "=", memberId)
    .where("state", "=", "PROPOSED")
    .orderBy("entered_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    kind: row.kind as DutyKind,
    title: row.title,
    waitsFor: "机关已登记，等待复核",
    link: null,
    facts: { ...row.facts },
    share: { place: row.share_place, of: row.share_of },
  }));
};
