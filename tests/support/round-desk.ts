import type { EvaluationAnswers } from "#contract/proposals.ts";
import { addProposal, type Person, sayOfContact } from "#tests/support/handling-world.ts";
import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { openUnitDesk } from "#tests/support/unit-desk.ts";
import { randomUUID } from "node:crypto";

export const paperAnswers: EvaluationAnswers = {
  visited: "VISITED",
  attitude: "SATISFIED",
  heardHow: "VISIT",
  onPoint: "ON_POINT",
  leaderReplied: null,
  result: "AGREE",
  overall: "SATISFIED",
  comment: "",
  wouldSatisfy: "",
};

/** The 提案委 over HTTP, from assignment to closing, with units and members to do it with. */
export const openRoundDesk = async (server: TestServer) => {
  const world = await openUnitDesk(server);
  const { committee, author, unit, send } = world;
  const office = (method: string, path: string, json?: unknown, who: Person = committee): Promise<Reply> =>
    send(who, method, `/api/v1/office/${path}`, json);
  const filed = (changes: Readonly<Record<string, unknown>> = {}, signers: readonly Person[] = [author]) =>
    addProposal(server, signers, "FILED", changes);
  const prepare = (id: string, parts: readonly unknown[]) => office("PUT", `proposals/${id}/units`, { parts });
  const tasksOf = (proposalId: string) =>
    server.house.db
      .selectFrom("handling_task")
      .selectAll()
      .where("proposal_id", "=", proposalId)
      .where("state", "<>", "REASSIGNED")
      .execute();
  const assigned = async (signers: readonly Person[] = [author]) => {
    const proposalId = await filed({}, signers);
    await prepare(proposalId, [{ unitId: unit.id, role: "SOLE" }]);
    await office("POST", "assignments", { ids: [proposalId] });
    const [task] = await tasksOf(proposalId);
    return { proposalId, taskId: task?.id ?? "" };
  };
  /** Accepted, talked over, drafted and signed by the unit; it waits for the audit. */
  const signed = async (changes: Record<string, unknown> = {}, signers: readonly Person[] = [author]) => {
    const { proposalId, taskId } = await assigned(signers);
    await world.accept(unit.clerk, taskId);
    const [contactId, replyId] = [randomUUID(), randomUUID()];
    await world.contact(unit.clerk, taskId, { memberIds: [signers[0]?.memberId] }, contactId);
    await sayOfContact(server, contactId, "CONFIRMED");
    await world.draft(unit.clerk, taskId, {}, replyId);
    await world.sign(unit.leader, taskId, replyId, changes);
    return { proposalId, taskId, replyId };
  };
  const audit = (taskId: string, json: unknown, who?: Person) => office("POST", `tasks/${taskId}/audit`, json, who);
  /** Replied to: its members are asked to rate. */
  const replied = async (changes: Record<string, unknown> = {}, signers: readonly Person[] = [author]) => {
    const made = await signed(changes, signers);
    await audit(made.taskId, { verdict: "PASS" });
    return made;
  };
  const move = (proposalId: string, json: unknown, who?: Person) =>
    office("POST", `proposals/${proposalId}/round-moves`, json, who);
  const rate = (proposalId: string, memberId: string | null, answers: unknown = paperAnswers, who?: Person) =>
    office("PUT", `proposals/${proposalId}/ratings/${memberId}`, answers, who);
  /** B: promised in 30 days. */
  const promised = { outcomeClass: "B", promise: "年内建成", promiseOn: world.inDays(30) };
  return { ...world, office, filed, prepare, tasksOf, assigned, signed, replied, audit, move, rate, promised };
};
