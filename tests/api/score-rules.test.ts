import type { RuleDryRun, RuleSetView, ScoreYearView } from "#contract/rule-sets.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addScoreYear, book } from "#tests/support/score-year.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const clerk = await addSignedIn(server, ["MEMBER_AFFAIRS"]);
const secretary = await addSignedIn(server, ["SECRETARY_GENERAL"]);
const [active, quiet] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];

const SETS = "/api/v1/office/rule-sets";
const YEARS = "/api/v1/office/score-years";

const get = async <Body>(path: string): Promise<Body> => {
  const answer = await server.ask("GET", path, { cookie: clerk.cookie });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
};
const save = (id: string, rules: unknown, rev = 0, note = "") =>
  server.ask("PUT", `${SETS}/${id}`, { cookie: clerk.cookie, json: { rev, note, rules } });
const saved = async (rules: RuleSet) => {
  const id = randomUUID();
  expect((await save(id, rules)).status).toBe(200);
  return id;
};
const publish = (id: string, year: string) =>
  server.ask("POST", `${SETS}/${id}/publication`, { cookie: clerk.cookie, json: { year } });
const dryRun = async (year: string, rules: RuleSet): Promise<RuleDryRun> => {
  const answer = await server.ask("POST", "/api/v1/office/rule-dry-runs", {
    cookie: clerk.cookie,
    json: { year, rules },
  });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
};
const move = (year: string, name: string, note = "") =>
  server.ask("POST", `${YEARS}/${year}/moves`, { cookie: clerk.cookie, json: { move: name, note } });
const yearOf = async (year: string) =>
  (await get<{ items: ScoreYearView[] }>(YEARS)).items.find((known) => known.year === year);
const versionOf = async (id: string) =>
  (await get<{ items: RuleSetView[] }>(SETS)).items.find((known) => known.id === id);

/** Activities for 3 instead of 2, with room for them. */
const threeEach = (title = "修订稿"): RuleSet => ({
  ...defaultRuleSet,
  title,
  groups: defaultRuleSet.groups.map((group) =>
    group.id === "activities"
      ? { ...group, cap: "20", rules: group.rules.map((rule, at) => (at === 0 ? { ...rule, points: "3" } : rule)) }
      : group,
  ),
});

const totalOf = async (year: string, memberId: string | null) => {
  const rules = (await loadYearRules(db, server.house, year))?.rules;
  if (!rules || !memberId) throw new Error("no such year or member");
  return scoreOf((await loadLedgerOfYear(db, server.house, year, memberId)).get(memberId) ?? [], rules).total;
};

beforeAll(async () => {
  await addScoreYear(server, "2025");
  await addScoreYear(server, "2026");
  const days = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
  await book(
    server,
    active.memberId,
    days.map((dutyOn) => ({ kind: "ACTIVITY_DONE", dutyOn })),
  );
  await book(server, quiet.memberId, [{ kind: "OPINION_SUBMIT", dutyOn: "2026-03-02" }]);
});

