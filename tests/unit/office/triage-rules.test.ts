import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { ageOf, timeInWords, waitOf } from "#office/triage/age.ts";
import { filterFromSearch, searchOf } from "#office/triage/inbox-filter.ts";
import { commonMoves, goesAlong, officeMoves } from "#office/triage/office-moves.ts";
import { titleToBeginWith } from "#office/triage/title-to-begin-with.ts";
import { expect, test } from "vitest";

const at = (state: (typeof SUBMISSION_STATES)[number], held: string | null = null) => ({
  state,
  held,
  channel: "QR" as const,
  assignee: null,
});

test("a triaged submission offers the seven moves of the flow table on keys 1 to 7", () => {
  expect(officeMoves(at("TRIAGED"), false).map(({ move, key }) => `${key} ${move}`)).toEqual([
    "1 answer",
    "2 transferToMember",
    "3 transferToUnit",
    "4 convertToTopic",
    "5 convertToReport",
    "6 convertToProposal",
    "7 reject",
  ]);
});

test("a held submission can be released and nothing else", () => {
  expect(officeMoves(at("RECEIVED", "LINKS"), false).map(({ move }) => move)).toEqual(["release"]);
});

test("where answers are reviewed an answer is handed in, and a second person passes it or sends it back", () => {
  expect(officeMoves(at("TRIAGED"), true).map(({ move }) => move)).toContain("submitAnswer");
  expect(officeMoves(at("TRIAGED"), true).map(({ move }) => move)).not.toContain("answer");
  const waiting = (isMine: boolean) => ({ ...at("IN_REVIEW"), proposedAnswer: { isMine } });
  expect(officeMoves(waiting(false), true).map(({ move }) => move)).toEqual(["approveAnswer", "returnAnswer"]);
  expect(officeMoves(waiting(true), true)).toEqual([]);
});

test("a studio's question only becomes something else from here", () => {
  const asked = { ...at("TRANSFERRED"), channel: "STUDIO" as const };
  expect(officeMoves(asked, false).map(({ move }) => move)).toEqual([
    "convertToTopic",
    "convertToReport",
    "convertToProposal",
  ]);
});

test("who waits goes along with its group, who is closed does not", () => {
  const grouped = { ...at("RECEIVED"), group: {} };
  expect(officeMoves(grouped, false).find(({ move }) => move === "answer")).toMatchObject({ isForGroup: true });
  expect(goesAlong(at("RECEIVED"), "answer", false)).toBe(true);
  expect(goesAlong(at("CLOSED"), "answer", false)).toBe(false);
  expect(goesAlong(at("RECEIVED", "LINKS"), "answer", false)).toBe(false);
});

test("several offer what all of them can, and no conversion", () => {
  expect(commonMoves([at("TRIAGED"), at("TRANSFERRED")], false).map(({ move }) => move)).toEqual([
    "answer",
    "transferToMember",
    "transferToUnit",
  ]);
  expect(commonMoves([at("RECEIVED"), at("TRIAGED")], false)).toEqual([]);
});

test("a filter survives its address, and what is not understood is left out", () => {
  const filter = { state: "TRIAGED", q: "路灯 & 积水", category: "CITY", from: "2026-01-02" } as const;
  expect(filterFromSearch(new URLSearchParams(searchOf(filter)))).toMatchObject(filter);
  expect(filterFromSearch(new URLSearchParams("state=NOTHING&from=yesterday&held=maybe"))).toEqual({});
});

test("ages are no finer than the hour that is kept", () => {
  const now = new Date("2026-11-21T10:30:00+08:00");
  expect(ageOf("2026-11-21T10:00:00+08:00", now)).toBe("1 小时内");
  expect(ageOf("2026-11-20T10:00:00+08:00", now)).toBe("1 天前");
  expect(timeInWords("2026-11-21T08:00:00+08:00", now)).toBe("今天 08:00");
  expect(timeInWords("2025-11-03T08:00:00+08:00", now)).toBe("2025年11月3日 08:00");
});

test("only what waits for somebody is marked as waiting long", () => {
  const now = new Date("2026-11-21T10:00:00+08:00");
  expect(waitOf("RECEIVED", "2026-11-17T10:00:00+08:00", now)).toBe("已等 4 天");
  expect(waitOf("RECEIVED", "2026-11-19T10:00:00+08:00", now)).toBeUndefined();
  expect(waitOf("CLOSED", "2026-01-01T10:00:00+08:00", now)).toBeUndefined();
});

test("a title begins as the first sentence, cut by letters and not by halves of one", () => {
  expect(titleToBeginWith("小区门口路灯坏了。晚上很黑。", 40)).toBe("小区门口路灯坏了");
  expect(titleToBeginWith("您好，我住石渡村，今年83了。村里的垃圾房投放时间太短，上班的人赶不上。", 40)).toBe(
    "村里的垃圾房投放时间太短，上班的人赶不上",
  );
  expect(titleToBeginWith("地点：白港村\n情况：农贸市场停业半年多了。\n建议：尽快开业。", 40)).toBe(
    "农贸市场停业半年多了",
  );
  expect(titleToBeginWith("我是石渡村的老住户，今年83了", 40)).toBe("我是石渡村的老住户，今年83了");
  expect(titleToBeginWith(" \n", 40)).toBe("");
  expect([...titleToBeginWith("🙂".repeat(50), 40)]).toHaveLength(40);
});
