import type { CalendarView } from "#contract/calendar.ts";
import type { OpinionSettingsView } from "#contract/opinion-settings.ts";
import type { ProposalSettingsView } from "#contract/settings.ts";
import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { addWorkingDays } from "#domain/time/working-days.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { proposalSettings, readProposalSettings } from "#server/settings/proposal-settings.ts";
import { readWorkCalendar } from "#server/settings/tenant-calendar.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { beforeEach, describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const committee = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const member = await addSignedIn(server, ["MEMBER"]);
const office = await addSignedIn(server, ["OFFICE"]);

const SETTINGS = "/api/v1/office/proposal-settings";
const CALENDAR = "/api/v1/office/calendar";

const read = async <Body>(path: string, cookie = committee.cookie): Promise<Body> => {
  const answer = await server.ask("GET", path, { cookie });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
};
const save = (baseRev: number, settings: unknown) =>
  server.ask("PUT", SETTINGS, { cookie: committee.cookie, json: { baseRev, settings } });
const setDay = (day: string, isWorkingDay: boolean | null, name = "") =>
  server.ask("PUT", `${CALENDAR}/${day}`, { cookie: committee.cookie, json: { isWorkingDay, name } });
const audits = async () =>
  (await db.selectFrom("audit_entry").select(["action", "object", "detail"]).orderBy("id").execute()).map(
    ({ action, object, detail }) => `${action} ${object} ${detail}`,
  );

const wish = (change: Partial<ProposalSettings>): ProposalSettings => ({ ...defaultProposalSettings, ...change });

beforeEach(async () => {
  await db.deleteFrom("setting").execute();
  await db.deleteFrom("calendar_day").execute();
  await db.deleteFrom("calendar_year").execute();
  await db.deleteFrom("audit_entry").execute();
});