describe("drafts of the rules", () => {
  test("a draft is written, changed from the revision that stands, and read back as it was written", async () => {
    const id = await saved(threeEach());
    expect((await save(id, threeEach("第二稿"), 1, "常委会讨论后")).json).toEqual({ rev: 2 });
    const view = await get<RuleSetView & { rules: RuleSet }>(`${SETS}/${id}`);
    expect(view).toMatchObject({ state: "DRAFT", rev: 2, note: "常委会讨论后", createdBy: clerk.name, years: [] });
    expect(view.rules).toEqual(threeEach("第二稿"));
  });

  test("who began from a revision that another has overtaken is refused; the same words sent again are not", async () => {
    const id = await saved(threeEach());
    expect((await save(id, threeEach("甲改"), 1)).status).toBe(200);
    expectProblem(await save(id, threeEach("乙改"), 1), 409, "settings-changed");
    expect((await save(id, threeEach("甲改"), 1)).json).toEqual({ rev: 2 });
  });

  test("two drafts begun at one moment have numbers of their own", async () => {
    const ids = [randomUUID(), randomUUID()];
    await Promise.all(ids.map((id) => save(id, threeEach())));
    const versions = await Promise.all(ids.map(versionOf));
    expect(new Set(versions.map((version) => version?.version)).size).toBe(2);
  });

  test("a draft is thrown away once and for all; what is published is not", async () => {
    const id = await saved(threeEach());
    const drop = (which: string) => server.ask("DELETE", `${SETS}/${which}`, { cookie: clerk.cookie });
    expect([(await drop(id)).status, (await drop(id)).status]).toEqual([204, 204]);
    const { ruleSetId = "" } = (await yearOf("2025")) ?? {};
    expectProblem(await drop(ruleSetId), 409, "rules-published");
    expectProblem(await save(ruleSetId, threeEach(), 1), 409, "rules-published");
  });

  test.each<[string, (rules: RuleSet) => unknown, string]>([
    ["points that are no number", (rules) => withRule(rules, { points: "两分" }), "/rules/groups/0/rules/0/points"],
    [
      "a kind that is no duty work",
      (rules) => withRule(rules, { counts: { kinds: ["LOGIN"] } }),
      "/rules/groups/0/rules/0/counts/kinds/0",
    ],
    ["no kind at all", (rules) => withRule(rules, { counts: { kinds: [] } }), "/rules/groups/0/rules/0/counts/kinds"],
    ["the same id twice", (rules) => ({ ...rules, groups: [rules.groups[0], rules.groups[0]] }), "/rules/groups/1/id"],
    ["a name of use of the app", (rules) => withRule(rules, { name: "在线学习" }), "/rules/groups/0/rules/0/name"],
    [
      "words of use of the app",
      (rules) => withRule(rules, { text: "每日 登 录 计 1 分" }),
      "/rules/groups/0/rules/0/text",
    ],
    ["likes", (rules) => ({ ...rules, title: "点赞积分办法" }), "/rules/title"],
  ])("%s: refused at its place, and nothing is stored", async (_, change, pointer) => {
    const id = randomUUID();
    const answer = await save(id, change(defaultRuleSet));
    expectProblem(answer, 422, "invalid-fields");
    expect(answer.text).toContain(`"pointer":"${pointer}"`);
    expect(await versionOf(id)).toBeUndefined();
  });

  test("who is refused for a word of use of the app reads which word, and that it may not be paid for", async () => {
    const answer = await save(randomUUID(), withRule(defaultRuleSet, { name: "登录天数" }));
    expect(answer.text).toContain("登录");
    expect(answer.text).toContain("不得作为计分依据");
  });
});

const withRule = (rules: RuleSet, part: object) => ({
  ...rules,
  groups: rules.groups.map((group, at) =>
    at === 0 ? { ...group, rules: group.rules.map((rule, no) => (no === 0 ? { ...rule, ...part } : rule)) } : group,
  ),
});

