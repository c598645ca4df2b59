import { allEndpoints } from "#contract/all-endpoints.ts";
import type { EvaluationAnswers } from "#contract/proposals.ts";
import { EVALUATION_QUESTIONS } from "#domain/proposal/evaluation-form.ts";
import { endDueEvaluations } from "#server/proposals/end-due-evaluations.ts";
import { passReply } from "#server/handling/pass-reply.ts";
import { startRehandling } from "#server/handling/start-rehandling.ts";
import { arbitraryOf, type Schema } from "#tests/support/arbitrary-of-schema.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { assignTo, addProposal, withProposal } from "#tests/support/handling-world.ts";
import { addProposer, stateOf } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { crawl, differencesOf, isOpenToUnits, openToUnits } from "#tests/support/unit-crawl.ts";
import { openUnitDesk } from "#tests/support/unit-desk.ts";
import fc from "fast-check";
import { sql } from "kysely";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const server = await withServer();
const { house } = server;
const { db } = house;
const members = [await addProposer(server), await addProposer(server)] as const;
const [author, cosigner] = members;
const { committee, desk, unit, other, asDesk, ...work } = await openUnitDesk(server, [author, cosigner]);
const { accept, contact, draft, sign, send, inDays } = work;

const MARKERS = ["标记甲私评", "标记乙所愿"] as const;
const ratedBy = (overall: EvaluationAnswers["overall"]): EvaluationAnswers => ({
  visited: overall === "NOT" ? "NOT_VISITED" : "VISITED",
  attitude: overall === "NOT" ? "DISSATISFIED" : "SATISFIED",
  heardHow: "PHONE",
  onPoint: "ON_POINT",
  leaderReplied: null,
  result: overall === "NOT" ? "DISAGREE" : "AGREE",
  overall,
  comment: MARKERS[0],
  wouldSatisfy: MARKERS[1],
});

/** A proposal of two members with 主办 and 会办, its promise of class B open, waiting to be rated. */
const repliedProposal = async () => {
  const proposalId = await addProposal(server, members, "FILED", { visit_waived: false });
  const parts = [
    { unitId: unit.id, role: "LEAD" as const },
    { unitId: other.id, role: "CO" as const },
  ];
  const [lead = "", co = ""] = await assignTo(server, committee, proposalId, parts);
  await accept(unit.clerk, lead);
  await accept(other.clerk, co);
  const [contactId, replyId] = [randomUUID(), randomUUID()];
  await contact(unit.clerk, lead, { memberIds: [author.memberId, cosigner.memberId] }, contactId);
  await author.act(proposalId, { act: "answerContact", contactId, answer: "CONFIRMED" });
  await author.act(proposalId, { act: "askMeeting", requestId: randomUUID(), wish: "想到现场看看" });
  await draft(unit.clerk, lead, {}, replyId);
  await send(other.clerk, "PUT", `/api/v1/unit/tasks/${co}/opinion`, { opinion: "会办意见" });
  await send(other.clerk, "POST", `/api/v1/unit/tasks/${co}/cosignature`, { replyId, agrees: true, note: "" });
  await sign(unit.leader, lead, replyId, { outcomeClass: "B", promise: "年内完成", promiseOn: inDays(200) });
  const passed = await asDesk((tx, actor) => passReply(tx, house, actor, lead));
  expect(passed.ok).toBe(true);
  expect(await stateOf(server, proposalId)).toBe("REPLIED");
  return { proposalId, lead, co, contactId, replyId };
};

const everyone = [unit.leader, other.clerk];
const readAll = async (known: readonly string[]) => {
  const answers = new Map<string, string>();
  for (const [place, who] of everyone.entries())
    for (const [asked, answer] of await crawl(server, who, known, [MARKERS[0], "演示", "NOT"]))
      answers.set(`${place} ${asked}`, answer);
  return answers;
};
const known = ({ proposalId, lead, co, contactId, replyId }: Awaited<ReturnType<typeof repliedProposal>>) => [
  proposalId,
  lead,
  co,
  contactId,
  replyId,
  "a".repeat(64),
];

/** Nothing to do with proposals, and another one each time: a riddle for the robots. */
const FLEETING_ENDPOINTS = ["getChallenge"];
const stable = (answers: readonly string[]) =>
  answers.filter((told) => !FLEETING_ENDPOINTS.some((id) => told.includes(` ${id} `)));

