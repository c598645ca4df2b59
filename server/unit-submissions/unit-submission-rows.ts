import type { UnitSubmission } from "#contract/unit-submissions.ts";
import { daysLate } from "#domain/submission/lateness.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { afterName, lastNote } from "#server/triage/last-note.ts";
import { pointNameOf } from "#server/triage/triage-rows.ts";
import { sql } from "kysely";

/** Submissions of one unit: nothing of them names or reaches who wrote them. */
export const unitRows = ({ db, tenant }: House, unitId: string) =>
  db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .leftJoin("town", (join) =>
      join
        .onRef("town.tenant_id", "=", "submission.tenant_id")
        .on(({ eb, fn, ref }) => eb("town.id", "=", fn.coalesce(ref("submission.town_id"), ref("point.town_id")))),
    )
    .leftJoin("studio", (join) =>
      join.onRef("studio.tenant_id", "=", "submission.tenant_id").onRef("studio.id", "=", "submission.studio_id"),
    )
    .leftJoin("campaign", (join) =>
      join.onRef("campaign.tenant_id", "=", "submission.tenant_id").onRef("campaign.id", "=", "submission.campaign_id"),
    )
    .select(["submission.id", "submission.state", "submission.text", "submission.category", "submission.point_code"])
    .select(["submission.received_at", "submission.transferred_at", "submission.due_on", "submission.answer"])
    .select(["submission.proposed_answer", "submission.assignee_unit_id"])
    .select([
      "point.name as point_name",
      "town.name as town",
      "studio.name as studio_name",
      "campaign.title as campaign",
    ])
    .select([likesBeside(unitId).as("likes"), lastNote("transferToUnit").as("transfer_note")])
    .select([lastNote("returnAnswer").as("return_note"), photosOf.as("photos")])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.assignee_unit_id", "=", unitId)
    .where("submission.held", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof unitRows>["execute"]>>[number];

const likesBeside = (unitId: string) => sql<number>`(
  select count(*)::int from submission other
  where other.tenant_id = submission.tenant_id and other.group_id = submission.group_id
    and other.assignee_unit_id = ${unitId} and other.id <> submission.id
)`;

/** Only photos that have arrived, in their order. */
const photosOf = sql<string[]>`coalesce((
  select array_agg(encode(wanted.sha256, 'hex') order by wanted.position) from submission_photo wanted
  join photo on photo.tenant_id = wanted.tenant_id and photo.submission_id = wanted.submission_id and photo.sha256 = wanted.sha256
  where wanted.tenant_id = submission.tenant_id and wanted.submission_id = submission.id
), '{}')`;

export const unitSubmissionOf = (row: Row, now: Date): UnitSubmission => {
  const state = row.state as UnitSubmission["state"];
  const today = dayOf(shanghaiDay(now));
  return {
    id: row.id,
    state,
    pointName: pointNameOf(row),
    town: row.town,
    text: row.text,
    category: row.category as UnitSubmission["category"],
    photoHashes: row.photos,
    receivedAt: shanghaiIso(row.received_at),
    transferredAt: row.transferred_at && shanghaiIso(row.transferred_at),
    dueOn: row.due_on,
    daysLate: daysLate(state, row.due_on === null ? null : dayOf(row.due_on), today),
    officeNote: afterName(row.transfer_note) ?? "",
    likeCount: row.likes,
    answer: row.answer,
    proposedAnswer: row.proposed_answer?.words ?? null,
    returnedBecause: state === "TRANSFERRED" && row.proposed_answer ? (row.return_note ?? "") : "",
  };
};
