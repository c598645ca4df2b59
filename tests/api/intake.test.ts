import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { addWorkingDays } from "#domain/time/working-days.ts";
import { readWorkCalendar } from "#server/settings/tenant-calendar.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, newReceipt, opinion, unknownPointCode } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const [office, other] = [await addSignedIn(server, ["OFFICE"]), await addSignedIn(server, ["OFFICE"])];
const member = await addSignedIn(server, ["MEMBER"]);
const point = await addPoint(server);

const addUnit = async (name: string) => {
  const id = randomUUID();
  await db.insertInto("handling_unit").values({ tenant_id: tenant.id, id, name, sort: 1 }).execute();
  const clerk = await addSignedIn(server, ["UNIT_CLERK"]);
  await db.updateTable("account").set({ unit_id: id }).where("id", "=", clerk.id).execute();
  return { id, name, clerk };
};
const [roads, water] = [await addUnit("演示道路局"), await addUnit("演示水务局")];

type Json = Record<string, any>;
const ask = async (method: string, path: string, cookie: string, json?: object) => {
  const answer = await server.ask(method, path, { cookie, ...(json && { json }) });
  const body: Json = answer.text.startsWith("{") ? JSON.parse(answer.text) : {};
  return { status: answer.status, body };
};
const DESK = "/api/v1/office/submissions";
const submit = async (text = `演示：北桥头路灯不亮 ${randomUUID()}`, more: object = {}) => {
  const id = randomUUID();
  const receipt = newReceipt();
  const json = opinion(point.code, { text, receipt, ...more });
  expect((await server.ask("PUT", `/api/v1/submissions/${id}`, { json })).status).toBe(201);
  await db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
  return { id, receipt };
};
const move = (id: string, json: object, cookie = office.cookie) => ask("POST", `${DESK}/${id}/moves`, cookie, json);
const detail = async (id: string) => (await ask("GET", `${DESK}/${id}`, office.cookie)).body;
const receiptView = async (receipt: string): Promise<Json> =>
  JSON.parse((await server.ask("GET", `/api/v1/receipts/${receipt}`, {})).text);
const group = async (ids: readonly string[], id: string = randomUUID()) =>
  ask("PUT", `/api/v1/office/submission-groups/${id}`, office.cookie, { ids });
const decide = async (part: Partial<OpinionSettings>) => {
  const { rev } = (await ask("GET", "/api/v1/office/opinion-settings", office.cookie)).body;
  const json = { baseRev: rev, settings: { ...defaultOpinionSettings, ...part } };
  expect((await ask("PUT", "/api/v1/office/opinion-settings", office.cookie, json)).status).toBe(200);
};

beforeEach(() => decide({}));

