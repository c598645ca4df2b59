import type { DeskDetail } from "#contract/proposal-desk.ts";
import { labelByTaskRole, type TaskRole } from "#domain/proposal/task-flow.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

const MOST_SAME_TITLES = 20;

/** Every text that somebody was invited on or that was handed in, newest first, without its words. */
export const readTextList = async (db: Db | Tx, tenantId: string, id: string): Promise<DeskDetail["texts"]> => {
  const rows = await db
    .selectFrom("proposal_text as text")
    .leftJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "text.tenant_id").onRef("account.id", "=", "text.written_by"),
    )
    .select(["text.no", "text.title", "text.at", "account.name as by"])
    .where("text.tenant_id", "=", tenantId)
    .where("text.proposal_id", "=", id)
    .orderBy("text.no", "desc")
    .execute();
  return rows.map(({ no, title, at, by }) => ({ no, title, at: shanghaiIso(at), by: by ?? "" }));
};

export const readAttachments = async (
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<DeskDetail["attachments"]> => {
  const rows = await db
    .selectFrom("proposal_attachment")
    .select(["sha256", "name", "bytes"])
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", id)
    .orderBy("position")
    .execute();
  return rows.map(({ sha256, name, bytes }) => ({ sha256: sha256.toString("hex"), name, bytes }));
};

/** What was merged into it, with whose it is. */
export const readChildren = (db: Db | Tx, tenantId: string, id: string): Promise<DeskDetail["mergedChildren"]> =>
  db
    .selectFrom("proposal")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "proposal.tenant_id").onRef("member.id", "=", "proposal.first_member_id"),
    )
    .select(["proposal.id", "proposal.serial_no as serialNo", "proposal.case_no as caseNo", "proposal.title"])
    .select("member.name as firstName")
    .where("proposal.tenant_id", "=", tenantId)
    .where("proposal.merged_into", "=", id)
    .where("proposal.state", "=", "MERGED")
    .orderBy("proposal.case_no")
    .execute();

export const readUnits = async (db: Db | Tx, tenantId: string, id: string): Promise<DeskDetail["units"]> => {
  const rows = await db
    .selectFrom("handling_task as task")
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .select(["unit.name", "task.role"])
    .where("task.tenant_id", "=", tenantId)
    .where("task.proposal_id", "=", id)
    .where("task.state", "<>", "REASSIGNED")
    .orderBy("unit.sort")
    .execute();
  return rows.map(({ name, role }) => ({ name, role: labelByTaskRole[role as TaskRole] }));
};

/** The reports that it was turned into, without voided ones. */
export const readReports = (db: Db | Tx, tenantId: string, id: string): Promise<DeskDetail["conversions"]> =>
  db
    .selectFrom("conversion")
    .select(["id", "number", "title"])
    .where("tenant_id", "=", tenantId)
    .where("from_proposal_id", "=", id)
    .where("voided_at", "is", null)
    .execute();

export const readSameTitles = async (
  db: Db | Tx,
  tenantId: string,
  like: { readonly id: string; readonly title: string },
): Promise<DeskDetail["sameTitle"]> => {
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "serial_no as serialNo", "case_no as caseNo", "title", "state", "term", "session"])
    .where("tenant_id", "=", tenantId)
    .where("title", "=", like.title)
    .where("id", "<>", like.id)
    .where("serial_no", "is not", null)
    .orderBy("term", "desc")
    .orderBy("session", "desc")
    .orderBy("serial_no", "desc")
    .limit(MOST_SAME_TITLES)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DeskDetail["state"] }));
};