describe("trying and publishing", () => {
  test("a dry run names who changes, by how much and why, and changes nothing", async () => {
    const before = await totalOf("2026", active.memberId);
    const run = await dryRun("2026", threeEach());
    expect(run.changed.map(({ memberId, before: was, after }) => [memberId, was, after])).toEqual([
      [active.memberId, "8", "12"],
    ]);
    expect(run.changed[0]?.why.join()).toContain("参加活动：8 分 → 12 分，多 4 分（“参加活动”4 次 8 分 → 12 分）");
    expect(run.grades.every((grade) => grade.before === grade.after)).toBe(true);
    expect(await totalOf("2026", active.memberId)).toBe(before);
  });

  test("the rules of now change nobody", async () => {
    expect((await dryRun("2026", defaultRuleSet)).changed).toEqual([]);
  });

  test("once published, everybody has exactly what the dry run said", async () => {
    const rules = threeEach("将发布");
    const run = await dryRun("2026", rules);
    const id = await saved(rules);
    expect((await publish(id, "2026")).status).toBe(204);
    expect((await publish(id, "2026")).status).toBe(204);
    for (const { memberId, after } of run.changed) expect(await totalOf("2026", memberId)).toBe(after);
    expect(await totalOf("2026", quiet.memberId)).toBe("10");
    expect(await versionOf(id)).toMatchObject({ state: "PUBLISHED", years: ["2026"] });
    expectProblem(await save(id, threeEach("再改"), 1), 409, "rules-published");
    const audits = await db.selectFrom("audit_entry").select("action").where("object", "=", id).orderBy("id").execute();
    expect(audits.map(({ action }) => action)).toEqual(["rules.add", "rules.publish"]);
  });

  test("rules of another window are not for this year, and no rules are for a year that is not there", async () => {
    const id = await saved({ ...defaultRuleSet, yearBegins: "12-01" });
    expectProblem(await publish(id, "2026"), 409, "window-differs");
    expectProblem(await publish(id, "2031"), 404, "not-found");
    expectProblem(await publish(randomUUID(), "2026"), 404, "not-found");
  });
});

describe("the way of a year", () => {
  test("frozen it takes no rules, opened again it asks why, archived it stays", async () => {
    expect((await move("2025", "freeze")).status).toBe(204);
    const id = await saved(threeEach("迟到的修订"));
    expectProblem(await publish(id, "2025"), 409, "year-not-open");
    expectProblem(await move("2025", "freeze"), 409, "move-not-allowed");
    expectProblem(await move("2025", "reopen"), 422, "invalid-fields");
    expect((await move("2025", "reopen", "补记省里的表彰")).status).toBe(204);
    expectProblem(await move("2025", "archive"), 409, "move-not-allowed");
    await move("2025", "freeze");

    await openAppeal("2025");
    expectProblem(await move("2025", "archive"), 409, "year-work-open");
    await db.updateTable("duty_appeal").set({ state: "REJECTED" }).execute();
    expect((await move("2025", "archive")).status).toBe(204);
    expectProblem(await move("2025", "reopen", "想再开"), 409, "move-not-allowed");
    const year = await yearOf("2025");
    expect(year).toMatchObject({ state: "ARCHIVED", members: 2, openAppeals: 0 });
    expect(year?.history.map(({ move: name, who, note }) => [name, who, note])).toEqual([
      ["freeze", clerk.name, ""],
      ["reopen", clerk.name, "补记省里的表彰"],
      ["freeze", clerk.name, ""],
      ["archive", clerk.name, ""],
    ]);
  });

  test("who may only read neither writes rules nor moves years; a member reads neither", async () => {
    const asSecretary = { cookie: secretary.cookie };
    const body = { rev: 0, note: "", rules: defaultRuleSet };
    expect((await server.ask("GET", SETS, asSecretary)).status).toBe(200);
    expectProblem(
      await server.ask("PUT", `${SETS}/${randomUUID()}`, { ...asSecretary, json: body }),
      403,
      "not-allowed",
    );
    const freeze = { ...asSecretary, json: { move: "freeze", note: "" } };
    expectProblem(await server.ask("POST", `${YEARS}/2026/moves`, freeze), 403, "not-allowed");
    for (const path of [SETS, YEARS, `${YEARS}/2026/replay`])
      expectProblem(await server.ask("GET", path, { cookie: active.cookie }), 403, "not-allowed");
  });
});

const openAppeal = async (year: string) => {
  const row = { tenant_id: server.house.tenant.id, id: randomUUID(), member_id: active.memberId ?? "", year };
  const at = server.house.now();
  const empty = { entry_id: null, rule_id: null, decided_by: null, decided_at: null };
  await db
    .insertInto("duty_appeal")
    .values({ ...row, ...empty, words: "少了一次活动", opened_at: at, changed_at: at })
    .execute();
};
