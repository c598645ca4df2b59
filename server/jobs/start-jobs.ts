import type { Database } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { dailyWork, type DailyWork } from "#server/jobs/daily-work.ts";
import PgBoss from "pg-boss";

export interface Jobs {
  /** Waits for what is running, a few seconds at most. */
  stop(): Promise<void>;
}

/** The nightly work on pg-boss: of many servers on one database one does it, and what was missed is made up for. */
export const startJobs = async (
  house: House,
  { owner }: Database,
  work: readonly DailyWork[] = dailyWork,
  pollingIntervalSeconds = 60,
): Promise<Jobs> => {
  const boss = new PgBoss({
    // Our connections, so that there is one end of them; as the owner, since it makes tables of its own.
    db: { executeSql: (text, values) => owner.query(text, values) },
    schema: "jobs",
  });
  boss.on("error", (fault) => house.log.warn({ err: fault }, "jobs"));
  await boss.start();
  for (const { name, cron, run } of work) {
    await boss.createQueue(name, { name, policy: "singleton", retryLimit: 3, retryDelay: 300, expireInMinutes: 60 });
    await boss.schedule(name, cron, {}, { tz: "Asia/Shanghai" });
    await boss.work(name, { pollingIntervalSeconds }, async () => {
      const started = performance.now();
      const result = await run(house);
      // Some look every minute, and mostly find nothing.
      house.log[result === 0 ? "debug" : "info"](
        { job: name, result, ms: Math.round(performance.now() - started) },
        "job done",
      );
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000, wait: true, close: false }) };
};