describe("a group of look-alikes", () => {
  test("one answer reaches all seven but the one that is closed, which is said; each holder of a receipt reads it", async () => {
    const seven = await Promise.all(Array.from({ length: 7 }, () => submit()));
    const [closed, ...open] = seven;
    await move(closed?.id ?? "", { move: "triage" });
    await move(closed?.id ?? "", { move: "answer", note: "先前已答复" });
    const made = await group(seven.map(({ id }) => id));
    expect([made.status, made.body.people, made.body.items.length]).toEqual([201, 7, 7]);

    const path = `/api/v1/office/submission-groups/${made.body.id}/moves`;
    const answered = await ask("POST", path, office.cookie, { move: "answer", note: "路灯今晚修好。" });
    expect(answered.body.moved.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
    expect(answered.body.refused).toMatchObject([{ id: closed?.id, code: "move-not-allowed" }]);
    for (const { receipt } of open)
      expect(await receiptView(receipt)).toMatchObject({ state: "ANSWERED", answer: "路灯今晚修好。" });
    expect(await receiptView(closed?.receipt ?? "")).toMatchObject({ answer: "先前已答复" });

    const undone = await move(open[0]?.id ?? "", { move: "undo" });
    expect(undone.body).toMatchObject({ state: "TRIAGED", answer: null });
    expect((await detail(open[1]?.id ?? "")).state).toBe("ANSWERED");
  });

  test("a member who says it twice is one of its people", async () => {
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids)
      await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(point.code), cookie: member.cookie });
    const { id } = await submit();
    expect((await group([...ids, id])).body).toMatchObject({ people: 2 });
  });

  test("one leaves, the rest stays; a group of one is none; apart is apart", async () => {
    const three = await Promise.all([submit(), submit(), submit()]);
    const { id } = (await group(three.map((one) => one.id))).body;
    const path = `/api/v1/office/submission-groups/${id}`;
    expect((await ask("DELETE", `${path}/items/${three[0]?.id}`, office.cookie)).status).toBe(204);
    expect((await detail(three[0]?.id ?? "")).group).toBeNull();
    expect((await detail(three[1]?.id ?? "")).group).toMatchObject({ id, items: 2 });
    expect((await ask("DELETE", `${path}/items/${three[1]?.id}`, office.cookie)).status).toBe(204);
    expect((await ask("GET", path, office.cookie)).status).toBe(404);
    expect((await detail(three[2]?.id ?? "")).group).toBeNull();

    const again = (await group(three.map((one) => one.id))).body;
    expect((await ask("DELETE", `/api/v1/office/submission-groups/${again.id}`, office.cookie)).status).toBe(204);
    for (const one of three) expect((await detail(one.id)).group).toBeNull();
  });

  test("sent twice it is one group, and what joins another leaves its own", async () => {
    const [a, b, c] = await Promise.all([submit(), submit(), submit()]);
    const id = randomUUID();
    expect((await group([a.id, b.id], id)).status).toBe(201);
    expect((await group([a.id, b.id], id)).status).toBe(200);
    const second = await group([b.id, c.id]);
    expect(second.body.items).toHaveLength(2);
    expect((await detail(a.id)).group).toBeNull();
    expect((await ask("GET", `/api/v1/office/submission-groups/${id}`, office.cookie)).status).toBe(404);
  });

  test("what is held for review stays out, what nobody knows makes no group", async () => {
    const [a, b] = await Promise.all([submit(), submit()]);
    await db.updateTable("submission").set({ held: "LINKS" }).where("id", "=", b.id).execute();
    expect((await group([a.id, b.id])).body.items.map((one: Json) => one.id)).toEqual([a.id]);
    const id = randomUUID();
    expect((await group([a.id, randomUUID()], id)).status).toBe(404);
    expect((await ask("GET", `/api/v1/office/submission-groups/${id}`, office.cookie)).status).toBe(404);
  });

  test("a conversion of the group makes one thing of all; undone for one, the others keep it", async () => {
    const two = await Promise.all([submit(), submit()]);
    const { id } = (await group(two.map((one) => one.id))).body;
    const path = `/api/v1/office/submission-groups/${id}/moves`;
    await ask("POST", path, office.cookie, { move: "convertToTopic", title: "北桥头照明" });
    const [first, second] = await Promise.all(two.map((one) => detail(one.id)));
    expect(first?.conversions).toHaveLength(1);
    expect(second?.conversions).toEqual(first?.conversions);
    expect((await move(two[0]?.id ?? "", { move: "undo" })).body.conversions).toEqual([]);
    expect((await detail(two[1]?.id ?? "")).conversions).toHaveLength(1);
  });
});

describe("a report of residents' words", () => {
  test("is made of the group, stands at the opinion desk, is told on each receipt, and goes when all have left it", async () => {
    const two = await Promise.all([submit(), submit()]);
    const { id } = (await group(two.map((one) => one.id))).body;
    const path = `/api/v1/office/submission-groups/${id}/moves`;
    const converted = await ask("POST", path, office.cookie, {
      move: "convertToReport",
      title: "关于北桥头照明的建议",
    });
    expect(converted.body.moved).toHaveLength(2);
    const [conversion] = (await detail(two[0]?.id ?? "")).conversions;
    const report = (await ask("GET", `/api/v1/office/opinions/${conversion.id}`, office.cookie)).body;
    expect(report).toMatchObject({ title: "关于北桥头照明的建议", state: "SUBMITTED", submissions: 2 });
    for (const { receipt } of two) expect((await receiptView(receipt)).convertedTo).toContain("社情民意信息");

    expect((await move(two[0]?.id ?? "", { move: "undo" })).body).toMatchObject({ state: "TRIAGED", conversions: [] });
    expect((await ask("GET", `/api/v1/office/opinions/${conversion.id}`, office.cookie)).body.submissions).toBe(1);
    await move(two[1]?.id ?? "", { move: "undo" });
    expect((await ask("GET", `/api/v1/office/opinions/${conversion.id}`, office.cookie)).body.state).toBe("WITHDRAWN");
  });
});

