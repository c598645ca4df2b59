import { may } from "#domain/account/roles.ts";
import type { SubmissionRole } from "#domain/submission/submission-flow.ts";
import type { Channel, OpinionCategory } from "#domain/submission/submission-lists.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { Tx } from "#server/db/database.ts";
import type { ProposedAnswer } from "#server/db/intake-tables.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** The columns that a move may change: what `before` keeps and undo puts back. */
export interface Standing {
  readonly state: SubmissionState;
  readonly held: string | null;
  readonly category: OpinionCategory | null;
  readonly assignee_account_id: string | null;
  readonly assignee_unit_id: string | null;
  readonly answer: string | null;
  readonly public_note: string | null;
  readonly due_on: string | null;
  readonly transferred_at: Date | null;
  readonly proposed_answer: ProposedAnswer | null;
}

export interface LockedSubmission {
  readonly id: string;
  readonly text: string;
  readonly channel: Channel;
  /** Null of residents, and of whoever did not sign. */
  readonly authorAccountId: string | null;
  readonly standing: Standing;
}

const COLUMNS = [
  "state",
  "held",
  "category",
  "assignee_account_id",
  "assignee_unit_id",
  "answer",
  "public_note",
  "due_on",
  "transferred_at",
  "proposed_answer",
] as const;

/** The submission, locked until the transaction ends: of two moves at once the second sees what the first did. */
export const lockSubmission = async (tx: Tx, tenantId: string, id: string): Promise<LockedSubmission | undefined> => {
  const row = await tx
    .selectFrom("submission")
    .select(["id", "text", "channel", "author_account_id", ...COLUMNS])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { id: found, text, channel, author_account_id: authorAccountId, ...standing } = row;
  return { id: found, text, channel: channel as Channel, authorAccountId, standing: standing as Standing };
};

/** Who somebody is to a submission: from the session and the record, never from the request. Nobody reviews an answer of his own. */
export const rolesOn = ({ standing }: LockedSubmission, actor: Actor): readonly SubmissionRole[] => {
  const isOffice = may(actor.roles, "submission.move");
  const { assignee_account_id: member, assignee_unit_id: unit, proposed_answer: proposed } = standing;
  const isSecond = isOffice && proposed !== null && proposed.accountId !== actor.accountId;
  const isAssignee =
    member === actor.accountId || (unit !== null && unit === actor.unitId && may(actor.roles, "handling.work"));
  return [
    ...(isOffice ? (["office"] as const) : []),
    ...(isAssignee ? (["assignee"] as const) : []),
    ...(isSecond ? [(member ?? unit) === null ? ("deskReviewer" as const) : ("reviewer" as const)] : []),
  ];
};

/** Writes new values; pulls of members see the change once it is committed. */
export const setStanding = async (
  tx: Tx,
  tenantId: string,
  id: string,
  { proposed_answer, ...changes }: Partial<Standing>,
  at: Date,
): Promise<void> => {
  const proposed = proposed_answer && JSON.stringify(proposed_answer);
  await tx
    .updateTable("submission")
    .set({ ...changes, changed_at: at, changed_xid: sql<string>`pg_current_xact_id()` })
    .$if(proposed !== undefined, (query) => query.set({ proposed_answer: proposed ?? null }))
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
};

/** Of a kept `before`, only the columns that a move may change. */
export const standingOf = (before: Record<string, unknown>): Partial<Standing> =>
  Object.fromEntries(COLUMNS.filter((column) => column in before).map((column) => [column, before[column]]));
