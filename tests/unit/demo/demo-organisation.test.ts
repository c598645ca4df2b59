import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { flooredToHour } from "#domain/time/shanghai.ts";
import { demoOrganisation } from "#server/demo/demo-organisation.ts";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";

const now = new Date("2026-11-21T10:00:00Z");
const demo = demoOrganisation(now);
const digest = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const repeated = (values: readonly unknown[]) => values.filter((value, at) => values.indexOf(value) !== at);
const weekday = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCDay();
const hour = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCHours();

describe("the demo organisation", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    expect(digest(demoOrganisation(now))).toBe(digest(demo));
    expect(digest(demoOrganisation(now, "another"))).not.toBe(digest(demo));
  });

  test("has the sizes of the field", () => {
    expect({
      towns: demo.towns.length,
      sectors: demo.sectors.length,
      units: demo.units.length,
      members: demo.members.length,
      accounts: demo.accounts.length,
      points: demo.points.length,
      submissions: demo.submissions.length,
      conversions: demo.conversions.length,
    }).toEqual({
      towns: 20,
      sectors: 26,
      units: 72,
      members: 271,
      // The office, an administrator, the members, the 提案委, 委工委, 秘书长 and 专委会, a clerk and a leader of every unit.
      accounts: 4 + 1 + 271 + 2 + 5 + 2 * 72,
      points: 411,
      submissions: 8600,
      conversions: 1100,
    });
    expect(new Set(demo.members.map((member) => member.sectorId)).size).toBe(26);
  });

  test("says where it shows that it is a demo", () => {
    expect(demo.tenant.name).toContain("演示");
    expect(demo.tenant.shortName).toContain("演示");
    for (const member of demo.members) expect(member.orgTitle).toContain("（演示）");
  });

  test("ids, receipts, codes, phones and names of points stand once each", () => {
    expect(
      repeated([...demo.submissions, ...demo.points, ...demo.accounts, ...demo.units].map((one) => one.id)),
    ).toEqual([]);
    expect(repeated(demo.submissions.map((submission) => submission.receipt))).toEqual([]);
    expect(repeated(demo.points.map((point) => point.code))).toEqual([]);
    expect(repeated(demo.points.map((point) => point.name))).toEqual([]);
    expect(repeated(demo.accounts.map((account) => account.phone))).toEqual([]);
    expect(repeated(demo.conversions.map(({ kind, number }) => kind + number))).toEqual([]);
  });
});

describe("its points", () => {
  test("stand in a tree of 1, 20 and 390, and every code is a checked one", () => {
    const ofTier = (tier: string) => demo.points.filter((point) => point.tier === tier);
    expect([ofTier("COUNTY").length, ofTier("TOWN").length, ofTier("SITE").length]).toEqual([1, 20, 390]);
    const tierById = new Map(demo.points.map((point) => [point.id, point.tier]));
    for (const point of demo.points) {
      const parent = point.parentId === null ? undefined : tierById.get(point.parentId);
      expect(parent).toBe({ COUNTY: undefined, TOWN: "COUNTY", SITE: "TOWN" }[point.tier]);
      expect(readPointCode(point.code)).toEqual({ kind: "code", code: point.code });
    }
  });

  test("some are closed, some have moved to one that is open", () => {
    const byId = new Map(demo.points.map((point) => [point.id, point]));
    const moved = demo.points.filter((point) => point.status === "MOVED");
    expect(moved).toHaveLength(5);
    expect(demo.points.filter((point) => point.status === "RETIRED")).toHaveLength(4);
    for (const point of moved) expect(byId.get(point.successorId ?? "")?.status).toBe("ACTIVE");
  });
});

describe("its submissions", () => {
  test("are told in thousands of different texts, each storable to the letter", () => {
    const texts = demo.submissions.map((submission) => submission.text);
    expect(new Set(texts).size).toBeGreaterThan(7000);
    expect(new Set(texts).size).toBeLessThan(texts.length - 50);
    for (const text of texts) {
      expect(faultOfText(text, 8000)).toBeUndefined();
      expect(normalizeText(text)).toBe(text);
      expect(text).not.toContain("undefined");
    }
  });

  test("stand in every state, with some held, some of members, some sent back and some undone", () => {
    const ofPoints = SUBMISSION_STATES.filter((state) => state !== "IN_REVIEW" && state !== "NEEDS_INFO");
    expect(new Set(demo.submissions.map((one) => one.state))).toEqual(new Set(ofPoints));
    const count = (is: (one: (typeof demo.submissions)[number]) => boolean) => demo.submissions.filter(is).length;
    expect(count((one) => one.held !== null)).toBeGreaterThan(10);
    expect(count((one) => one.authorAccountId !== null)).toBeGreaterThan(500);
    expect(count((one) => one.reopens > 0)).toBeGreaterThan(20);
    expect(count((one) => one.moves.some((move) => move.undoneAt))).toBeGreaterThan(10);
  });

  test("go from RECEIVED to their state in order of time, and never beyond now", () => {
    for (const submission of demo.submissions) {
      let [state, at] = ["RECEIVED", submission.receivedAt];
      for (const move of submission.moves) {
        expect(move.from).toBe(state);
        expect(move.at >= at).toBe(true);
        state = move.to;
        at = move.at;
      }
      expect(submission.state).toBe(state);
      expect(submission.changedAt).toEqual(at);
      expect(at <= now).toBe(true);
    }
  });

  test("of a resident keep no more of their time than the hour, those of a member do", () => {
    const exact = demo.submissions.filter((one) => one.writtenAt > flooredToHour(one.writtenAt));
    expect(exact.length).toBeGreaterThan(500);
    expect(exact.filter((one) => one.authorAccountId === null)).toEqual([]);
  });

  test("come on working days more than on Sundays, and in the morning more than at night", () => {
    const count = (is: (at: Date) => boolean) => demo.submissions.filter((one) => is(one.receivedAt)).length;
    expect(count((at) => weekday(at) === 1)).toBeGreaterThan(1.5 * count((at) => weekday(at) === 0));
    expect(count((at) => hour(at) === 9)).toBeGreaterThan(20 * (count((at) => hour(at) === 3) + 1));
    const first = new Date(Math.min(...demo.submissions.map((one) => one.receivedAt.getTime())));
    expect(now.getTime() - first.getTime()).toBeGreaterThan(360 * 86_400_000);
  });

  test("conversions are numbered without a gap in each kind and year", () => {
    const numbers = new Map<string, number[]>();
    for (const { kind, number } of demo.conversions) {
      const [, year = "", count] = /^(\d{4})年第(\d+)号$/.exec(number) ?? [];
      numbers.set(kind + year, [...(numbers.get(kind + year) ?? []), Number(count)]);
    }
    expect(numbers.size).toBe(6);
    for (const counts of numbers.values()) expect(counts).toEqual(counts.map((_, at) => at + 1));
  });
});