describe("the clock of a transfer", () => {
  test("three working days of a unit leave out its days of rest; another owner has the whole term", async () => {
    const { id } = await submit();
    await move(id, { move: "triage" });
    const today = dayOf(shanghaiDay(server.house.now()));
    const next = addWorkingDays(await readWorkCalendar(server.house), today, 1);
    const calendar = `/api/v1/office/calendar/${next}`;
    const committee = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
    await ask("PUT", calendar, committee.cookie, { isWorkingDay: false, name: "演示放假" });
    const expected = addWorkingDays(await readWorkCalendar(server.house), today, 3);
    expect((await move(id, { move: "transferToUnit", unitId: roads.id })).body.dueOn).toBe(expected);
    await ask("PUT", calendar, committee.cookie, { isWorkingDay: null, name: "" });

    await decide({ timers: { ...defaultOpinionSettings.timers, MEMBER: { count: 7, unit: "DAY" } } });
    const again = await move(id, { move: "transferToMember", memberId: member.memberId });
    expect(again.body.dueOn > today).toBe(true);
    expect(again.body).toMatchObject({ assignee: member.name, daysLate: 0 });
  });

  test("who is late stands on the board with the days, and on no other list once answered", async () => {
    const { id } = await submit();
    await move(id, { move: "triage" });
    await move(id, { move: "transferToUnit", unitId: water.id });
    await db.updateTable("submission").set({ due_on: "2026-01-05" }).where("id", "=", id).execute();
    const board = (await ask("GET", "/api/v1/office/submission-overdue", office.cookie)).body;
    const owner = board.owners.find((one: Json) => one.id === water.id);
    expect(owner).toMatchObject({ kind: "UNIT", name: water.name });
    expect(owner.items[0]).toMatchObject({ id, dueOn: "2026-01-05" });
    expect(owner.items[0].daysLate).toBeGreaterThan(300);
    const late = (await ask("GET", `${DESK}?overdue=true`, office.cookie)).body.items.map((one: Json) => one.id);
    expect(late).toEqual([id]);
    await move(id, { move: "answer", note: "已办" });
    expect((await ask("GET", "/api/v1/office/submission-overdue", office.cookie)).body.owners).toEqual([]);
  });
});

describe("a unit's own page", () => {
  const UNIT = "/api/v1/unit/submissions";
  const transferred = async (unitId: string, more: object = {}) => {
    const one = await submit(undefined, more);
    await move(one.id, { move: "triage" });
    await move(one.id, { move: "transferToUnit", unitId, note: "请于本周答复" });
    return one;
  };

  test("the words and the office's wish, never who wrote them; another unit finds nothing there", async () => {
    const { id, receipt } = await transferred(roads.id, { contact: { name: "演示甲", phone: "13800009999" } });
    const { status, body } = await ask("GET", `${UNIT}/${id}`, roads.clerk.cookie);
    expect([status, body.officeNote, body.state]).toEqual([200, "请于本周答复", "TRANSFERRED"]);
    for (const secret of ["演示甲", "13800009999", receipt]) expect(JSON.stringify(body)).not.toContain(secret);
    for (const { cookie } of [water.clerk]) {
      expect((await ask("GET", `${UNIT}/${id}`, cookie)).status).toBe(404);
      expect((await ask("POST", `${UNIT}/${id}/moves`, cookie, { move: "answer", note: "好" })).status).toBe(404);
      expect((await ask("GET", UNIT, cookie)).body.items).toEqual([]);
    }
    expect((await ask("GET", UNIT, member.cookie)).status).toBe(403);
    expect((await ask("GET", `${DESK}/${id}`, roads.clerk.cookie)).status).toBe(403);
  });

  test("its answer is the resident's; given back with a reason it is the office's again", async () => {
    const answered = await transferred(roads.id);
    await ask("POST", `${UNIT}/${answered.id}/moves`, roads.clerk.cookie, { move: "answer", note: "已补灯。" });
    expect(await receiptView(answered.receipt)).toMatchObject({ state: "ANSWERED", answer: "已补灯。" });

    const back = await transferred(roads.id);
    const giveBack = { move: "giveBack", note: "不属于我局职责" };
    expect((await ask("POST", `${UNIT}/${back.id}/moves`, roads.clerk.cookie, giveBack)).body.state).toBe("TRIAGED");
    expect(await detail(back.id)).toMatchObject({ assignee: null, dueOn: null, transferredAt: null });
    expect((await ask("GET", `${UNIT}/${back.id}`, roads.clerk.cookie)).status).toBe(404);
    expect(JSON.stringify(await receiptView(back.receipt))).not.toContain("职责");
  });
});

