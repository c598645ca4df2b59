import { openDatabase } from "#server/db/database.ts";
import { createApp } from "#server/http/app.ts";
import { listen } from "#server/http/listen.ts";
import { type Jobs, startJobs } from "#server/jobs/start-jobs.ts";
import { startIndexing } from "#server/similar/start-indexing.ts";
import { openHouse } from "#server/open-house.ts";
import { readSettings } from "#server/settings.ts";
import { startFaultInWords } from "#server/start-fault.ts";
import { stopOnSignal } from "#server/stop-on-signal.ts";
import { mountSubjects } from "#server/subjects.ts";
import { welcome } from "#server/welcome.ts";
import path from "node:path";

/** Beside the built server lies the built app. */
const APP_FOLDER = path.join(import.meta.dirname, "../app");

/** Turns true when the process is asked to stop. */
const state = { draining: false };

const start = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  const house = await openHouse(settings, database);
  const app = createApp(house, { mountSubjects, appFolder: APP_FOLDER, state });
  const server = await listen(app, settings.port);
  let starting: Promise<Jobs | undefined> = Promise.resolve(undefined);
  let indexing: Jobs | undefined;
  const stopJobs = async () => {
    await indexing?.stop();
    await (await starting)?.stop();
  };
  stopOnSignal({ server, database, state, log: house.log, stopJobs });
  await welcome(house, server);
  if (state.draining) return;
  indexing = startIndexing(house);
  // Last: the first time they make their tables, and nobody is to wait for that; without them people are still served.
  starting = startJobs(house, database).catch((fault: unknown) => {
    house.log.error({ err: fault }, "jobs did not start");
    return undefined;
  });
};

try {
  await start();
} catch (fault) {
  // What fails because the database is being stopped under it is no failed start.
  if (state.draining) await new Promise(() => undefined);
  process.stderr.write(`\n启动失败：${startFaultInWords(fault)}\n`);
  process.exit(1);
}
