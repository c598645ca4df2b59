import { afterMove } from "#domain/flow/flow.ts";
import { TASK_ACTORS, TASK_MOVES, TASK_STATES, taskFlowOf, type TaskMove } from "#domain/proposal/task-flow.ts";
import { takeTaskMove } from "#server/handling/take-task-move.ts";
import { lockTask } from "#server/handling/task-store.ts";
import { assignTo, addProposal, type Person } from "#tests/support/handling-world.ts";
import { withServer } from "#tests/support/test-server.ts";
import { openUnitDesk } from "#tests/support/unit-desk.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const { committee, author, unit, other, third, send, at, contact } = await openUnitDesk(server);

const proposalId = await addProposal(server, [author], "FILED", { visit_waived: true });
const [lead = "", co = ""] = await assignTo(server, committee, proposalId, [
  { unitId: unit.id, role: "LEAD" },
  { unitId: other.id, role: "CO" },
]);
const put = (taskId: string, state: string) =>
  db.updateTable("handling_task").set({ state }).where("id", "=", taskId).execute();
const standing = async (taskId: string) =>
  (await db.selectFrom("handling_task").select("state").where("id", "=", taskId).executeTakeFirst())?.state;
const movesOf = async (taskId: string) =>
  (await db.selectFrom("task_move").select("no").where("task_id", "=", taskId).execute()).length;

describe.each([
  ["LEAD", lead],
  ["CO", co],
] as const)("the flow of a %s", (role, taskId) => {
  const flow = taskFlowOf(role);

  test.each(TASK_STATES)(
    "from %s each move is taken by who may take it, written down once, and refused to all others",
    async (from) => {
      for (const move of TASK_MOVES)
        for (const actor of TASK_ACTORS) {
          await put(taskId, from);
          const before = await movesOf(taskId);
          const taken = await db.transaction().execute(async (tx) => {
            const held = await lockTask(tx, tenant.id, taskId);
            if (!held) throw new Error("no task");
            const mover = { accountId: committee.id, name: "演示", actors: [actor] };
            return takeTaskMove(tx, house, mover, held.task, move);
          });
          const step = afterMove(flow, from, move, [actor]);
          const told = `${actor} ${move}`;
          expect([told, taken.ok, await standing(taskId)]).toEqual([told, step.ok, step.ok ? step.value.to : from]);
          expect([told, await movesOf(taskId)]).toEqual([told, step.ok ? before + 1 : before]);
        }
    },
  );
});

describe("over HTTP", () => {
  /** What each move is asked by, as right as it can be but for the state and who asks. */
  const asked: Partial<Record<TaskMove, (who: Person, taskId: string) => Promise<{ readonly status: number }>>> = {
    accept: (who, id) => send(who, "POST", at(id, "/acceptance"), { clerkName: "演示", clerkPhone: "0550-1" }),
    requestReturn: (who, id) =>
      send(who, "POST", at(id, "/return-request"), { reason: "NOT_OURS", note: "不属本单位" }),
    sendOpinion: (who, id) => send(who, "PUT", at(id, "/opinion"), { opinion: `会办意见 ${randomUUID()}` }),
    signOff: (who, id) =>
      send(who, "POST", at(id, "/sign-off"), {
        replyId: randomUUID(),
        outcomeClass: "A",
        promise: "",
        promiseOn: null,
      }),
  };
  const people: readonly (readonly [string, Person])[] = [
    ["another unit's leader", third.leader],
    ["the 提案委", committee],
    ["the author", author],
  ];

  test.each(Object.entries(asked))(
    "%s: by no other unit, not by the 提案委, not by a member, in no state",
    async (_, ask) => {
      for (const state of TASK_STATES) {
        await put(lead, state);
        for (const [name, who] of people) {
          const { status } = await ask(who, lead);
          expect([name, state, status]).toEqual([name, state, name.includes("unit") ? 404 : 403]);
          expect(await standing(lead)).toBe(state);
        }
      }
    },
  );

  test.each([
    ["accept", co, other.clerk, ["NEW"]],
    ["requestReturn", co, other.clerk, ["NEW"]],
    ["sendOpinion", co, other.clerk, ["ACCEPTED", "CO_DONE"]],
    ["accept", lead, unit.clerk, ["NEW"]],
    ["sendOpinion", lead, unit.clerk, []],
  ] as const)(
    "%s by its own clerk: in the states of the table, else 409, and 404 while it is hidden",
    async (move, taskId, who, open) => {
      for (const state of TASK_STATES) {
        await put(taskId, state);
        const status = (await asked[move]?.(who, taskId))?.status;
        const isHidden = state === "PREPARED" || state === "REASSIGNED";
        const isOpen = open.some((one) => one === state);
        expect([state, status]).toEqual([state, isHidden ? 404 : isOpen ? 200 : 409]);
      }
    },
  );

  test("a contact is logged while it is handled and until the reply is passed", async () => {
    for (const state of TASK_STATES) {
      await put(lead, state);
      const { status } = await contact(unit.clerk, lead);
      const isHidden = state === "PREPARED" || state === "REASSIGNED";
      const isOpen = ["ACCEPTED", "DRAFTING", "SIGNED_OFF"].includes(state);
      expect([state, status]).toEqual([state, isHidden ? 404 : isOpen ? 200 : 409]);
    }
  });
});