describe("answers that are reviewed", () => {
  test("nobody outside reads one before a second person passes it, and its author does not pass his own", async () => {
    await decide({ isAnswerReviewed: true });
    const { id, receipt } = await submit();
    await move(id, { move: "triage" });
    const handed = await move(id, { move: "answer", note: "草拟的答复" });
    expect(handed.body).toMatchObject({ state: "IN_REVIEW", answer: null });
    expect(handed.body.proposedAnswer).toMatchObject({ words: "草拟的答复", isMine: true });
    expect(JSON.stringify(await receiptView(receipt))).not.toContain("草拟");
    expect((await move(id, { move: "approveAnswer" })).body.code).toBe("second-person-needed");
    const passed = await move(id, { move: "approveAnswer" }, other.cookie);
    expect(passed.body).toMatchObject({ state: "ANSWERED", answer: "草拟的答复", proposedAnswer: null });
    expect(await receiptView(receipt)).toMatchObject({ state: "ANSWERED", answer: "草拟的答复" });
  });

  test("sent back, a unit's answer waits beside for mending; the desk's own goes back to the desk", async () => {
    await decide({ isAnswerReviewed: true });
    const { id } = await submit();
    await move(id, { move: "triage" });
    await move(id, { move: "transferToUnit", unitId: roads.id });
    await ask("POST", `/api/v1/unit/submissions/${id}/moves`, roads.clerk.cookie, { move: "answer", note: "办了" });
    expect((await detail(id)).state).toBe("IN_REVIEW");
    expect((await move(id, { move: "returnAnswer" })).status).toBe(422);
    const back = await move(id, { move: "returnAnswer", note: "请写明时间" });
    expect(back.body).toMatchObject({ state: "TRANSFERRED", assignee: roads.name });
    const seen = (await ask("GET", `/api/v1/unit/submissions/${id}`, roads.clerk.cookie)).body;
    expect(seen).toMatchObject({ returnedBecause: "请写明时间", proposedAnswer: "办了", answer: null });

    const own = await submit();
    await move(own.id, { move: "triage" });
    await move(own.id, { move: "answer", note: "一" });
    expect((await move(own.id, { move: "returnAnswer", note: "改" }, other.cookie)).body.state).toBe("TRIAGED");
  });

  test("the member's phone obeys it too, and gives back with a reason", async () => {
    await decide({ isAnswerReviewed: true });
    const [first, second] = await Promise.all([submit(), submit()]);
    for (const { id } of [first, second]) {
      await move(id, { move: "triage" });
      await move(id, { move: "transferToMember", memberId: member.memberId });
    }
    const op = (kind: string, entityId: string, note: string) => ({
      opId: randomUUID(),
      v: 1,
      kind,
      entityId,
      author: member.id,
      clientAt: new Date().toISOString(),
      payload: { note },
    });
    const ops = [op("submission.answer", first.id, "委员的答复"), op("submission.giveBack", second.id, "不熟悉情况")];
    const sent = await ask("POST", "/api/v1/ops", member.cookie, { deviceId: randomUUID(), app: "test", ops });
    expect(sent.body.results.map((one: Json) => one.status)).toEqual(["accepted", "accepted"]);
    expect(await detail(first.id)).toMatchObject({ state: "IN_REVIEW", answer: null });
    expect(await detail(second.id)).toMatchObject({ state: "TRIAGED", assignee: null });
    expect(JSON.stringify(await receiptView(first.receipt))).not.toContain("委员的答复");
    const pulled = (await ask("GET", "/api/v1/changes", member.cookie)).body.rows;
    expect(pulled.find((row: Json) => row.id === first.id).data).toMatchObject({
      answer: null,
      proposedAnswer: "委员的答复",
    });
    expect(pulled.find((row: Json) => row.id === second.id)).toMatchObject({ deleted: true });
  });
});

