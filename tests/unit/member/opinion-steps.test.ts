import { expect, test } from "vitest";
import { stepsOf } from "#member/opinions/steps-of.ts";
import { opinionView } from "#tests/support/opinion-views.ts";

const lines = (changes: Parameters<typeof opinionView>[0]) =>
  stepsOf(opinionView(changes)).map(({ title, note, at }) => [title, note, at].filter(Boolean).join(" | "));

const handedIn = "报送 | 2026年5月1日 | done";
const issue = { id: "i1", kind: "ISSUE", label: "2026年第18期", signedOn: "2026-05-10" } as const;

test.each([
  ["SUBMITTED", [handedIn, "编辑 | 办公室还没有开始编辑 | now", "签发 | later"]],
  ["EDITING", [handedIn, "编辑 | now", "签发 | later"]],
  ["PENDING_SIGN", [handedIn, "编辑 | done", "签发 | 已送签 | now"]],
  ["RETURNED", [handedIn, "退回修改 | 2026年5月1日 | now", "编辑 | later", "签发 | later"]],
  ["WITHDRAWN", [handedIn, "撤回 | 2026年5月1日 | done"]],
] as const)("%s says what is done, what is now and what is still to come", (state, said) => {
  expect(lines({ state })).toEqual(said);
});

test("what was retained says why", () => {
  expect(lines({ state: "RETAINED", publicNote: "与第12期相近" })).toEqual([
    handedIn,
    "留存 | 2026年5月1日 · 与第12期相近 | done",
  ]);
});

test("what was merged names the composite and its issue", () => {
  const composite = { number: "2026-0200", title: "关于路面积水的综合信息" };
  expect(lines({ state: "MERGED", composite, issues: [issue] })).toEqual([
    handedIn,
    "并入《关于路面积水的综合信息》 | done",
    "签发 2026年第18期 | 2026年5月10日 | done",
  ]);
});

test("every rise stands with its day, in the order of the days", () => {
  const sent = { channel: "", isComposite: null, note: "" };
  const escalations = [
    { ...sent, id: "e2", level: "PROVINCE", state: "SENT", sentOn: "2026-06-05", decidedOn: null },
    {
      ...sent,
      id: "e1",
      level: "CITY",
      state: "ADOPTED",
      isComposite: true,
      sentOn: "2026-05-12",
      decidedOn: "2026-06-01",
    },
  ] as const;
  const instructions = [
    { id: "n1", level: "CITY", leaderTitle: "", isChief: false, givenOn: "2026-06-20", hasWords: false },
  ] as const;
  expect(
    lines({ state: "ISSUED", issues: [issue], escalations: [...escalations], instructions: [...instructions] }),
  ).toEqual([
    handedIn,
    "编辑 | done",
    "签发 2026年第18期 | 2026年5月10日 | done",
    "市政协采用（综合） | 2026年6月1日 | done",
    "已报省政协 | 2026年6月5日 · 等待反馈 | now",
    "市领导批示 | 2026年6月20日 | done",
  ]);
});
