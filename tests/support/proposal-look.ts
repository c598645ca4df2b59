import { TASK_STATES, taskFlowOf, type TaskRole, type TaskState } from "#domain/proposal/task-flow.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { PROPOSAL_STATES, type ProposalState } from "#domain/proposal/proposal-state.ts";
import { reviewUndoFlow } from "#domain/proposal/review-undo.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { expect } from "vitest";

/** All that is stored of one proposal, as it stands now; what grows comes in its order. */
export const lookAt = async ({ house }: TestServer, id: string) => {
  const { db } = house;
  const [proposal, moves, texts, signers, tasks, contacts, promises, duty] = await Promise.all([
    db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirst(),
    db.selectFrom("proposal_move").selectAll().where("proposal_id", "=", id).orderBy("no").execute(),
    db.selectFrom("proposal_text").selectAll().where("proposal_id", "=", id).orderBy("no").execute(),
    db.selectFrom("proposal_signer").selectAll().where("proposal_id", "=", id).orderBy("position").execute(),
    db.selectFrom("handling_task").selectAll().where("proposal_id", "=", id).orderBy("id").execute(),
    db
      .selectFrom("contact_record as claim")
      .innerJoin("contact_answer as answer", "answer.contact_id", "claim.id")
      .select(["claim.id", "claim.task_id", "claim.round", "claim.summary", "answer.member_id", "answer.answer"])
      .where("claim.proposal_id", "=", id)
      .execute(),
    db.selectFrom("commitment").selectAll().where("proposal_id", "=", id).execute(),
    db.selectFrom("duty_entry").selectAll().where("source_id", "=", id).execute(),
  ]);
  const replies = await db
    .selectFrom("reply")
    .selectAll()
    .where("proposal_id", "=", id)
    .orderBy("task_id")
    .orderBy("version")
    .execute();
  const taskIds = tasks.map((task) => task.id);
  const taskMoves =
    taskIds.length === 0
      ? []
      : await db
          .selectFrom("task_move")
          .selectAll()
          .where("task_id", "in", taskIds)
          .orderBy("task_id")
          .orderBy("no")
          .execute();
  return { proposal, moves, texts, signers, tasks, taskMoves, contacts, replies, promises, duty };
};
export type ProposalLook = Awaited<ReturnType<typeof lookAt>>;

/** Who stands behind the accounts that move something. */
interface Accounts {
  readonly committee: string;
  readonly first: string;
  /** Accounts of the units, and which of them sign. */
  readonly units: ReadonlyMap<string, "clerk" | "leader">;
}

/** Lines that tell something without moving the proposal: they stay where they are. */
const STAYING = ["sign", "decline"];

type Line = ProposalLook["moves"][number];

const isRowOfFlow = (
  { move, from_state, to_state, actor_account_id }: Line,
  { committee, first }: Accounts,
): boolean => {
  if (STAYING.includes(move)) return from_state === to_state;
  const roles = new Map<string | null, string>([
    [null, "system"],
    [committee, "committee"],
    [first, "firstProposer"],
  ]);
  const role = roles.get(actor_account_id);
  return [...proposalFlow, ...reviewUndoFlow].some(
    (row) => row.move === move && row.from === from_state && row.to === to_state && row.by === role,
  );
};

const isRowOfTask = (
  line: ProposalLook["taskMoves"][number],
  role: TaskRole,
  { committee, units }: Accounts,
): boolean => {
  const { actor_account_id: account, move, from_state, to_state } = line;
  const actors = new Map<string | null, readonly string[]>([
    [null, ["system"]],
    [committee, ["committee"]],
  ]);
  for (const [id, kind] of units) actors.set(id, kind === "leader" ? ["clerk", "leader"] : ["clerk"]);
  const may = actors.get(account) ?? [];
  return taskFlowOf(role).some(
    (row) => row.move === move && row.from === from_state && row.to === to_state && may.includes(row.by),
  );
};

/** Defined states, histories that are chains of rows of the flow tables, texts and replies as they were, and no duty twice. */
export const expectSound = (now: ProposalLook, before: ProposalLook, accounts: Accounts): void => {
  const { proposal, moves, texts, tasks, taskMoves } = now;
  expect(texts.slice(0, before.texts.length)).toEqual(before.texts);
  expect(moves.slice(0, before.moves.length)).toEqual(before.moves);
  const words = ({ replies, contacts }: ProposalLook) => [
    ...replies.map(({ id, body }) => `${id} ${body}`),
    ...contacts.map(({ id, member_id, summary }) => `${id} ${member_id} ${summary}`),
  ];
  expect(words(now)).toEqual(expect.arrayContaining(words(before)));
  if (!proposal) return;

  expect(PROPOSAL_STATES).toContain(proposal.state as ProposalState);
  expect(moves.filter((line) => !isRowOfFlow(line, accounts))).toEqual([]);
  const stations = [moves[0]?.from_state, ...moves.map(({ to_state }) => to_state)];
  expect(moves.map(({ from_state }) => from_state)).toEqual(stations.slice(0, -1));
  expect(proposal.state).toBe(stations.at(-1));
  expect(texts.at(-1)).toMatchObject({ no: proposal.text_no, situation: proposal.situation, title: proposal.title });

  for (const { id, state, role } of tasks) {
    expect(TASK_STATES).toContain(state as TaskState);
    const lines = taskMoves.filter(({ task_id }) => task_id === id);
    expect(lines.filter((line) => !isRowOfTask(line, role as TaskRole, accounts))).toEqual([]);
    expect(lines.map(({ from_state }) => from_state)).toEqual(
      ["PREPARED", ...lines.map(({ to_state }) => to_state)].slice(0, -1),
    );
    expect([id, state]).toEqual([id, lines.at(-1)?.to_state ?? "PREPARED"]);
  }
  const isClosed = proposal.state === "CLOSED" || proposal.state === "ARCHIVED";
  expect(now.promises.filter(({ closed_at }) => isClosed && closed_at === null)).toEqual([]);
  expectDutyOnce(now);
};

const expectDutyOnce = ({ duty, signers }: ProposalLook): void => {
  const net = new Map<string, number>();
  for (const { kind, member_id, reverses } of duty) {
    const key = `${kind} ${member_id}`;
    net.set(key, (net.get(key) ?? 0) + (reverses === null ? 1 : -1));
  }
  expect([...net].filter(([, count]) => count !== 0 && count !== 1)).toEqual([]);
  const named = new Set(signers.map(({ member_id }) => member_id));
  expect(duty.filter(({ member_id }) => !named.has(member_id))).toEqual([]);
};