describe("what a unit reads does not depend on how it was rated", () => {
  test("every answer is the same to the byte: unrated, rated well, rated badly instead, rated by all, the time over", async () => {
    const one = await repliedProposal();
    const ids = known(one);
    const unrated = await readAll(ids);
    expect([...unrated.values()].filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(40);
    expect(stable(differencesOf(unrated, await readAll(ids)))).toEqual([]);

    // What a unit may see is seen: the comparison is not blind.
    const changed = await send(other.clerk, "PUT", `/api/v1/unit/tasks/${one.co}/opinion`, { opinion: "另一意见" });
    expect(changed.status).toBe(200);
    const told = await readAll(ids);
    expect(stable(differencesOf(unrated, told)).length).toBeGreaterThan(0);

    const { proposalId } = one;
    const rate = async (who: typeof author, overall: EvaluationAnswers["overall"]) =>
      expect(await who.act(proposalId, { act: "evaluate", round: 1, answers: ratedBy(overall) })).toMatchObject({
        status: "accepted",
      });
    await rate(author, "SATISFIED");
    expect(stable(differencesOf(told, await readAll(ids)))).toEqual([]);
    await rate(author, "NOT");
    expect(stable(differencesOf(told, await readAll(ids)))).toEqual([]);
    await rate(cosigner, "NOT");
    expect(await stateOf(server, proposalId)).toBe("EVALUATED");
    const byAll = await readAll(ids);
    expect(stable(differencesOf(told, byAll))).toEqual([]);
    for (const answer of byAll.values())
      for (const marker of MARKERS) expect(answer.replaceAll(encodeURIComponent(marker), "")).not.toContain(marker);
  });

  test("nor on whether anybody rated before the time was over", async () => {
    const [rated, silent] = [await repliedProposal(), await repliedProposal()];
    const ids = [rated, silent].flatMap(({ proposalId, lead, replyId }) => [proposalId, lead, replyId]);
    await author.act(rated.proposalId, { act: "evaluate", round: 1, answers: ratedBy("NOT") });
    const before = await readAll(ids);
    await db.updateTable("proposal").set({ evaluation_due_on: "2020-01-01" }).where("state", "=", "REPLIED").execute();
    await endDueEvaluations(house);
    expect(await stateOf(server, rated.proposalId)).toBe("EVALUATED");
    expect(await stateOf(server, silent.proposalId)).toBe("EVALUATED");
    expect(stable(differencesOf(before, await readAll(ids)))).toEqual([]);
  });
});

test("handled again, a unit reads the words of the 提案委, and none of the member's", async () => {
  const one = await repliedProposal();
  for (const who of members) await who.act(one.proposalId, { act: "evaluate", round: 1, answers: ratedBy("NOT") });
  await withProposal(server, one.proposalId, (tx, proposal) =>
    startRehandling(tx, house, desk, proposal, "请就第二条再沟通"),
  );
  const answers = [...(await readAll(known(one))).values()].join("\n");
  expect(answers).toContain("请就第二条再沟通");
  for (const marker of MARKERS) expect(answers).not.toContain(marker);
});

describe("what is not a unit's", () => {
  test("every other endpoint refuses a unit's accounts, whatever is asked", async () => {
    const closed = allEndpoints.filter((endpoint) => !isOpenToUnits(endpoint));
    expect(closed.length).toBeGreaterThan(30);
    for (const { method, path } of closed)
      for (const who of [unit.clerk, unit.leader]) {
        const address = path.replaceAll(/\{\w+\}/g, randomUUID());
        expectProblem(await server.ask(method.toUpperCase(), address, { cookie: who.cookie }), 403, "not-allowed");
      }
  });

  test("no answer that a unit may get has a field of a rating", () => {
    const fields = [
      ...EVALUATION_QUESTIONS,
      "myEvaluation",
      "wouldSatisfy",
      "comment",
      "evaluationDueOn",
      "evaluation",
    ];
    const found: string[] = [];
    for (const { id, answers } of openToUnits)
      for (const answer of Object.values(answers)) {
        if (typeof answer !== "object" || answer === null || !("safeParse" in answer)) continue;
        const schema = JSON.stringify(z.toJSONSchema(answer, { unrepresentable: "any" }));
        for (const field of fields) if (schema.includes(`"${field}":`)) found.push(`${id}: ${field}`);
      }
    expect(found).toEqual([]);
  });

  test("whatever a unit sends, no answer holds a word of a rating", async () => {
    const one = await repliedProposal();
    await author.act(one.proposalId, { act: "evaluate", round: 1, answers: ratedBy("NOT") });
    const pool = known(one);
    for (const { method, path, body } of openToUnits.filter(({ id, tag }) => tag === "unit" && id !== "signOut")) {
      if (!body) continue;
      const { $defs = {}, ...schema } = z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as Schema & {
        $defs?: Record<string, Schema>;
      };
      for (const json of fc.sample(arbitraryOf(schema, $defs, pool), { numRuns: 8, seed: 1 }))
        for (const id of [one.lead, one.co]) {
          const address = path.replace("{id}", id).replaceAll(/\{\w+\}/g, one.replyId);
          const reply = await server.ask(method.toUpperCase(), address, { json, cookie: unit.leader.cookie });
          for (const marker of MARKERS) expect(reply.text).not.toContain(marker);
          expect(reply.status).toBeLessThan(500);
        }
    }
  });

  test("neither the audit, nor a history, nor a note, nor the log holds a word of a rating", async () => {
    for (const table of ["audit_entry", "task_move", "proposal_move", "proposal_note"]) {
      const { rows } = await sql<{
        row: string;
      }>`select ${sql.ref(table)}::text as row from ${sql.table(table)}`.execute(db);
      const told = rows.map(({ row }) => row).join("\n");
      for (const word of [...MARKERS, "DISSATISFIED", "SATISFIED", "DISAGREE"]) expect(told).not.toContain(word);
    }
    const audited = await db.selectFrom("audit_entry").select("action").execute();
    expect(
      audited.filter(({ action }) => /evaluat|rat(e|ing)$/i.test(action) && action !== "proposal.endEvaluation"),
    ).toEqual([]);
    for (const marker of MARKERS) expect(server.logs()).not.toContain(marker);
  });
});

describe("what a unit learns once a year is over", () => {
  const satisfaction = async (who = unit.clerk) =>
    (await send(who, "GET", "/api/v1/unit/satisfaction")).json?.["years"];
  const rateAt = async (proposalId: string, memberId: string, overall: string, at: string) => {
    const { id: tenant_id } = house.tenant;
    const values = { tenant_id, proposal_id: proposalId, round: 1, member_id: memberId, overall };
    await db
      .insertInto("evaluation")
      .values({ ...values, answers: "{}", comment: MARKERS[0], at: new Date(at), entered_by: null })
      .execute();
  };

  test("of four members nothing, of five one sum, which no later rating changes; of this year and to a 会办 nothing", async () => {
    const raters = [author, cosigner, ...(await Promise.all([1, 2, 3].map(() => addProposer(server))))];
    const idOf = (place: number) => raters[place]?.memberId ?? "";
    const rated = await Promise.all(["SATISFIED", "SATISFIED", "BASICALLY", "NOT"].map(() => repliedProposal()));
    const verdicts = ["SATISFIED", "SATISFIED", "BASICALLY", "NOT"];
    for (const [place, { proposalId }] of rated.entries())
      await rateAt(proposalId, idOf(place), verdicts[place] ?? "NOT", "2024-06-01T10:00:00+08:00");
    expect(await satisfaction()).toEqual([]);
    await rateAt(rated[1]?.proposalId ?? "", idOf(0), "SATISFIED", "2024-07-01T10:00:00+08:00");
    expect(await satisfaction()).toEqual([]);
    await rateAt(rated[0]?.proposalId ?? "", idOf(4), "NOT", "2024-12-31T23:30:00+08:00");
    const sum = { year: 2024, rated: 6, satisfied: 3, basically: 1, not: 2 };
    expect(await satisfaction()).toEqual([sum]);
    await rateAt(rated[2]?.proposalId ?? "", idOf(4), "NOT", "2024-12-31T23:30:00+08:00");
    expect(await satisfaction()).toEqual([sum]);
    expect(await satisfaction(other.clerk)).toEqual([]);
  });
});
