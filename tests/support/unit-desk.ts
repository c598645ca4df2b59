import { addDays } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { Actor } from "#server/session/find-actor.ts";
import {
  actorOf,
  addProposal,
  addUnit,
  assignTo,
  type Person,
  replyWords,
  sayOfContact,
} from "#tests/support/handling-world.ts";
import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** Three units, two members and the 提案委, with what each of them does over HTTP or, for the 提案委, as its desk does. */
export const openUnitDesk = async (server: TestServer, members?: readonly [Person, Person]) => {
  const { house } = server;
  const { db } = house;
  const committee = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
  const desk = await actorOf(server, committee);
  const [author, cosigner] = members ?? [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];
  const [unit, other, third] = [await addUnit(server), await addUnit(server), await addUnit(server)];
  const today = () => shanghaiDay(house.now());
  const at = (taskId: string, rest = "") => `/api/v1/unit/tasks/${taskId}${rest}`;
  const send = (who: Person, method: string, path: string, json?: unknown): Promise<Reply> =>
    server.ask(method, path, { cookie: who.cookie, ...(json !== undefined && { json }) });
  const read = (who: Person, taskId: string) => send(who, "GET", at(taskId));
  const accept = (who: Person, taskId: string) =>
    send(who, "POST", at(taskId, "/acceptance"), { clerkName: "演示经办甲", clerkPhone: "0550-2" });
  const contact = (who: Person, taskId: string, changes: Record<string, unknown> = {}, id: string = randomUUID()) =>
    send(who, "PUT", at(taskId, `/contacts/${id}`), {
      mode: "VISIT",
      happenedOn: today(),
      place: "演示会议室",
      participants: "演示经办甲",
      summary: "当面听取意见",
      memberIds: [author.memberId],
      ...changes,
    });
  const draft = (who: Person, taskId: string, changes: Record<string, unknown> = {}, id: string = randomUUID()) =>
    send(who, "PUT", at(taskId, `/replies/${id}`), replyWords(changes));
  const sign = (who: Person, taskId: string, replyId: string, changes: Record<string, unknown> = {}) => {
    const body = { replyId, outcomeClass: "A", promise: "", promiseOn: null, ...changes };
    return send(who, "POST", at(taskId, "/sign-off"), body);
  };
  const soleTask = async (signers: readonly Person[] = [author]) => {
    const proposalId = await addProposal(server, signers);
    const [taskId = ""] = await assignTo(server, committee, proposalId, [{ unitId: unit.id, role: "SOLE" }]);
    return { proposalId, taskId };
  };
  /** Accepted, a contact confirmed, a version saved. */
  const draftedTask = async (signers: readonly Person[] = [author]) => {
    const { proposalId, taskId } = await soleTask(signers);
    await accept(unit.clerk, taskId);
    const contactId = randomUUID();
    await contact(unit.clerk, taskId, {}, contactId);
    await sayOfContact(server, contactId, "CONFIRMED");
    const replyId = randomUUID();
    await draft(unit.clerk, taskId, {}, replyId);
    return { proposalId, taskId, replyId, contactId };
  };
  return {
    committee,
    desk,
    author,
    cosigner,
    unit,
    other,
    third,
    today,
    inDays: (count: number) => addDays(today(), count),
    at,
    send,
    read,
    accept,
    contact,
    draft,
    sign,
    soleTask,
    draftedTask,
    /** Does something as the 提案委, in one transaction. */
    asDesk: <Value>(work: (tx: Tx, actor: Actor) => Promise<Value>) => db.transaction().execute((tx) => work(tx, desk)),
    proposalOf: (id: string) => db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  };
};
