import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { demoInquiries, type DemoInquiry } from "#server/demo/studios/demo-inquiries.ts";
import { demoStudios, type DemoStudio } from "#server/demo/studios/demo-studios.ts";
import type { ServerKeys } from "#server/server-keys.ts";
import { receiptHash } from "#server/submissions/receipt-hash.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { createHash } from "node:crypto";

interface Making {
  readonly seed: string;
  readonly now: Date;
  readonly keys: ServerKeys;
}

/** Twenty studios, their people and rosters, and what they were asked. */
export const insertDemoStudios = async (
  tx: Tx,
  { tenant, members, accounts }: DemoOrganisation,
  { seed, now, keys }: Making,
): Promise<void> => {
  const studios = demoStudios({ chance: chanceFrom(`${seed}/studios`), now, members, accounts });
  const inquiries = demoInquiries(chanceFrom(`${seed}/inquiries`), now, studios);
  const tenant_id = tenant.id;
  await insertMany(
    tx,
    "studio",
    studios.map(({ id, code, name, kind, theme, townId, address, intro, star }) => ({
      tenant_id,
      id,
      code,
      name,
      kind,
      theme,
      address,
      intro,
      star,
      town_id: townId,
      opened_on: shanghaiDay(daysLater(now, -420)),
    })),
  );
  await insertMany(
    tx,
    "studio_member",
    studios.flatMap(({ id, people }) =>
      people.map((person, place) => ({
        tenant_id,
        studio_id: id,
        member_id: person.id,
        part: place === 0 ? "HEAD" : "MEMBER",
      })),
    ),
  );
  await insertMany(
    tx,
    "studio_duty",
    studios.flatMap((studio) => dutyRows(tenant_id, studio)),
  );
  await insertMany(
    tx,
    "submission",
    inquiries.map((inquiry) => ({ tenant_id, ...inquiryRow(inquiry, keys) })),
  );
  await insertMany(
    tx,
    "submission_move",
    inquiries.flatMap(({ id, moves }) =>
      moves.map(({ at, actorAccountId, actorName, move, from, to, note }, place) => ({
        tenant_id,
        submission_id: id,
        no: place + 1,
        at,
        actor_account_id: actorAccountId,
        actor_name: actorName,
        move,
        from_state: from,
        to_state: to,
        note,
        before: JSON.stringify({ state: from }),
      })),
    ),
  );
};

const dutyRows = (tenant_id: string, { id, duty }: DemoStudio) =>
  duty.map(({ day, memberId, hours }) => ({ tenant_id, studio_id: id, on_day: day, member_id: memberId, hours }));

const inquiryRow = (inquiry: DemoInquiry, keys: ServerKeys) => ({
  id: inquiry.id,
  point_id: null,
  point_code: inquiry.studio.code,
  channel: "STUDIO",
  studio_id: inquiry.studio.id,
  town_id: inquiry.studio.townId,
  text: inquiry.text,
  text_key: textKey(inquiry.text),
  state: inquiry.state,
  receipt_hash: receiptHash(keys, inquiry.receipt),
  fingerprint: createHash("sha256").update(`${inquiry.id}\n${inquiry.text}`).digest(),
  written_at: inquiry.receivedAt,
  received_at: inquiry.receivedAt,
  changed_at: inquiry.changedAt,
  assignee_account_id: inquiry.assigneeAccountId,
  transferred_at: inquiry.assignedAt,
  picked_up_at: inquiry.pickedUpAt,
  due_on: inquiry.state === "TRANSFERRED" ? inquiry.dueOn : null,
  answer: inquiry.answer,
  public_note: inquiry.publicNote,
  may_publish: inquiry.mayPublish,
  answer_visibility: inquiry.mayPublish && inquiry.answer !== null ? "PUBLIC" : "PRIVATE",
  supplements: inquiry.supplements,
  removal_reason: inquiry.removalReason,
});
