import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { LockedSubmission } from "#server/triage/lock-submission.ts";

/** Books a conversion for the member who wrote it and signed it with their account; for nobody where a resident wrote, or nobody is known. */
export const bookConversion = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { id, authorAccountId }: LockedSubmission,
  title: string,
): Promise<void> => {
  if (authorAccountId === null) return;
  const author = await tx
    .selectFrom("account")
    .select("member_id")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", authorAccountId)
    .executeTakeFirst();
  if (!author?.member_id) return;
  await bookDuty(tx, house, [
    {
      kind: "SUBMISSION_CONVERTED",
      sourceId: id,
      memberId: author.member_id,
      dutyOn: shanghaiDay(house.now()),
      evidence: { title, link: `/submissions/${id}`, by: `办公室 ${actor.name}`, note: "" },
    },
  ]);
};

/** The conversion was undone: what it earned is taken back, except in a year that is closed. */
export const takeBackConversion = async (tx: Tx, house: House, actor: Actor, id: string): Promise<void> => {
  const by = `办公室 ${actor.name}`;
  await reverseDuty(tx, house, {
    sourceId: id,
    kind: "SUBMISSION_CONVERTED",
    note: "转化已撤销",
    by,
    closedYear: "keep",
  });
};
