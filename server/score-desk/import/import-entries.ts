import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readSheet } from "#server/liaison-points/import/read-sheet.ts";
import { readImportLines } from "#server/score-desk/import/import-columns.ts";
import { planImport, type KnownToImport, type PlannedEntry } from "#server/score-desk/import/plan-import.ts";
import { insertManualEntry } from "#server/score-desk/insert-manual-entry.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";
import { randomUUID } from "node:crypto";

export interface ImportOutcome {
  readonly rows: readonly PlannedEntry[];
  readonly entered: number;
}

/** Says what a sheet would enter, row by row; without `isDryRun` its right rows are entered in one transaction and wait for a second person. */
export const importEntries = async (
  house: House,
  actor: Actor,
  bytes: Buffer,
  isDryRun: boolean,
): Promise<Result<ImportOutcome, Refusal>> => {
  const sheet = await readSheet(bytes, XLSX);
  if (!sheet.ok) return sheet.refusal.kind === "import-too-large" ? sheet : refused({ kind: "sheet-unreadable" });
  const lines = readImportLines(sheet.value);
  if (!lines.ok) return lines;
  if (lines.value.length === 0) return refused({ kind: "sheet-unreadable", detail: "表格里没有填写内容。" });
  return house.db.transaction().execute(async (tx) => {
    // One import at a time: the same sheet sent twice at once is entered once.
    await sql`select pg_advisory_xact_lock(hashtext(${`${house.tenant.id} manual import`}))`.execute(tx);
    const rows = planImport(lines.value, await readKnown(tx, house));
    const entered = isDryRun ? 0 : await enter(tx, house, actor, rows);
    return done({ rows, entered });
  });
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const readKnown = async (tx: Tx, house: House): Promise<KnownToImport> => {
  const tenantId = house.tenant.id;
  const members = await tx
    .selectFrom("member")
    .select(["id", "member_no", "name"])
    .where("tenant_id", "=", tenantId)
    .execute();
  const entries = await tx
    .selectFrom("manual_entry")
    .select(["member_id", "kind", "duty_on", "title"])
    .where("tenant_id", "=", tenantId)
    .where("state", "in", ["PROPOSED", "BOOKED"])
    .execute();
  return {
    memberByNo: new Map(members.map(({ id, member_no, name }) => [member_no, { id, name }])),
    entries: new Set(
      entries.map(({ member_id, kind, duty_on, title }) => [member_id, kind, duty_on, title].join("\n")),
    ),
    today: shanghaiDay(house.now()),
  };
};

const enter = async (tx: Tx, house: House, actor: Actor, rows: readonly PlannedEntry[]): Promise<number> => {
  const importId = randomUUID();
  const fresh = rows.flatMap(({ body, isKnown }) => (body && !isKnown ? [body] : []));
  for (const body of fresh) await insertManualEntry(tx, house, actor, { id: randomUUID(), body, importId });
  await writeAudit(tx, house.tenant.id, {
    actor: actor.accountId,
    action: "score.importManualEntries",
    object: importId,
    detail: `${fresh.length} entered, ${rows.length - fresh.length} left out`,
  });
  return fresh.length;
};
