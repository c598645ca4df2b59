import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { Tx } from "#server/db/database.ts";
import type { DemoBefore, DemoOrganisation, DemoSubmission } from "#server/demo/demo-shapes.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import type { ServerKeys } from "#server/server-keys.ts";
import { encryptContact } from "#server/submissions/contact-cipher.ts";
import { receiptHash } from "#server/submissions/receipt-hash.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { createHash } from "node:crypto";

/** Submissions, their histories and what they became. */
export const insertDemoSubmissions = async (
  tx: Tx,
  { tenant, submissions, conversions }: DemoOrganisation,
  keys: ServerKeys,
  now: Date,
): Promise<void> => {
  const tenant_id = tenant.id;
  await insertMany(
    tx,
    "submission",
    submissions.map((submission) => ({ tenant_id, ...submissionRow(submission, keys, now) })),
  );
  await insertMany(
    tx,
    "submission_move",
    submissions.flatMap((submission) => moveRows(submission).map((row) => ({ tenant_id, ...row }))),
  );
  await insertMany(
    tx,
    "conversion",
    conversions.map(({ id, kind, number, title, createdAt, createdBy }) => ({
      tenant_id,
      id,
      kind,
      number,
      title,
      created_at: createdAt,
      created_by: createdBy,
    })),
  );
  await insertMany(
    tx,
    "conversion_source",
    conversions.map(({ id, submissionId }) => ({ tenant_id, conversion_id: id, submission_id: submissionId })),
  );
};

const calendar = workCalendar([], []);

/** Transfers of this many days have clocks; the office began with them then. */
const CLOCK_DAYS = 45;

/** When it was given to who has it now, and by when they are to answer. */
const clockOf = ({ state, moves, assigneeUnitId }: DemoSubmission, now: Date) => {
  const given = moves.findLast(({ move, undoneAt }) => move.startsWith("transferTo") && undoneAt === null);
  if (state !== "TRANSFERRED" || !given || given.at < daysLater(now, -CLOCK_DAYS)) return {};
  const { UNIT, MEMBER } = defaultOpinionSettings.timers;
  const due = deadlineOf(calendar, dayOf(shanghaiDay(given.at)), assigneeUnitId ? UNIT : MEMBER);
  return { transferred_at: given.at, due_on: due };
};

const submissionRow = (submission: DemoSubmission, keys: ServerKeys, now: Date) => ({
  transferred_at: null,
  due_on: null,
  ...clockOf(submission, now),
  id: submission.id,
  point_id: submission.point.id,
  point_code: submission.point.code,
  author_account_id: submission.authorAccountId,
  text: submission.text,
  text_key: textKey(submission.text),
  category: submission.category,
  state: submission.state,
  held: submission.held,
  receipt_hash: receiptHash(keys, submission.receipt),
  fingerprint: createHash("sha256").update(`${submission.id}\n${submission.text}`).digest(),
  contact: submission.contact && encryptContact(keys, submission.id, submission.contact),
  photos_expected: submission.pictures.length,
  written_at: submission.writtenAt,
  received_at: submission.receivedAt,
  changed_at: submission.changedAt,
  assignee_account_id: submission.assigneeAccountId,
  assignee_unit_id: submission.assigneeUnitId,
  answer: submission.answer,
  public_note: submission.publicNote,
  reopens: submission.reopens,
});

const moveRows = (submission: DemoSubmission) =>
  submission.moves.map((move) => ({
    submission_id: submission.id,
    no: move.no,
    at: move.at,
    actor_account_id: move.actorAccountId,
    actor_name: move.actorName,
    move: move.move,
    from_state: move.from,
    to_state: move.to,
    note: move.note,
    before: JSON.stringify(beforeColumns(move.before)),
    undone_at: move.undoneAt,
  }));

const beforeColumns = (before: DemoBefore) => ({
  state: before.state,
  category: before.category,
  assignee_account_id: before.assigneeAccountId,
  assignee_unit_id: before.assigneeUnitId,
  answer: before.answer,
  public_note: before.publicNote,
});
