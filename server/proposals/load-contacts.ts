import type { ProposalRow } from "#contract/proposals.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";

type Contacts = ProposalRow["contacts"];
type Meetings = ProposalRow["meetings"];

/** What units say about talks with the proposers, and what this member answered where they were named, by proposal. */
export const loadContacts = async (
  { db, tenant }: House,
  ids: readonly string[],
  memberId: string,
): Promise<Map<string, Contacts>> => {
  const contacts = await db
    .selectFrom("contact_record as contact")
    .innerJoin("handling_task as task", (join) =>
      join.onRef("task.tenant_id", "=", "contact.tenant_id").onRef("task.id", "=", "contact.task_id"),
    )
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .leftJoin("contact_answer as mine", (join) =>
      join
        .onRef("mine.tenant_id", "=", "contact.tenant_id")
        .onRef("mine.contact_id", "=", "contact.id")
        .on("mine.member_id", "=", memberId),
    )
    .selectAll("contact")
    .select(["unit.name", "mine.member_id as asked", "mine.answer"])
    .where("contact.tenant_id", "=", tenant.id)
    .where("contact.proposal_id", "in", [...ids])
    .where("contact.voided_at", "is", null)
    .orderBy("contact.claimed_at")
    .execute();
  return groupBy(contacts, "proposal_id", (contact) => ({
    id: contact.id,
    unitName: contact.name,
    mode: contact.mode as Contacts[number]["mode"],
    happenedOn: contact.happened_on,
    place: contact.place,
    summary: contact.summary,
    claimedAt: shanghaiIso(contact.claimed_at),
    isAsked: contact.asked !== null,
    mine: contact.answer as Contacts[number]["mine"],
  }));
};

/** The talks that this member asked for, by proposal. */
export const loadMeetings = async (
  { db, tenant }: House,
  ids: readonly string[],
  memberId: string,
): Promise<Map<string, Meetings>> => {
  const meetings = await db
    .selectFrom("meeting_request")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", [...ids])
    .where("member_id", "=", memberId)
    .orderBy("at")
    .execute();
  return groupBy(meetings, "proposal_id", ({ id, wish, at, answer }) => ({ id, wish, at: shanghaiIso(at), answer }));
};
