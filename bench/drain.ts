import { measureColdStart } from "#bench/drain/cold-start.ts";
import { measureQueues } from "#bench/drain/queues.ts";
import { measureReconnect } from "#bench/drain/reconnect.ts";
import { measureTaps } from "#bench/drain/tap-to-disk.ts";
import type { Report } from "#bench/report.ts";
import { startServer } from "#tests/support/running-server.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The way from the phone to the server: how fast a full queue empties beside PouchDB and RxDB, and what a person waits for in the app itself. */
export const run = async (report: Report): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const server = await startServer({ env: { DEMO: "on" } });
  try {
    const { member, pointCode } = await readDemo(server.origin);
    const setting = { origin: server.origin, member, pointCode, folder };
    await measureTaps(report, setting);
    await measureReconnect(report, setting);
    await measureColdStart(report, setting);
    await measureQueues(report, setting);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const readDemo = async (origin: string) => {
  const answer = await fetch(`${origin}/api/v1/demo`);
  const demo = (await answer.json()) as {
    points: { code: string }[];
    accounts: { role: string; phone: string; password: string }[];
  };
  const member = demo.accounts.find((account) => account.role === "member");
  if (!member) throw new Error("the demo has no member");
  return { member: { phone: member.phone, password: member.password }, pointCode: demo.points[0]?.code ?? "" };
};
