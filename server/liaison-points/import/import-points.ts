import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readLines } from "#server/liaison-points/import/import-columns.ts";
import { planImport, type KnownPoints, type PlannedLine } from "#server/liaison-points/import/plan-import.ts";
import { readSheet } from "#server/liaison-points/import/read-sheet.ts";
import { lockPoints } from "#server/liaison-points/lock-points.ts";
import { readOfficePoints } from "#server/liaison-points/office-points.ts";
import { insertPoint, readPointTree, updatePoint } from "#server/liaison-points/point-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomUUID } from "node:crypto";

export interface ImportFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** Says what a file would do, line by line; with `apply` its right lines are written, all in one transaction, its faulty ones left out. */
export const importPoints = async (
  house: House,
  actor: Actor,
  file: ImportFile,
  apply: boolean,
): Promise<Result<readonly PlannedLine[], Refusal>> => {
  const sheet = await readSheet(file.bytes, file.mediaType);
  if (!sheet.ok) return sheet;
  const lines = readLines(sheet.value);
  if (!lines.ok) return lines;
  return house.db.transaction().execute(async (tx) => {
    if (apply) await lockPoints(tx, house.tenant.id);
    const plan = planImport(lines.value, await readKnown(tx, house));
    if (apply) await write(tx, house, actor, plan);
    return done(plan);
  });
};

const readKnown = async (tx: Tx, { tenant, now }: House): Promise<KnownPoints> => ({
  points: await readOfficePoints(tx, tenant.id, now()),
  towns: await tx.selectFrom("town").select(["id", "name"]).where("tenant_id", "=", tenant.id).execute(),
  tree: await readPointTree(tx, tenant.id),
});

const write = async (tx: Tx, house: House, actor: Actor, plan: readonly PlannedLine[]): Promise<void> => {
  const { tenant } = house;
  const day = shanghaiDay(house.now());
  const count = (outcome: PlannedLine["outcome"]) => plan.filter((line) => line.outcome === outcome).length;
  for (const { outcome, id, body } of plan) {
    if (!body) continue;
    if (outcome === "CREATE") await insertPoint(tx, tenant.id, randomUUID(), body, day);
    if (outcome === "UPDATE" && id) await updatePoint(tx, tenant.id, id, body);
  }
  await writeAudit(tx, tenant.id, {
    actor: actor.accountId,
    action: "point.import",
    object: "points",
    detail: `${count("CREATE")} created, ${count("UPDATE")} changed, ${count("FAULT")} left out`,
  });
};
