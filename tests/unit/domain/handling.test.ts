import { isContactProven, standingOf, UNANSWERED_WORKING_DAYS } from "#domain/proposal/contact-proof.ts";
import { isOwnUnit } from "#domain/proposal/own-unit.ts";
import { type ContactAnswer, CONTACT_ANSWERS, OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { roundOutcome } from "#domain/proposal/round-outcome.ts";
import { isPossibleExtension, latestDueOn, taskDeadlines } from "#domain/proposal/task-deadlines.ts";
import { coTaskFlow, replyTaskFlow, TASK_ROLES, TASK_STATES } from "#domain/proposal/task-flow.ts";
import { faultOfUnitParts } from "#domain/proposal/unit-roles.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { addDays, dayOf, dayOfNumber, dayNumber, daysBetween } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#domain/time/working-days.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const { timers } = defaultProposalSettings;
const first = dayNumber(dayOf("2022-01-01"));
const aDay = fc.integer({ min: 0, max: 365 * 6 }).map((count) => dayOfNumber(first + count));
const someOfficeDays = fc
  .array(fc.record({ day: aDay, isWorkingDay: fc.boolean(), name: fc.constant("演示") }), { maxLength: 40 })
  .map((days) => workCalendar(days));

describe("the days of a task, over holidays, exchanged days and the office's own", () => {
  test("every last day is a working day after the assignment, and there are as many working days up to it as the term says", () => {
    fc.assert(
      fc.property(someOfficeDays, aDay, fc.constantFrom(...TASK_ROLES), (calendar, from, role) => {
        const days = taskDeadlines(calendar, timers, role, from);
        expect(workingDaysBetween(calendar, from, days.acceptDueOn)).toBe(5);
        expect(workingDaysBetween(calendar, from, days.returnDueOn)).toBe(7);
        const contactDays = days.contactDueOn && workingDaysBetween(calendar, from, days.contactDueOn);
        expect(contactDays).toBe(role === "CO" ? null : 15);
        for (const day of [days.acceptDueOn, days.returnDueOn, days.dueOn])
          expect(isWorkingDay(calendar, day)).toBe(true);
        const nominal = addDays(from, role === "CO" ? 30 : 90);
        expect(days.dueOn >= nominal).toBe(true);
        expect(workingDaysBetween(calendar, addDays(nominal, -1), days.dueOn)).toBe(1);
      }),
    );
  });

  test("a later assignment never brings an earlier last day", () => {
    fc.assert(
      fc.property(someOfficeDays, aDay, fc.nat({ max: 60 }), (calendar, from, later) => {
        const [one, two] = [from, addDays(from, later)].map((day) => taskDeadlines(calendar, timers, "SOLE", day));
        expect(one && two && one.acceptDueOn <= two.acceptDueOn && one.dueOn <= two.dueOn).toBe(true);
      }),
    );
  });

  test("over the National Day of 2025: assigned on 26 September, to be accepted by 10 October", () => {
    expect(taskDeadlines(workCalendar(), timers, "SOLE", dayOf("2025-09-26")).acceptDueOn).toBe("2025-10-10");
  });

  test("an extension reaches at most 180 days from the assignment, whatever was granted before", () => {
    fc.assert(
      fc.property(someOfficeDays, aDay, fc.nat({ max: 400 }), (calendar, from, wanted) => {
        const latest = latestDueOn(calendar, timers.REPLY_MOST, from);
        const { dueOn } = taskDeadlines(calendar, timers, "SOLE", from);
        const day = addDays(from, wanted);
        const isPossible = isPossibleExtension(dueOn, day, latest);
        expect(isPossible).toBe(day > dueOn && day <= latest);
        const isTooLate = isWorkingDay(calendar, addDays(from, 180)) && daysBetween(from, day) > 180;
        expect(isPossible && isTooLate).toBe(false);
      }),
    );
  });
});

describe("a claimed contact", () => {
  const calendar = workCalendar();
  const today = dayOf("2026-11-20");
  const claim = (answers: (ContactAnswer | null)[], claimedOn = today, isVoided = false) => ({
    answers,
    claimedOn,
    isVoided,
  });

  test("only a yes confirms it; 没有 and 不记得 are no yes, and silence is none either", () => {
    expect(standingOf(["DISPUTED", "CONFIRMED"])).toBe("CONFIRMED");
    expect(standingOf(["FORGOTTEN", null])).toBe("NOT_ACKNOWLEDGED");
    expect(standingOf([null, null])).toBe("UNANSWERED");
  });

  test("unanswered it lets a reply go after five working days, not a day earlier; denied or taken back never", () => {
    const old = addWorkingDays(calendar, today, -UNANSWERED_WORKING_DAYS);
    expect(isContactProven([claim([null], old)], false, calendar, today)).toBe(true);
    expect(isContactProven([claim([null], addDays(old, 1))], false, calendar, today)).toBe(
      workingDaysBetween(calendar, addDays(old, 1), today) >= UNANSWERED_WORKING_DAYS,
    );
    expect(isContactProven([claim([null], addWorkingDays(calendar, old, 1))], false, calendar, today)).toBe(false);
    expect(isContactProven([claim(["DISPUTED", null], old)], false, calendar, today)).toBe(false);
    expect(isContactProven([claim(["CONFIRMED"], old, true)], false, calendar, today)).toBe(false);
    expect(isContactProven([], true, calendar, today)).toBe(true);
  });

  test("no number of claims without a yes proves one while they are young", () => {
    const noYes = fc.constantFrom(...CONTACT_ANSWERS.filter((answer) => answer !== "CONFIRMED"), null);
    fc.assert(
      fc.property(fc.array(fc.array(noYes, { minLength: 1 })), (claims) => {
        const young = claims.map((answers) => claim(answers));
        expect(isContactProven(young, false, calendar, today)).toBe(false);
      }),
    );
  });
});

test("units handle alone, one leads others, or several share; nothing else", () => {
  const parts = (...roles: (typeof TASK_ROLES)[number][]) => roles.map((role, at) => ({ role, unitId: `${at}` }));
  expect(faultOfUnitParts(parts("SOLE"))).toBeUndefined();
  expect(faultOfUnitParts(parts("LEAD", "CO", "CO"))).toBeUndefined();
  expect(faultOfUnitParts(parts("SPLIT", "SPLIT"))).toBeUndefined();
  expect(faultOfUnitParts([])).toBe("none");
  expect(faultOfUnitParts(parts("SOLE", "CO"))).toBe("sole-with-others");
  expect(faultOfUnitParts(parts("LEAD"))).toBe("lead-without-co");
  expect(faultOfUnitParts(parts("LEAD", "LEAD", "CO"))).toBe("lead-count");
  expect(faultOfUnitParts(parts("CO", "CO"))).toBe("lead-count");
  expect(faultOfUnitParts(parts("SPLIT"))).toBe("one-split");
  expect(faultOfUnitParts(parts("SPLIT", "SPLIT", "CO"))).toBe("lead-count");
  expect(faultOfUnitParts(parts("LEAD", "CO").map((part) => ({ ...part, unitId: "0" })))).toBe("unit-twice");
});

test("a round's class is that of its lead, of several 分办 the worst; the first promised day counts", () => {
  const split = (outcomeClass: (typeof OUTCOME_CLASSES)[number], promiseOn: string | null = null) =>
    ({ role: "SPLIT", outcomeClass, promiseOn }) as const;
  expect(roundOutcome([])).toBeUndefined();
  expect(roundOutcome([{ ...split("A"), role: "LEAD" }, split("C")])?.outcomeClass).toBe("A");
  expect(roundOutcome([split("A"), split("C"), split("B", "2027-03-01")])).toEqual({
    outcomeClass: "C",
    promiseOn: "2027-03-01",
  });
});

describe("提案回娘家 (C5)", () => {
  test.each([
    ["云溪区教育局", "云溪区教育局副局长"],
    ["区教育局", "云溪区教育局 二级调研员"],
    ["云溪区住房和城乡建设局", "住房和城乡建设局总工程师"],
    ["市场监督管理局", "云溪区市场监督管理局（知识产权局）科长"],
  ])("%s seems to be where %s works", (unit, title) => expect(isOwnUnit(unit, title)).toBe(true));

  test.each([
    ["云溪区教育局", "云溪区第一中学教师"],
    ["云溪区交通运输局", ""],
    ["云溪区民政局", "云溪区财政局局长"],
    ["云溪区水利局", "演示建设集团董事长"],
  ])("%s is not the place of %s", (unit, title) => expect(isOwnUnit(unit, title)).toBe(false));
});

test.each([
  ["reply", replyTaskFlow],
  ["co", coTaskFlow],
] as const)("in the %s flow every state that occurs can be reached and all but REASSIGNED can be left", (_, flow) => {
  const reached = new Set<string>(["PREPARED"]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { from, to } of flow) if (reached.has(from)) reached.add(to);
  }
  const known = TASK_STATES.filter((state) => flow.some(({ from, to }) => from === state || to === state));
  expect([...reached].toSorted()).toEqual([...known].toSorted());
  for (const state of known)
    expect(flow.some(({ from, to }) => from === state && to !== state)).toBe(state !== "REASSIGNED");
});
