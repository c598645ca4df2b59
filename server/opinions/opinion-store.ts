import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { OpinionSource, Sensitivity } from "#domain/opinion/opinion-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { OpinionReportTable, OpinionWords } from "#server/db/opinion-tables.ts";
import { sql, type Selectable, type Updateable } from "kysely";

/** A report as it stands. */
export type Opinion = Omit<Selectable<OpinionReportTable>, "state" | "source" | "sensitivity"> & {
  readonly state: OpinionState;
  readonly source: OpinionSource;
  readonly sensitivity: Sensitivity;
};

export type OpinionChanges = Omit<Updateable<OpinionReportTable>, "tenant_id" | "id">;

const select = (db: Db | Tx, tenantId: string, id: string) =>
  db.selectFrom("opinion_report").selectAll().where("tenant_id", "=", tenantId).where("id", "=", id);

export const findOpinion = async (db: Db | Tx, tenantId: string, id: string): Promise<Opinion | undefined> =>
  (await select(db, tenantId, id).executeTakeFirst()) as Opinion | undefined;

/** The report, locked until the transaction ends; the composite that carries it is locked before it, so that two who move both wait in one order. */
export const lockOpinion = async (tx: Tx, tenantId: string, id: string): Promise<Opinion | undefined> => {
  const seen = await findOpinion(tx, tenantId, id);
  if (seen?.merged_into) await select(tx, tenantId, seen.merged_into).forUpdate().execute();
  return (await select(tx, tenantId, id).forUpdate().executeTakeFirst()) as Opinion | undefined;
};

/** The parts of a composite in the order of their numbers. */
export const loadParts = async (db: Db | Tx, tenantId: string, id: string): Promise<readonly Opinion[]> =>
  (await db
    .selectFrom("opinion_report")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("merged_into", "=", id)
    .orderBy("year")
    .orderBy("serial_no")
    .execute()) as Opinion[];

/** Writes new values, and when. */
export const touchOpinion = async (
  tx: Tx,
  tenantId: string,
  id: string,
  at: Date,
  changes: OpinionChanges,
): Promise<void> => {
  await tx
    .updateTable("opinion_report")
    .set({ ...changes, changed_at: at })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
};

/** What would be printed: the edited copy where there is one. */
export const printedWords = ({ edited, original }: Pick<Opinion, "edited" | "original">): OpinionWords =>
  edited ?? original;

/** The next 编号 of a year, from 1 and without gaps: whoever takes one holds the count until its transaction ends. */
export const nextSerialNo = async (tx: Tx, tenantId: string, year: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opinion_report ${tenantId} ${year}`}, 0))`.execute(tx);
  const { last } = await tx
    .selectFrom("opinion_report")
    .select(({ fn }) => fn.max("serial_no").as("last"))
    .where("tenant_id", "=", tenantId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
};
