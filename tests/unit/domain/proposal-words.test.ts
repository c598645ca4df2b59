import { expect, test } from "vitest";
import { actWords, type NamedAct } from "#domain/proposal/act-words.ts";
import { countdownWords, daysLeftWords, dayWords, whyDueWords } from "#domain/proposal/due-words.ts";
import { promiseCalendar } from "#domain/proposal/promise-calendar.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";

const calendar = workCalendar();
const at = (time: string) => new Date(`2026-05-01T${time}+08:00`);

test("every act has its sentence", () => {
  const acts: readonly (readonly [NamedAct, string])[] = [
    [{ act: "invite" }, "邀请联名《甲》"],
    [{ act: "submit" }, "提交《甲》"],
    [{ act: "sign" }, "同意会签《甲》"],
    [{ act: "decline" }, "谢绝会签《甲》"],
    [{ act: "endCosigning" }, "结束《甲》的联名"],
    [{ act: "withdraw" }, "撤回《甲》"],
    [{ act: "askWithdrawal" }, "申请撤案《甲》"],
    [{ act: "askMeeting" }, "就《甲》约一次面谈"],
    [{ act: "evaluate" }, "评价《甲》的答复"],
    [{ act: "confirmEntry", isMine: true }, "确认《甲》由本人提出"],
    [{ act: "confirmEntry", isMine: false }, "说明《甲》不是本人提出"],
    [{ act: "answerContact", answer: "CONFIRMED" }, "对《甲》的沟通记录答“是”"],
    [{ act: "answerContact", answer: "DISPUTED" }, "对《甲》的沟通记录答“没有”"],
    [{ act: "answerContact", answer: "FORGOTTEN" }, "对《甲》的沟通记录答“不记得”"],
    [{ act: "waiveVisit", waived: true }, "说明《甲》不需要走访"],
    [{ act: "waiveVisit", waived: false }, "说明《甲》仍需要走访"],
    [{ act: "answerPromise", says: "PARTLY" }, "核实《甲》的承诺：部分兑现"],
  ];
  for (const [act, words] of acts) expect(actWords(act, "甲")).toBe(words);
  expect(actWords({ act: "sign" }, "")).toBe("同意会签一件提案");
});

test("a countdown is said in hours and minutes, in days once it is long", () => {
  const left = (time: string, now = "09:00:00") => countdownWords(at(time), at(now));
  expect(left("11:10:00")).toBe("还有 2 小时 10 分");
  expect(left("11:00:00")).toBe("还有 2 小时");
  expect(left("09:05:59")).toBe("还有 5 分");
  expect(left("09:00:30")).toBe("不到 1 分钟");
  expect(left("09:00:00")).toBe("已过期");
  expect(countdownWords(new Date("2026-05-04T09:00:00+08:00"), at("09:00:00"))).toBe("还有 3 天");
});

test("days left are counted in both ways", () => {
  const left = (today: string, due: string) => daysLeftWords(calendar, dayOf(today), dayOf(due));
  expect(left("2026-06-01", "2026-06-13")).toBe("还剩 12 天（9 个工作日）");
  expect(left("2026-06-13", "2026-06-13")).toBe("今天到期");
  expect(left("2026-06-16", "2026-06-13")).toBe("已超期 3 天");
});

test("a deadline says why it is that day; one that another term made says how long it is", () => {
  const from = dayOf("2026-03-02");
  const term = { count: 90, unit: "DAY" } as const;
  expect(whyDueWords(calendar, from, dayOf("2026-06-01"), term)).toContain("90 日");
  expect(whyDueWords(calendar, from, dayOf("2026-06-10"), term)).toMatch(
    /^自 2026年3月2日 起 100 天，其中 \d+ 个工作日，至 2026年6月10日$/,
  );
});

test("the year is left out where it is this one", () => {
  expect([dayWords(dayOf("2026-06-03"), 2026), dayWords(dayOf("2025-12-31"), 2026)]).toEqual([
    "6月3日",
    "2025年12月31日",
  ]);
});

test("a promise as a calendar file: one whole day, no line longer than 75 octets, commas and breaks escaped", () => {
  const event = {
    id: "00000000-0000-7000-8000-000000000001",
    day: dayOf("2026-12-31"),
    summary: "承诺到期：关于改善演示路照明、增设路灯并在年内完成全部改造的建议",
    description: "区住建局承诺：年底前,完成\n第一批",
  };
  const file = promiseCalendar(event, new Date("2026-05-01T01:02:03Z"));
  const lines = file.split("\r\n");
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  const unfolded = file.replace(/\r\n /g, "");
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101");
  expect(unfolded).toContain(`SUMMARY:${event.summary}`);
  expect(unfolded).toContain("DESCRIPTION:区住建局承诺：年底前\\,完成\\n第一批");
  expect(unfolded).toContain("DTSTAMP:20260501T010203Z");
});
