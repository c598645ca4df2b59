import { getTask, listTasks } from "#contract/handling.ts";
import { listAssignments } from "#contract/proposal-rounds.ts";
import { addDays } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { proposalWork, type Caller } from "#tests/support/proposal-work.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import type { Ask, Reply } from "#tests/support/test-server.ts";
import { pairOf } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect } from "vitest";

interface DemoAccount {
  readonly role: string;
  readonly phone: string;
  readonly password: string;
}

/** The demo's 提案委 and one unit's clerk and leader on a running server, each step a request of the public API. */
export const openOfficeLine = async (server: RunningServer) => {
  const ask = async (method: string, path: string, { json, cookie }: Ask = {}): Promise<Reply> => {
    const answer = await fetch(server.origin + path, {
      method,
      headers: {
        ...(cookie !== undefined && { cookie }),
        ...(json !== undefined && { "content-type": "application/json" }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const parsed = type.endsWith("json") && text !== "" ? JSON.parse(text) : undefined;
    return { status: answer.status, type, headers: answer.headers, text, json: parsed };
  };
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as { accounts: DemoAccount[] };
  const signIn = async (role: string): Promise<Caller> => {
    const { phone, password } = demo.accounts.find((one) => one.role === role) ?? { phone: "", password: "" };
    const { headers } = await ask("POST", "/api/v1/session", { json: { phone, password } });
    return { cookie: pairOf(headers.getSetCookie()[0]) };
  };
  const [committee, clerk, leader] = [await signIn("committee"), await signIn("unitClerk"), await signIn("unitLeader")];
  const work = proposalWork(ask);
  const granted = (reply: Reply): Reply => {
    expect([reply.status < 300, reply.text.slice(0, 300)]).toEqual([true, expect.anything()]);
    return reply;
  };
  const today = () => shanghaiDay(new Date());
  const unitName = String((await work.call(clerk, "GET", "unit/task-counts")).json?.["unitName"]);
  let taskId = "";
  let replyId = "";
  const taskOf = async (id: string) => getTask.answers[200].parse((await work.read(clerk, id)).json);

  return {
    unitName,
    inDays: (count: number) => addDays(today(), count),
    file: async (id: string) => {
      for (const move of ["startReview", "pass", "file"] as const) granted(await work.review(committee, id, move));
    },
    /** Gives it to the clerk's unit, which accepts it. */
    assign: async (id: string) => {
      const { json } = await work.call(committee, "GET", "office/assignments");
      const { units } = listAssignments.answers[200].parse(json);
      const unitId = units.find(({ name }) => name === unitName)?.id ?? "";
      granted(await work.fastTrack(committee, id, [{ unitId, role: "SOLE" }]));
      const board = await work.call(clerk, "GET", "unit/tasks?stage=TO_ACCEPT&limit=100");
      for (const { id: one } of listTasks.answers[200].parse(board.json).items)
        if ((await taskOf(one)).proposalId === id) taskId = one;
      granted(await work.accept(clerk, taskId));
    },
    claimContact: async () => {
      const { proposers } = await taskOf(taskId);
      const first = proposers.find(({ isFirst }) => isFirst)?.memberId ?? "";
      granted(await work.contact(clerk, taskId, randomUUID(), today(), [first]));
    },
    saveReply: async (body: string) => {
      replyId = randomUUID();
      const { replies } = await taskOf(taskId);
      granted(await work.draft(clerk, taskId, replyId, { body, baseVersion: replies.length }));
    },
    /** What the leader's signature is answered with. */
    signReply: async (outcome: Readonly<Record<string, unknown>> = {}) =>
      (await work.sign(leader, taskId, replyId, outcome)).status,
    passReply: async () => void granted(await work.audit(committee, taskId)),
    handleAgain: async (id: string, note: string) => {
      granted(await work.moveRound(committee, id, "endEvaluation"));
      granted(await work.moveRound(committee, id, "rehandle", { note }));
    },
    follow: async (id: string, promiseOn: string) => {
      granted(await work.moveRound(committee, id, "endEvaluation"));
      granted(await work.moveRound(committee, id, "track", { promiseOn }));
    },
    closeAsKept: async (id: string) => void granted(await work.moveRound(committee, id, "fulfil")),
    unitReads: async () => (await work.read(leader, taskId)).text,
  };
};
export type OfficeLine = Awaited<ReturnType<typeof openOfficeLine>>;
