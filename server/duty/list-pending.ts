import type { PendingDuty } from "#contract/duty.ts";
import { bodyByOpinionLevel, type OpinionLevel } from "#domain/opinion/opinion-lists.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** What a member has under way and may count later (预计): never added to anything. */
export const listPending = async (db: Db | Tx, house: House, memberId: string): Promise<PendingDuty[]> => [
  ...(await pendingProposals(db, house, memberId)),
  ...(await pendingOpinions(db, house, memberId)),
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

/** Reports under way, and printed ones that wait for a word from above. */
const pendingOpinions = async (db: Db | Tx, { tenant }: House, memberId: string): Promise<PendingDuty[]> => {
  const { rows } = await sql<{
    readonly id: string;
    readonly title: string;
    readonly level: OpinionLevel | null;
    readonly isComposite: boolean;
    readonly place: number;
    readonly of: number;
  }>`
    with named as (select author.* from opinion_author as author
      where author.tenant_id = ${tenant.id} and author.member_id is not null and author.left_at is null)
    select report.id, report.original->>'title' as title, sent.level, carrier.is_composite as "isComposite",
      (select count(*)::int from named where named.report_id = carrier.id) as of,
      (select count(*)::int from named join named as own on own.report_id = named.report_id
        where own.report_id = carrier.id and own.member_id = ${memberId} and named.place <= own.place) as place
    from named as mine
      join opinion_report as report on report.tenant_id = mine.tenant_id and report.id = mine.report_id
      join opinion_report as carrier on carrier.tenant_id = report.tenant_id
        and carrier.id = coalesce(report.merged_into, report.id)
      left join opinion_escalation as sent on sent.tenant_id = carrier.tenant_id and sent.report_id = carrier.id
        and sent.state = 'SENT'
    where mine.member_id = ${memberId} and not report.is_composite
      and (carrier.state in ('SUBMITTED', 'EDITING', 'PENDING_SIGN') or (carrier.state in ('ISSUED', 'ARCHIVED') and sent.level is not null))
    order by report.submitted_at, report.id, sent.level`.execute(db);
  return rows.map(({ id, title, level, isComposite, place, of }) => ({
    kind: "OPINION_ADOPTED",
    title,
    waitsFor: level === null ? "已报送，等待审核签发" : `已报${bodyByOpinionLevel[level]}，等待采用`,
    link: `/opinions/${id}`,
    facts: { level: level ?? "COUNTY", isComposite },
    share: { place, of },
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
