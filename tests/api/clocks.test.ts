import { listSubmissions } from "#contract/triage.ts";
import { dutyDate } from "#domain/time/duty-date.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const point = await addPoint(server);
const member = await addSignedIn(server, ["MEMBER"]);
const clerk = await addSignedIn(server, ["OFFICE"]);

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
/** Between sending and looking; far below the errors of the clocks. */
const PATIENCE = 60_000;

/** Sends a submission by a phone whose clock is wrong by so much; it was written an hour before. */
const sendBy = async (clockError: number, person = member) => {
  const phoneNow = server.clock.now().getTime() + clockError;
  const writtenAt = new Date(phoneNow - HOUR).toISOString();
  const id = randomUUID();
  const op = memberAtDevice(server, person).op("submission.put", id, opinion(point.code, { writtenAt }));
  const ops = [{ ...op, clientAt: writtenAt }];
  const json = { deviceId: randomUUID(), app: "member/0.3.0", sentAt: new Date(phoneNow).toISOString(), ops };
  const reply = await server.ask("POST", "/api/v1/ops", { cookie: person.cookie, json });
  expect(reply.text).toContain("accepted");
  return { id, writtenAt, opId: String(op["opId"]) };
};

const rowOf = (id: string) => db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe.each([-3 * DAY, -HOUR, 0, 3 * DAY, 400 * DAY])("a phone whose clock is wrong by %i ms", (clockError) => {
  test("leaves its own time, the measured offset and the server's time, with the submission and with the op", async () => {
    const before = server.clock.now();
    const { id, opId, writtenAt } = await sendBy(clockError);
    const row = await rowOf(id);
    expect(row.written_at.toISOString()).toBe(writtenAt);
    expect(Math.abs(Number(row.clock_offset_ms) + clockError)).toBeLessThan(PATIENCE);
    const op = await db.selectFrom("op").selectAll().where("op_id", "=", opId).executeTakeFirstOrThrow();
    expect(op.client_at?.toISOString()).toBe(writtenAt);
    expect(op.clock_offset_ms).toBe(row.clock_offset_ms);
    for (const at of [row.received_at, op.at]) expect(at.getTime() - before.getTime()).toBeGreaterThanOrEqual(0);
  });

  test("changes no duty date, and the office reads when it was really written", async () => {
    const right = await sendBy(0);
    const wrong = await sendBy(clockError);
    const dutyOf = async (id: string) => {
      const { written_at, clock_offset_ms, received_at } = await rowOf(id);
      const clockOffsetMs = Number(clock_offset_ms);
      return dutyDate({ clientAt: written_at, clockOffsetMs, receivedAt: received_at });
    };
    expect(await dutyOf(wrong.id)).toBe(await dutyOf(right.id));
    const reply = await server.ask("GET", `/api/v1/office/submissions/${wrong.id}`, { cookie: clerk.cookie });
    const hourAgo = server.clock.now().getTime() - HOUR;
    expect(Math.abs(Date.parse(String(reply.json?.["writtenAt"])) - hourAgo)).toBeLessThan(PATIENCE);
  });
});

test("lists stand in the order of arrival, whatever the phones' clocks show", async () => {
  const someone = await addSignedIn(server, ["MEMBER"]);
  const sent: string[] = [];
  for (const clockError of [3 * DAY, -3 * DAY, 0, 400 * DAY, -HOUR]) {
    server.clock.advance(1_000);
    sent.push((await sendBy(clockError, someone)).id);
  }
  const inbox = await server.ask("GET", "/api/v1/office/submissions?limit=50", { cookie: clerk.cookie });
  const { items } = listSubmissions.answers[200].parse(inbox.json);
  expect(items.map(({ id }) => id).filter((id) => sent.includes(id))).toEqual(sent.toReversed());
  const { rows } = await memberAtDevice(server, someone).pull();
  const received = rows.flatMap((row) => (row.t === "submission" && row.data ? [row] : []));
  const byServer = received.toSorted((a, b) => ((a.data?.receivedAt ?? "") < (b.data?.receivedAt ?? "") ? -1 : 1));
  expect(byServer.map(({ id }) => id)).toEqual(sent);
});

test("a batch that does not say what its phone's clock shows has no offset, nor has a resident's submission", async () => {
  const id = randomUUID();
  const phone = memberAtDevice(server, member);
  await phone.send({ ...phone.op("submission.put", id, opinion(point.code)), clientAt: "0000-01-01T00:00:00Z" });
  expect((await rowOf(id)).clock_offset_ms).toBeNull();
  const resident = randomUUID();
  await server.ask("PUT", `/api/v1/submissions/${resident}`, { json: opinion(point.code) });
  expect((await rowOf(resident)).clock_offset_ms).toBeNull();
});
