import { may } from "#domain/account/roles.ts";
import type { SubmissionRole } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { Tx } from "#server/db/database.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** The columns that a move of an inquiry may change: what `before` keeps and undo puts back. */
export interface InquiryStanding {
  readonly state: SubmissionState;
  readonly assignee_account_id: string | null;
  readonly answer: string | null;
  readonly public_note: string | null;
  readonly answer_visibility: string;
  readonly due_on: string | null;
  readonly transferred_at: Date | null;
  readonly picked_up_at: Date | null;
  readonly escalated_at: Date | null;
  readonly supplements: number;
  readonly removal_reason: string | null;
}

export interface LockedInquiry {
  readonly id: string;
  readonly studioId: string;
  readonly held: string | null;
  readonly mayPublish: boolean;
  readonly receivedAt: Date;
  readonly standing: InquiryStanding;
}

const COLUMNS = [
  "state",
  "assignee_account_id",
  "answer",
  "public_note",
  "answer_visibility",
  "due_on",
  "transferred_at",
  "picked_up_at",
  "escalated_at",
  "supplements",
  "removal_reason",
] as const satisfies readonly (keyof InquiryStanding)[];

/** The inquiry, locked until the transaction ends; undefined where there is none, or what it names is no inquiry. */
export const lockInquiry = async (tx: Tx, tenantId: string, id: string): Promise<LockedInquiry | undefined> => {
  const row = await tx
    .selectFrom("submission")
    .select(["id", "studio_id", "held", "may_publish", "received_at", ...COLUMNS])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .where("channel", "=", "STUDIO")
    .forUpdate()
    .executeTakeFirst();
  if (!row?.studio_id) return undefined;
  const { id: found, studio_id, held, may_publish, received_at, ...standing } = row;
  return {
    id: found,
    studioId: studio_id,
    held,
    mayPublish: may_publish,
    receivedAt: received_at,
    standing: standing as InquiryStanding,
  };
};

/** Who somebody is to an inquiry: from the session and the rows, never from the request. */
export const rolesOnInquiry = async (
  tx: Tx,
  tenantId: string,
  inquiry: Pick<LockedInquiry, "studioId"> & { readonly standing: Pick<InquiryStanding, "assignee_account_id"> },
  actor: Actor,
): Promise<readonly SubmissionRole[]> => {
  const part = actor.memberId
    ? await tx
        .selectFrom("studio_member")
        .select("part")
        .where("tenant_id", "=", tenantId)
        .where("studio_id", "=", inquiry.studioId)
        .where("member_id", "=", actor.memberId)
        .executeTakeFirst()
    : undefined;
  return [
    ...(may(actor.roles, "studio.write") ? (["office"] as const) : []),
    ...(part?.part === "HEAD" ? (["head"] as const) : []),
    ...(part && inquiry.standing.assignee_account_id === actor.accountId ? (["assignee"] as const) : []),
  ];
};

export const setInquiry = async (
  tx: Tx,
  tenantId: string,
  id: string,
  changes: Partial<InquiryStanding>,
  at: Date,
): Promise<void> => {
  await tx
    .updateTable("submission")
    .set({ ...changes, changed_at: at, changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
};

/** Of a kept `before`, only the columns that a move may change. */
export const inquiryStandingOf = (before: Record<string, unknown>): Partial<InquiryStanding> =>
  Object.fromEntries(COLUMNS.filter((column) => column in before).map((column) => [column, before[column]]));
