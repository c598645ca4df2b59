import { moveSubmission } from "#server/triage/move-submission.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount, addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const point = await addPoint(server);
const member = await addSignedIn(server, ["MEMBER"]);
const office = await addAccount(server, ["OFFICE"]);
const clerk: Actor = {
  accountId: office.id,
  name: office.name,
  phone: office.phone,
  roles: ["OFFICE"],
  memberId: null,
  unitId: null,
  scope: 0,
  expiresAt: new Date("2099-01-01T00:00:00Z"),
  tokenHash: randomBytes(32),
};

/** As the office would do it with its clock standing at this instant. */
const moveAt = async (at: string, id: string, move: "triage" | "convertToTopic" | "undo") => {
  const moved = await moveSubmission({ ...house, now: () => new Date(at) }, clerk, id, { move });
  expect(moved.ok).toBe(true);
};
const writtenBy = async (cookie: string | undefined): Promise<string> => {
  const id = randomUUID();
  const reply = await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(point.code), cookie });
  expect(reply.status).toBe(201);
  return id;
};
const convertedAt = async (at: string): Promise<string> => {
  const id = await writtenBy(member.cookie);
  await moveAt(at, id, "triage");
  await moveAt(at, id, "convertToTopic");
  return id;
};
const entriesOf = (sourceId: string) =>
  house.db
    .selectFrom("duty_entry")
    .select(["kind", "member_id", "year", "duty_on", "reverses"])
    .where("source_id", "=", sourceId)
    .orderBy("at")
    .execute();

describe("a scoring year ends with the last second of its last day in Shanghai", () => {
  test.each([
    ["2026-12-31T23:59:59.999+08:00", "2026-12-31", "2026"],
    ["2027-01-01T00:00:00.000+08:00", "2027-01-01", "2027"],
    // The same instants, as a clock in Greenwich tells them.
    ["2026-12-31T15:59:59.999Z", "2026-12-31", "2026"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01", "2027"],
  ])("%s is the duty's day %s of %s", async (at, duty_on, year) => {
    const id = await convertedAt(at);
    expect(await entriesOf(id)).toEqual([
      { kind: "SUBMISSION_CONVERTED", member_id: member.memberId, year, duty_on, reverses: null },
    ]);
  });
});

describe("what a member reported and the office converted", () => {
  test("is taken back in its own year when the conversion is undone, though the new year has begun", async () => {
    const id = await convertedAt("2026-12-31T23:59:58+08:00");
    await moveAt("2027-01-01T00:00:05+08:00", id, "undo");
    const [booked, back] = await entriesOf(id);
    expect([booked?.year, back?.year]).toEqual(["2026", "2026"]);
    expect(back?.reverses).not.toBeNull();
  });

  test("of a resident books nothing for anybody", async () => {
    const id = await writtenBy(undefined);
    await moveAt("2026-11-22T10:00:00+08:00", id, "triage");
    await moveAt("2026-11-22T10:00:00+08:00", id, "convertToTopic");
    expect(await entriesOf(id)).toEqual([]);
  });
});
