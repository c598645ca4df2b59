import type { ContactBody } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { answersProposers, type TaskState } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { badField, withOwnTask } from "#server/handling/own-task.ts";
import { type HeldTask, touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import { proposersOf } from "#server/handling/read-proposers.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** While a unit handles, and until its reply was passed. */
const LOGGABLE: readonly TaskState[] = ["ACCEPTED", "DRAFTING", "SIGNED_OFF"];

/**
 * Logs what the unit says it did: each proposer named is asked whether it is true, and only their yes counts (domain.md C3). Sending it
 * again under the same id changes nothing.
 */
export const logContact = (
  house: House,
  actor: Actor,
  taskId: string,
  contactId: string,
  body: ContactBody,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, held) => {
    const { task } = held;
    const known = await findContact(tx, house, contactId);
    if (known) return known === fingerprintOf(taskId, body) ? done(undefined) : refused({ kind: "id-taken" });
    if (!answersProposers(task.role) || !LOGGABLE.includes(task.state)) return refused({ kind: "move-not-allowed" });
    const fault = await faultOfContact(tx, house, held, body);
    if (fault) return fault;

    const at = house.now();
    const { id: tenantId } = house.tenant;
    await writeClaim(tx, house, actor, held, contactId, body);
    await touchTask(tx, tenantId, taskId, at);
    await touchProposal(tx, tenantId, task.proposal_id, at);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "task.logContact", object: taskId });
    return done(undefined);
  });

const faultOfContact = async (tx: Tx, house: House, { task, proposal }: HeldTask, body: ContactBody) => {
  if (body.happenedOn > shanghaiDay(house.now()))
    return badField("/happenedOn", "in-future", "沟通的日期不能晚于今天。");
  if (task.assigned_at && body.happenedOn < shanghaiDay(task.assigned_at))
    return badField("/happenedOn", "before-assignment", "沟通的日期不能早于交办之日。");
  const proposers = await proposersOf(tx, house.tenant.id, proposal.id);
  return body.memberIds.every((id) => proposers.some(({ memberId }) => memberId === id))
    ? undefined
    : badField("/memberIds", "not-a-proposer", "所选的人里有不是提案者的。");
};

const writeClaim = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { task }: HeldTask,
  id: string,
  { mode, happenedOn, place, participants, summary, memberIds }: ContactBody,
): Promise<void> => {
  const { id: tenant_id } = house.tenant;
  await tx
    .insertInto("contact_record")
    .values({
      tenant_id,
      id,
      task_id: task.id,
      proposal_id: task.proposal_id,
      round: task.round,
      mode,
      happened_on: happenedOn,
      place,
      participants,
      summary,
      claimed_by: actor.accountId,
      claimed_at: house.now(),
      voided_at: null,
    })
    .execute();
  await tx
    .insertInto("contact_answer")
    .values(
      [...new Set(memberIds)].map((member_id) => ({ tenant_id, contact_id: id, member_id, answer: null, at: null })),
    )
    .execute();
};

/** What a claim says, as one text to compare; the order of those named does not matter. */
const fingerprintOf = (taskId: string, body: ContactBody): string => {
  const { mode, happenedOn, place, participants, summary, memberIds } = body;
  return JSON.stringify([taskId, mode, happenedOn, place, participants, summary, [...new Set(memberIds)].toSorted()]);
};

const findContact = async (tx: Tx, house: House, id: string): Promise<string | undefined> => {
  const { id: tenantId } = house.tenant;
  const row = await tx
    .selectFrom("contact_record")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const asked = await tx
    .selectFrom("contact_answer")
    .select("member_id")
    .where("tenant_id", "=", tenantId)
    .where("contact_id", "=", id)
    .execute();
  return fingerprintOf(row.task_id, {
    mode: row.mode as ContactBody["mode"],
    happenedOn: row.happened_on,
    place: row.place,
    participants: row.participants,
    summary: row.summary,
    memberIds: asked.map(({ member_id }) => member_id),
  });
};
