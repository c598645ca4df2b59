import { dailyWork } from "#server/jobs/daily-work.ts";
import { startJobs } from "#server/jobs/start-jobs.ts";
import { sweepPhotos } from "#server/photos/sweep-photos.ts";
import { writePhotoFile, readPhotoFile } from "#server/photos/photo-files.ts";
import { forgetExpired } from "#server/session/forget-expired.ts";
import { closeIdleSubmissions } from "#server/submissions/close-idle-submissions.ts";
import { assertClean } from "#tests/support/assert-clean.ts";
import { solve } from "#tests/support/proof-of-work.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { spendSolution } from "#server/spam/challenge.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
const DAY = 24 * 3_600_000;

beforeEach(() => server.clock.set(new Date()));

describe("the sweep of photos", () => {
  const upload = async () => {
    const bytes = await sharp(randomBytes(300), { raw: { width: 10, height: 10, channels: 3 } })
      .jpeg()
      .toBuffer();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const type = { "content-type": "image/jpeg" };
    const id = randomUUID();
    const path = `/api/v1/submissions/${id}/photos/${sha256}`;
    const send = () => server.ask("PUT", path, { body: new Uint8Array(bytes), headers: type });
    await send();
    const row = await db
      .selectFrom("photo")
      .select("stored_name")
      .where("sha256", "=", Buffer.from(sha256, "hex"))
      .executeTakeFirstOrThrow();
    return { id, sha256, send, file: () => readPhotoFile(server.dataDir, row.stored_name), name: row.stored_name };
  };

  test("F-12 · takes what no submission asked for within seven days, and its file; leaves the others", async () => {
    const [orphan, used, again] = [await upload(), await upload(), await upload()];
    const point = await addPoint(server);
    await server.ask("PUT", `/api/v1/submissions/${used.id}`, {
      json: opinion(point.code, { photos: [used.sha256] }),
    });
    server.clock.advance(6 * DAY);
    expect(await sweepPhotos(house)).toEqual({ photos: 0, files: 0 });
    await again.send();
    const late = await upload();
    server.clock.advance(2 * DAY);
    expect(await assertClean(server, () => sweepPhotos(house), { delta: { photo: -1 } })).toEqual({
      photos: 1,
      files: 1,
    });
    const left = await Promise.all([orphan, used, again, late].map(async ({ file }) => (await file()) !== undefined));
    expect(left).toEqual([false, true, true, true]);
  });

  test("a picture that one submission named and another did not: the one keeps it, with the file that both share", async () => {
    const named = await upload();
    const point = await addPoint(server);
    const json = opinion(point.code, { photos: [named.sha256] });
    await server.ask("PUT", `/api/v1/submissions/${named.id}`, { json });
    const row = await db
      .selectFrom("photo")
      .selectAll()
      .where("submission_id", "=", named.id)
      .executeTakeFirstOrThrow();
    const stranger = randomUUID();
    await db
      .insertInto("photo")
      .values({ ...row, submission_id: stranger })
      .execute();
    server.clock.advance(8 * DAY);
    await sweepPhotos(house);
    const left = await db.selectFrom("photo").select("submission_id").where("sha256", "=", row.sha256).execute();
    expect(left).toEqual([{ submission_id: named.id }]);
    expect(await named.file()).toBeDefined();
  });

  test("a file that two photos share stays while one of them does", async () => {
    const one = await upload();
    const other = randomBytes(32);
    const row = await db.selectFrom("photo").selectAll().where("stored_name", "=", one.name).executeTakeFirstOrThrow();
    await db
      .insertInto("photo")
      .values({ ...row, sha256: other, received_at: new Date(Date.now() + 30 * DAY) })
      .execute();
    server.clock.advance(8 * DAY);
    await sweepPhotos(house);
    expect(await one.file()).toBeDefined();
  });

  test("a file that is just written anew stays: its upload is not recorded yet", async () => {
    const orphan = await upload();
    server.clock.advance(8 * DAY);
    const now = server.clock.now();
    await utimes(join(server.dataDir, "photos", orphan.name.slice(0, 2), orphan.name), now, now);
    await sweepPhotos(house);
    expect(await db.selectFrom("photo").selectAll().where("stored_name", "=", orphan.name).execute()).toEqual([]);
    expect(await orphan.file()).toBeDefined();
    server.clock.advance(8 * DAY);
    await sweepPhotos(house);
    expect(await orphan.file()).toBeUndefined();
  });

  test("takes files that a crash left without a record, half written ones too, and touches nothing else", async () => {
    const name = `${randomBytes(32).toString("hex")}.jpg`;
    await writePhotoFile(server.dataDir, name, randomBytes(10));
    const folder = join(server.dataDir, "photos", name.slice(0, 2));
    const [half, fresh] = [join(folder, `${randomUUID()}.part`), join(folder, `${randomUUID()}.part`)];
    const bystander = join(folder, "note.txt");
    for (const file of [half, fresh, bystander]) await writeFile(file, "x");
    const old = new Date(Date.now() - 8 * DAY);
    for (const file of [join(folder, name), half, bystander]) await utimes(file, old, old);
    expect(await sweepPhotos(house)).toEqual({ photos: 0, files: 2 });
    expect(await sweepPhotos(house)).toEqual({ photos: 0, files: 0 });
  });
});

