import { measureKeystrokes } from "#bench/proposals/keystroke.ts";
import { measureListGrowth } from "#bench/proposals/list-growth.ts";
import { measureSimilar } from "#bench/proposals/similar.ts";
import type { Report } from "#bench/report.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { MEMBER } from "#tests/support/desk.ts";
import { startServer } from "#tests/support/running-server.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What writing a proposal costs the phone, and what many of them cost the office. */
export const run = async (report: Report): Promise<void> => {
  await measureSimilar(report);
  await measureListGrowth(report);
  const folder = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const server = await startServer({ env: { DEMO: "on" } });
  try {
    const member = { phone: MEMBER, password: DEMO_PASSWORD };
    await measureKeystrokes(report, { origin: server.origin, member, folder });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