describe("entries by staff", () => {
  const entry = (changes: object = {}) => ({
    channel: "HOTLINE",
    text: `演示：热线反映小区停水 ${randomUUID()}`,
    originRef: "演示工单 20260001",
    receivedOn: shanghaiDay(server.house.now()),
    ...changes,
  });

  test("once however often it is sent, with a receipt that works, and standing under its channel", async () => {
    const id = randomUUID();
    const json = entry({ contact: { name: "演示乙", phone: "13800008888" } });
    const [first, second] = [
      await ask("PUT", `${DESK}/${id}`, office.cookie, json),
      await ask("PUT", `${DESK}/${id}`, office.cookie, json),
    ];
    expect([first.status, second.status, second.body.receipt]).toEqual([201, 200, first.body.receipt]);
    expect(await receiptView(first.body.receipt)).toMatchObject({ state: "RECEIVED" });
    const kept = await detail(id);
    expect(kept).toMatchObject({ channel: "HOTLINE", originRef: "演示工单 20260001", enteredBy: office.name });
    expect(JSON.stringify(kept)).not.toContain("13800008888");
    const listed = (await ask("GET", `${DESK}?channel=HOTLINE&limit=200`, office.cookie)).body.items;
    expect(listed.map((one: Json) => one.id)).toContain(id);
    expect((await ask("GET", `${DESK}?channel=PAPER`, office.cookie)).body.items).toEqual([]);
    expect((await ask("PUT", `${DESK}/${id}`, office.cookie, entry())).body.code).toBe("id-taken");
  });

  test.each([
    ["a day to come", { receivedOn: "2098-01-01" }, 422],
    ["a town that is none", { townId: "T99" }, 422],
    ["a point that is none", { pointCode: unknownPointCode() }, 404],
    ["a channel that residents use themselves", { channel: "QR" }, 422],
  ])("%s is refused and leaves nothing", async (_, changes, status) => {
    const id = randomUUID();
    const answer = await ask("PUT", `${DESK}/${id}`, office.cookie, entry(changes));
    expect(answer.status).toBe(status);
    expect((await ask("GET", `${DESK}/${id}`, office.cookie)).status).toBe(404);
  });

  test("a member enters nothing", async () => {
    expect((await ask("PUT", `${DESK}/${randomUUID()}`, member.cookie, entry())).status).toBe(403);
  });
});

describe("by channel", () => {
  test("a studio's question stands in the list, becomes something else from there, and is nothing else's", async () => {
    const studio = { id: randomUUID(), code: "PBKB4Q", name: "演示工作室" };
    await db
      .insertInto("studio")
      .values({ tenant_id: tenant.id, ...studio, town_id: null, kind: "MEMBER", star: null })
      .execute();
    const { id } = await submit();
    await db
      .updateTable("submission")
      .set({ channel: "STUDIO", studio_id: studio.id, state: "TRANSFERRED", assignee_account_id: member.id })
      .where("id", "=", id)
      .execute();
    expect(await detail(id)).toMatchObject({ channel: "STUDIO", studioId: studio.id });
    expect((await move(id, { move: "answer", note: "好" })).body.code).toBe("move-not-allowed");
    expect((await move(id, { move: "reject", reason: "PETITION" })).body.code).toBe("move-not-allowed");
    expect((await move(id, { move: "convertToTopic", title: "题" })).body.state).toBe("CONVERTED");
  });

  test("a category is set by a person, kept in the history, and taken back", async () => {
    const { id, receipt } = await submit(undefined, { category: undefined });
    const set = await ask("PUT", `${DESK}/${id}/category`, office.cookie, { category: "CITY" });
    expect(set.body).toMatchObject({ category: "CITY", state: "RECEIVED", canUndo: true });
    expect((await receiptView(receipt)).history).toHaveLength(1);
    expect((await move(id, { move: "undo" })).body.category).toBeNull();
  });
});
