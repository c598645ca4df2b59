import { chanceFrom } from "#server/demo/chance.ts";
import { auditPromises, checkStorage } from "#tests/support/audit-promises.ts";
import { auditSubmissions, withDataOf } from "#tests/support/audit-submissions.ts";
import { type KillableServer, openKillableServer } from "#tests/support/killable-server.ts";
import { nothingPromised, startMemberWriters } from "#tests/support/kill-writers.ts";
import { openMemberClient } from "#tests/support/member-client.ts";
import { isProving, recordProof } from "#tests/support/proof-record.ts";
import { startResendingClient } from "#tests/support/resending-client.ts";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

const KILLS = isProving ? Number(process.env.PROVE_KILLS ?? 240) : 32;
/** KILL_SEED does the same again, as far as moments can be the same. */
const SEED = process.env.KILL_SEED ?? String(Math.floor(Math.random() * 1e9));
const ANONYMOUS = "甲 的第";
const servers: KillableServer[] = [];

afterAll(async () => {
  for (const server of servers) await server.discard();
});

/** Ways to kill, and how often each is drawn. */
const ways = ["all, under load", "all, while it starts", "the server alone", "the database alone"] as const;
const weights = [5, 4, 1, 1];

type Counts = Record<(typeof ways)[number], number>;

const killOften = async (server: KillableServer, startMs: number): Promise<Counts> => {
  const chance = chanceFrom(SEED);
  const counts: Counts = {
    "all, under load": 0,
    "all, while it starts": 0,
    "the server alone": 0,
    "the database alone": 0,
  };
  for (let kills = 0; kills < KILLS; kills++) {
    const way = ways[chance.weighted(weights)] ?? "all, under load";
    counts[way]++;
    if (way !== "all, while it starts") await pause(chance.between(20, 400));
    if (way === "the database alone") {
      // A start whose database is killed under it fails and says so; a server that runs brings its database back.
      await server.ready();
      await server.killDatabase();
    } else {
      if (way === "the server alone") await server.killServer();
      else await server.killAll();
      server.launch();
    }
    // Killed again before it is ready: the next round begins while it starts.
    if (way === "all, while it starts") await pause(chance.between(0, startMs));
    else await server.ready();
  }
  return counts;
};

test(
  `${KILLS} kills under load and while it starts lose and double nothing, and it always starts again (KILL_SEED=${SEED})`,
  { timeout: 1_800_000 },
  async () => {
    const server = await openKillableServer({ DEMO: "on" });
    servers.push(server);
    server.launch();
    await server.ready();
    const member = await openMemberClient(server.origin);
    await server.killAll();
    const began = Date.now();
    server.launch();
    await server.ready();
    const startMs = Date.now() - began;

    const promised = nothingPromised();
    const anonymous = startResendingClient(server.origin, "甲");
    const writers = startMemberWriters(member, promised);
    const counts = await killOften(server, startMs);
    await server.killAll();
    server.launch();
    await server.ready();
    await Promise.all([anonymous.stop(), writers.stop()]);
    const receipts = anonymous.acknowledged.slice(-50);
    const answers = await Promise.all(
      receipts.map(({ receipt }) => fetch(`${server.origin}/api/v1/receipts/${receipt}`).then(({ status }) => status)),
    );
    await server.killAll();

    const found = await withDataOf(server.dataDir, async (pool) => ({
      anonymous: await auditSubmissions(pool, anonymous.acknowledged, ANONYMOUS),
      member: await auditPromises(pool, server.dataDir, promised),
      storage: await checkStorage(pool),
    }));
    const unanswered = promised.unanswered + anonymous.unanswered();
    recordProof("server", "kills", {
      tried: {
        kills: KILLS,
        "ops acknowledged": promised.opIds.length,
        "submissions acknowledged": promised.submissions.length + anonymous.acknowledged.length,
        "withdrawals acknowledged": promised.withdrawn.length,
        "photos acknowledged": promised.photos.length,
        "draft revisions acknowledged": promised.draft.rev,
        "requests without an answer": unanswered,
      },
      faults: counts,
      lost: found.anonymous.lost.length + found.member.lost.length,
      doubled: found.anonymous.doubled.length + found.member.doubled.length,
      broken: [...anonymous.surprises, ...promised.surprises, ...found.storage, ...found.anonymous.unacknowledged],
      settings: { seed: SEED },
    });
    expect(found).toEqual({
      anonymous: { lost: [], doubled: [], unacknowledged: [] },
      member: { lost: [], doubled: [] },
      storage: [],
    });
    expect([...anonymous.surprises, ...promised.surprises]).toEqual([]);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    // The kills did hit requests under way, and every kind of write came through.
    expect(unanswered).toBeGreaterThan(KILLS);
    for (const kind of [promised.photos, promised.withdrawn, anonymous.acknowledged])
      expect(kind.length).toBeGreaterThan(0);
    expect(promised.draft.rev).toBeGreaterThan(0);
    await expectAuditToNotice(server, anonymous.acknowledged, promised);
  },
);

/** The audit itself: a lost row and a doubled one are noticed. */
const expectAuditToNotice = async (
  { dataDir }: KillableServer,
  acknowledged: ReturnType<typeof startResendingClient>["acknowledged"],
  promised: ReturnType<typeof nothingPromised>,
): Promise<void> => {
  const [lost, doubled, overwritten] = acknowledged;
  const [mine, , other] = promised.submissions;
  await withDataOf(dataDir, async (pool) => {
    await pool.query("delete from submission where id = $1", [lost?.id]);
    await pool.query("update submission set text = $1 where id = $2", [doubled?.text, overwritten?.id]);
    await pool.query("update submission set text = $1 where id = $2", [mine?.text, other?.id]);
    await pool.query("delete from op where op_id = $1", [promised.opIds[0]]);
    await pool.query("update draft set rev = rev + 1 where id = $1", [promised.draft.id]);
    expect(await auditSubmissions(pool, acknowledged, ANONYMOUS)).toEqual({
      lost: [lost?.text, overwritten?.text],
      doubled: [doubled?.text],
      unacknowledged: [],
    });
    const found = await auditPromises(pool, dataDir, promised);
    expect(found.lost).toHaveLength(3);
    expect(found.doubled).toEqual([mine?.text]);
  });
};
