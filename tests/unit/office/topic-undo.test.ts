import { undoOf } from "#office/hot-topics/undo-of.ts";
import { expect, test } from "vitest";

const topic = (id: string, name: string, members: readonly string[], items = members.length) => ({
  id,
  name,
  items,
  members: members.map((submissionId) => ({ submissionId })),
});

const before = topic("a", "路灯不亮", ["1", "2", "3"]);

test("a name goes back to the former one, a hidden topic is shown again", () => {
  expect(undoOf(before, { act: "rename", name: "路灯" }, topic("a", "路灯", []))?.body).toEqual({
    act: "rename",
    name: "路灯不亮",
  });
  expect(undoOf(before, { act: "hide", reason: "重复" }, before)?.body).toEqual({ act: "show" });
});

test("what was merged is taken out again under its name; what was split goes back", () => {
  const into = topic("b", "照明", []);
  expect(undoOf(before, { act: "merge", into: "b" }, into)).toMatchObject({
    topic: "b",
    body: { act: "split", submissionIds: ["1", "2", "3"], name: "路灯不亮" },
  });
  const out = topic("c", "新话题", []);
  expect(undoOf(before, { act: "split", submissionIds: ["1"], name: "" }, out)).toMatchObject({
    topic: "c",
    body: { act: "merge", into: "a" },
  });
});

test("a merge of more items than are known here offers no way back", () => {
  expect(undoOf(topic("a", "大话题", ["1"], 300), { act: "merge", into: "b" }, before)).toBeUndefined();
});
