import type { Role } from "#domain/account/roles.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { assignUnits } from "#server/handling/assign-units.ts";
import { prepareUnits } from "#server/handling/prepare-units.ts";
import type { Tx } from "#server/db/database.ts";
import { lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { findActor, type Actor } from "#server/session/find-actor.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** Somebody who is signed in; a member where there is a `memberId`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly cookie: string;
  readonly memberId: string | null;
}

/** A 演示 unit with a clerk and a leader who are signed in. */
export const addUnit = async (server: TestServer, name = `演示局${randomUUID().slice(0, 6)}`) => {
  const { db, tenant } = server.house;
  const id = randomUUID();
  await db
    .insertInto("handling_unit")
    .values({ tenant_id: tenant.id, id, name, sort: 1, clerk_name: "演示经办", clerk_phone: "0550-1", mark: "演示" })
    .execute();
  const [clerk, leader] = [
    await addUnitAccount(server, ["UNIT_CLERK"], id),
    await addUnitAccount(server, ["UNIT_LEADER"], id),
  ];
  return { id, name, clerk, leader };
};
export type Unit = Awaited<ReturnType<typeof addUnit>>;

export const addUnitAccount = async (server: TestServer, roles: readonly Role[], unitId: string): Promise<Person> => {
  const account = await addSignedIn(server, roles);
  await server.house.db.updateTable("account").set({ unit_id: unitId }).where("id", "=", account.id).execute();
  return account;
};

/** The actor behind a signed-in person's cookie. */
export const actorOf = async (server: TestServer, { cookie }: Person): Promise<Actor> => {
  const { actor } = await findActor(server.house, cookie);
  if (!actor) throw new Error("not signed in");
  return actor;
};

let caseNo = 0;

/** A proposal as if it had come that far, signed by its members in their order. */
export const addProposal = async (
  server: TestServer,
  signers: readonly Person[],
  state: ProposalState = "FILED",
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const { db, tenant, now } = server.house;
  const { id: tenant_id } = tenant;
  const id = randomUUID();
  const [first] = signers;
  await db
    .insertInto("proposal")
    .values({
      ...emptyProposal,
      tenant_id,
      id,
      case_no: (caseNo += 1),
      first_member_id: first?.memberId ?? "",
      title: `关于演示事项的建议 ${id.slice(0, 8)}`,
      state,
      created_at: now(),
      changed_at: now(),
      ...changes,
    })
    .execute();
  await db
    .insertInto("proposal_signer")
    .values(
      signers.map(({ memberId }, position) => ({
        tenant_id,
        proposal_id: id,
        member_id: memberId ?? "",
        position,
        state: "SIGNED",
        asked_text_no: 1,
        signed_text_no: 1,
        asked_at: now(),
        answered_at: now(),
        reason: null,
        entered_by: null,
      })),
    )
    .execute();
  return id;
};

const emptyProposal = {
  serial_no: null,
  term: 3,
  session: 2,
  timing: "SESSION",
  entered_by: null,
  author_confirmed_at: null,
  proposer_type: "INDIVIDUAL",
  collective_kind: null,
  collective_name: null,
  situation: "演示情况",
  analysis: "演示分析",
  suggestions: "演示建议",
  topic_id: null,
  merged_into: null,
  bundle_id: null,
  withdrawal_asked_at: null,
  withdrawal_reason: null,
  cosign_deadline: null,
  outcome_class: null,
  promise_on: null,
  reply_due_on: null,
  evaluation_due_on: null,
  submitted_at: null,
  filed_at: null,
  assigned_at: null,
  replied_at: null,
  closed_at: null,
};

/** Does something with a locked proposal in one transaction, as a desk would. */
export const withProposal = <Value>(
  { house }: TestServer,
  id: string,
  work: (tx: Tx, proposal: Proposal) => Promise<Value>,
): Promise<Value> =>
  house.db.transaction().execute(async (tx) => {
    const proposal = await lockProposal(tx, house.tenant.id, id);
    if (!proposal) throw new Error(`no proposal ${id}`);
    return work(tx, proposal);
  });

/** Gives a filed proposal to units; gives the ids of their tasks in the same order. */
export const assignTo = async (
  server: TestServer,
  committee: Person,
  proposalId: string,
  parts: readonly UnitPart[],
): Promise<string[]> => {
  const actor = await actorOf(server, committee);
  const { house } = server;
  for (const step of [
    (tx: Tx, proposal: Proposal) => prepareUnits(tx, house, actor, proposal, parts),
    (tx: Tx, proposal: Proposal) => assignUnits(tx, house, actor, proposal),
  ]) {
    const given = await withProposal(server, proposalId, step);
    if (!given.ok) throw new Error(given.refusal.kind);
  }
  const tasks = await house.db
    .selectFrom("handling_task")
    .select(["id", "unit_id"])
    .where("proposal_id", "=", proposalId)
    .where("state", "<>", "REASSIGNED")
    .execute();
  return parts.map(({ unitId }) => tasks.find(({ unit_id }) => unit_id === unitId)?.id ?? "");
};

/** A reply's words; `changes` replace some. */
export const replyWords = (changes: Readonly<Record<string, unknown>> = {}) => ({
  baseVersion: 0,
  replyNo: "",
  abstract: "",
  body: "演示答复：已安排维修，近期完成。",
  outcomeClass: "A",
  promise: "",
  promiseOn: null,
  contactPerson: "演示经办",
  contactPhone: "0550-1",
  ...changes,
});

/** What a member says of a claim, as the member's own op would write it. */
export const sayOfContact = (server: TestServer, contactId: string, answer: string | null) =>
  server.house.db
    .updateTable("contact_answer")
    .set({ answer, at: server.house.now() })
    .where("contact_id", "=", contactId)
    .execute();
