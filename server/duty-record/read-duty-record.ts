import type { DutyRecord } from "#domain/document/duty-record-form.ts";
import { recordYearOf } from "#domain/document/duty-record.ts";
import { labelByProposalState, type ProposalState } from "#domain/proposal/proposal-state.ts";
import { labelByAppealState } from "#domain/score/appeal-flow.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { readMyDuty } from "#server/duty/my-duty.ts";
import type { House } from "#server/house.ts";

/** Longer than anybody is a member. */
const ALL_YEARS = 60;

/** Everything that is recorded of one member, all years; nothing of anybody else. */
export const readDutyRecord = async (house: House, memberId: string): Promise<DutyRecord> => {
  const { isScored, years, appeals } = await readMyDuty(house, memberId, ALL_YEARS);
  return {
    format: "lvzhi-duty-record/1",
    madeOn: shanghaiDay(house.now()),
    tenant: house.tenant.name,
    member: { ...(await readBasics(house, memberId)), isScored },
    years: years.map((year) => recordYearOf(year, isScored)),
    proposals: await readOwnProposals(house, memberId),
    appeals: appeals.map(({ year, sentence, words, state, openedAt, reply }) => ({
      year,
      sentence,
      words,
      state: labelByAppealState[state],
      openedOn: openedAt.slice(0, 10),
      reply,
    })),
  };
};

const readBasics = async ({ db, tenant }: House, memberId: string) => {
  const row = await db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "member.tenant_id").onRef("town.id", "=", "member.town_id"),
    )
    .select(["member.id", "member_no", "member.name", "party", "org_title", "is_standing"])
    .select(["sector.name as sector", "town.name as town"])
    .where("member.tenant_id", "=", tenant.id)
    .where("member.id", "=", memberId)
    .executeTakeFirstOrThrow();
  const { id, name, party, sector } = row;
  const town = row.town ?? "";
  return {
    id,
    memberNo: row.member_no,
    name,
    sector,
    town,
    party,
    orgTitle: row.org_title,
    isStanding: row.is_standing,
  };
};

/** What the member signed and what was handed in; drafts are nobody's record. */
const readOwnProposals = async ({ db, tenant }: House, memberId: string): Promise<DutyRecord["proposals"]> => {
  const rows = await db
    .selectFrom("proposal_signer as signer")
    .innerJoin("proposal", (join) =>
      join.onRef("proposal.tenant_id", "=", "signer.tenant_id").onRef("proposal.id", "=", "signer.proposal_id"),
    )
    .select(["proposal.id", "title", "case_no", "proposal.state", "submitted_at", "position"])
    .where("signer.tenant_id", "=", tenant.id)
    .where("signer.member_id", "=", memberId)
    .where("signer.state", "=", "SIGNED")
    .where("submitted_at", "is not", null)
    .orderBy("submitted_at", "desc")
    .orderBy("proposal.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    caseNo: row.case_no,
    place: row.position,
    submittedOn: row.submitted_at === null ? null : shanghaiDay(row.submitted_at),
    state: labelByProposalState[row.state as ProposalState],
  }));
};