test("expired and long unused sessions, spent challenges and old links are forgotten, living ones are not", async () => {
  const living = await addSignedIn(server, ["MEMBER"]);
  const { header } = await solve(house);
  await spendSolution(house, header);
  expect(await forgetExpired(house)).toBe(0);
  server.clock.advance(13 * 3_600_000);
  const clerk = await addSignedIn(server, ["OFFICE"]);
  expect(await assertClean(server, () => forgetExpired(house), { delta: { spent_challenge: -1 } })).toBe(1);
  expect(await spendSolution(house, header)).toBe(false);
  server.clock.advance(14 * DAY);
  expect(await assertClean(server, () => forgetExpired(house), { delta: { session: -2 } })).toBe(2);
  for (const { cookie } of [living, clerk])
    expect((await server.ask("GET", "/api/v1/session", { cookie })).status).toBe(401);
});

describe("the timer of thirty days", () => {
  beforeEach(() => db.updateTable("submission").set({ state: "CLOSED" }).execute());

  const put = async (state: string, changes: Record<string, unknown> = {}) => {
    const [id, body] = [randomUUID(), opinion((await addPoint(server)).code)];
    await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body });
    await db
      .updateTable("submission")
      .set({ state, ...changes })
      .where("id", "=", id)
      .execute();
    return { id, receipt: String(body["receipt"]) };
  };
  const row = (id: string) => db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  test("closes what nothing happened to, by the system, flags what had no answer, and the receipt says so", async () => {
    const waiting = await put("TRIAGED");
    const answered = await put("ANSWERED", { answer: "已修好" });
    const held = await put("RECEIVED", { held: "HONEYPOT" });
    server.clock.advance(29 * DAY);
    expect(await assertClean(server, () => closeIdleSubmissions(house))).toBe(0);
    const young = await put("RECEIVED");
    server.clock.advance(2 * DAY);
    const closed = await assertClean(server, () => closeIdleSubmissions(house), {
      delta: { submission_move: 2, audit_entry: 2 },
    });
    expect(closed).toBe(2);
    expect(await row(waiting.id)).toMatchObject({ state: "CLOSED", unresolved: true });
    expect(await row(answered.id)).toMatchObject({ state: "CLOSED", unresolved: false, answer: "已修好" });
    expect(await row(held.id)).toMatchObject({ state: "RECEIVED", held: "HONEYPOT" });
    expect(await row(young.id)).toMatchObject({ state: "RECEIVED" });
    const view = await server.ask("GET", `/api/v1/receipts/${waiting.receipt}`);
    expect(view.json).toMatchObject({ state: "CLOSED", answer: expect.stringContaining("30 天") });
    const moves = await db.selectFrom("submission_move").selectAll().where("submission_id", "=", waiting.id).execute();
    expect(moves).toMatchObject([
      { move: "close", from_state: "TRIAGED", to_state: "CLOSED", actor_account_id: null, actor_name: "系统" },
    ]);
    expect(await assertClean(server, () => closeIdleSubmissions(house))).toBe(0);
  });

  test("two servers at once close each once", async () => {
    for (let one = 0; one < 12; one++) await put("TRANSFERRED");
    server.clock.advance(31 * DAY);
    const counts = await assertClean(
      server,
      () => Promise.all([closeIdleSubmissions(house), closeIdleSubmissions(house)]),
      {
        delta: { submission_move: 12, audit_entry: 12 },
      },
    );
    expect(counts[0] + counts[1]).toBe(12);
  });
});

test("the nightly work is scheduled on pg-boss, runs, says so in the log, and stops", async () => {
  const ran: string[] = [];
  const work = dailyWork.map(({ name, cron }) => ({ name, cron, run: async () => ran.push(name) }));
  const jobs = await startJobs(house, server.database, work, 1);
  const { rows } = await server.database.owner.query("select name, cron, timezone from jobs.schedule order by name");
  expect(rows).toEqual(
    dailyWork
      .map(({ name, cron }) => ({ name, cron, timezone: "Asia/Shanghai" }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  await jobs.stop();
  const twice = await startJobs(house, server.database, work, 1);
  await server.database.owner.query(
    "insert into jobs.job (name, data, policy) select name, '{}', policy from jobs.queue where name = 'sweep-photos'",
  );
  const until = Date.now() + 60_000;
  while (ran.length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
  await twice.stop();
  expect(ran).toEqual(["sweep-photos"]);
  expect(server.logs()).toContain('"job":"sweep-photos"');
});