describe("settings of proposals", () => {
  test("as delivered until the office changes them", async () => {
    const view = await read<ProposalSettingsView>(SETTINGS);
    expect(view).toEqual({ settings: defaultProposalSettings, rev: 0, changedAt: null, changedBy: null });
  });

  test("a change is there for everybody at once, says who made it, and is audited by the parts that changed", async () => {
    await readProposalSettings(server.house);
    const timers = { ...defaultProposalSettings.timers, ACCEPT: { count: 3, unit: "WORKING_DAY" } as const };
    expect((await save(0, wish({ timers, rehandlingRounds: 1 }))).status).toBe(200);
    const view = await read<ProposalSettingsView>(SETTINGS);
    expect(view).toMatchObject({ rev: 1, changedBy: committee.name, settings: { rehandlingRounds: 1 } });
    expect((await readProposalSettings(server.house)).timers.ACCEPT.count).toBe(3);
    expect(await audits()).toEqual(["settings.save proposal timers rehandlingRounds"]);
  });

  test("who began from settings that another has changed since is refused and loses nothing of the other's", async () => {
    expect((await save(0, wish({ rehandlingRounds: 1 }))).status).toBe(200);
    expectProblem(await save(0, wish({ rehandlingRounds: 3 })), 409, "settings-changed");
    expect((await read<ProposalSettingsView>(SETTINGS)).settings.rehandlingRounds).toBe(1);
  });

  test("the same settings sent twice change nothing the second time", async () => {
    const settings = wish({ rehandlingRounds: 1 });
    const answers = [await save(0, settings), await save(0, settings)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect(await audits()).toHaveLength(1);
  });

  test("two saves at the same moment: one is taken, the other told", async () => {
    const answers = await Promise.all([1, 3].map((rounds) => save(0, wish({ rehandlingRounds: rounds }))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test.each<[string, Partial<ProposalSettings>, string]>([
    ["an empty list", { categories: [] }, "/settings/categories"],
    [
      "two categories of one name",
      {
        categories: [
          { code: "A", label: "经济" },
          { code: "B", label: "经济" },
        ],
      },
      "/settings/categories/1/label",
    ],
    ["no hours to cosign", { cosignHours: { session: 0, ordinary: 24 } }, "/settings/cosignHours/session"],
    [
      "a longest term below the reply's",
      { timers: { ...defaultProposalSettings.timers, REPLY_MOST: { count: 60, unit: "DAY" } } },
      "/settings/timers/REPLY_MOST/count",
    ],
    ["a class without words", { outcomes: { ...defaultProposalSettings.outcomes, B: " " } }, "/settings/outcomes/B"],
    [
      "a total that ends before it begins",
      { advisedLetters: { ...defaultProposalSettings.advisedLetters, totalFrom: 3000 } },
      "/settings/advisedLetters/totalTo",
    ],
  ])("%s is refused at its field, and nothing is stored", async (_, change, pointer) => {
    const answer = await save(0, wish(change));
    expectProblem(answer, 422, "invalid-fields");
    expect(answer.text).toContain(`"pointer":"${pointer}"`);
    expect((await read<ProposalSettingsView>(SETTINGS)).rev).toBe(0);
  });

  test("a stored document of another release keeps what still fits, and has the delivered value for the rest", () => {
    const whole = proposalSettings.whole({ rehandlingRounds: 4, cosignHours: "24", gone: true });
    expect(whole).toEqual(wish({ rehandlingRounds: 4 }));
  });
});

describe("settings of 社情民意", () => {
  const OPINION = "/api/v1/office/opinion-settings";
  const saveOpinion = (baseRev: number, settings: unknown) =>
    server.ask("PUT", OPINION, { cookie: office.cookie, json: { baseRev, settings } });

  test("as delivered until the office changes them; then for everybody at once", async () => {
    expect(await readOpinionSettings(server.house)).toEqual(defaultOpinionSettings);
    expect((await saveOpinion(0, { ...defaultOpinionSettings, isAnswerReviewed: true })).status).toBe(200);
    expect((await readOpinionSettings(server.house)).isAnswerReviewed).toBe(true);
    const view = await read<OpinionSettingsView>(OPINION, office.cookie);
    expect(view).toMatchObject({ rev: 1, changedBy: office.name });
    expect(await audits()).toEqual(["settings.save opinion isAnswerReviewed"]);
  });

  test("nobody overwrites what he has not seen, and proposals' settings are another document", async () => {
    expect((await save(0, wish({ rehandlingRounds: 1 }))).status).toBe(200);
    expect((await saveOpinion(0, { ...defaultOpinionSettings, pickUpHours: 48 })).status).toBe(200);
    expectProblem(await saveOpinion(0, { ...defaultOpinionSettings, pickUpHours: 12 }), 409, "settings-changed");
  });

  test("no recipient at all, or one twice, is refused at its field", async () => {
    for (const [main, pointer] of [
      [[], "/settings/recipients/main"],
      [["区委", "区委"], "/settings/recipients/main/1"],
    ] as const) {
      const answer = await saveOpinion(0, { ...defaultOpinionSettings, recipients: { main, cc: [] } });
      expectProblem(answer, 422, "invalid-fields");
      expect(answer.text).toContain(`"pointer":"${pointer}"`);
    }
  });

  test("who keeps no 社情民意 neither reads nor changes them", async () => {
    for (const { cookie } of [committee, member]) {
      expect((await server.ask("GET", OPINION, { cookie })).status).toBe(403);
      const json = { baseRev: 0, settings: defaultOpinionSettings };
      expect((await server.ask("PUT", OPINION, { cookie, json })).status).toBe(403);
    }
  });
});

describe("the calendar of working days", () => {
  test("the office's own day decides deadlines at once, and taken back it decides nothing", async () => {
    const next = async () => addWorkingDays(await readWorkCalendar(server.house), dayOf("2026-11-17"), 1);
    expect(await next()).toBe("2026-11-18");
    expect((await setDay("2026-11-18", false, "区庆")).status).toBe(200);
    expect(await next()).toBe("2026-11-19");
    const { days } = await read<CalendarView>(CALENDAR);
    expect(days).toMatchObject([{ day: "2026-11-18", isWorkingDay: false, name: "区庆", changedBy: committee.name }]);
    expect((await setDay("2026-11-18", null)).status).toBe(200);
    expect(await next()).toBe("2026-11-18");
    expect((await read<CalendarView>(CALENDAR)).days).toEqual([]);
    expect(await audits()).toEqual(["calendar.setDay 2026-11-18 rest", "calendar.setDay 2026-11-18 built-in"]);
  });

  test("a year is provisional until the office has checked it", async () => {
    const isProvisional = async () => (await readWorkCalendar(server.house)).isProvisional(2027);
    const setChecked = (isChecked: boolean) =>
      server.ask("PUT", `${CALENDAR}/years/2027`, { cookie: committee.cookie, json: { isChecked } });
    expect(await isProvisional()).toBe(true);
    await setChecked(true);
    await setChecked(true);
    expect(await isProvisional()).toBe(false);
    expect((await read<CalendarView>(CALENDAR)).checkedYears).toEqual([2027]);
    await setChecked(false);
    expect(await isProvisional()).toBe(true);
  });

  test.each(["2026-02-30", "2026-1-1", "today"])("%s is no day", async (day) => {
    expectProblem(await setDay(day, false), 422, "invalid-fields");
  });
});

describe("who may", () => {
  test("a member reads the rules and changes nothing", async () => {
    await setDay("2026-11-18", false, "区庆");
    const rules = await read<object>("/api/v1/proposal-rules", member.cookie);
    expect(rules).toEqual({
      settings: defaultProposalSettings,
      officeDays: [{ day: "2026-11-18", isWorkingDay: false, name: "区庆" }],
      checkedYears: [],
    });
    const json = { isWorkingDay: false, name: "" };
    expectProblem(
      await server.ask("PUT", `${CALENDAR}/2026-11-19`, { cookie: member.cookie, json }),
      403,
      "not-allowed",
    );
    expectProblem(await server.ask("GET", SETTINGS, { cookie: member.cookie }), 403, "not-allowed");
    expectProblem(await server.ask("GET", "/api/v1/proposal-rules"), 401, "not-signed-in");
  });

  test("neither an administrator nor the general office may", async () => {
    for (const role of ["TENANT_ADMIN", "OFFICE"] as const) {
      const { cookie } = await addSignedIn(server, [role]);
      expectProblem(await server.ask("GET", SETTINGS, { cookie }), 403, "not-allowed");
      expectProblem(await server.ask("GET", CALENDAR, { cookie }), 403, "not-allowed");
    }
  });
});
