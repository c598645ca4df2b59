import type { DutyEntry, DutyEvidence } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

const columns = [
  "id",
  "member_id",
  "year",
  "duty_on",
  "kind",
  "source_id",
  "matter_id",
  "quantity",
  "share_place",
  "share_of",
  "facts",
  "evidence",
  "reverses",
  "at",
] as const;

/** The entries of a scoring year by member, all of them in one query; of one member where it is named. */
export const loadLedgerOfYear = async (
  db: Db | Tx,
  { tenant }: House,
  year: string,
  memberId?: string,
): Promise<ReadonlyMap<string, readonly DutyEntry[]>> => {
  const rows = await db
    .selectFrom("duty_entry")
    .select(columns)
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .$if(memberId !== undefined, (query) => query.where("member_id", "=", memberId ?? ""))
    .execute();
  const ledgers = new Map<string, DutyEntry[]>();
  for (const row of rows) {
    const known = ledgers.get(row.member_id);
    if (known) known.push(entryOf(row));
    else ledgers.set(row.member_id, [entryOf(row)]);
  }
  return ledgers;
};

type Row = {
  readonly id: string;
  readonly member_id: string;
  readonly year: string;
  readonly duty_on: string;
  readonly kind: string;
  readonly source_id: string;
  readonly matter_id: string;
  readonly quantity: string;
  readonly share_place: number;
  readonly share_of: number;
  readonly facts: DutyEntry["facts"];
  readonly evidence: DutyEvidence;
  readonly reverses: string | null;
  readonly at: Date;
};

/** Entries from before the ledger kept evidence have none. */
const NO_WORDS: DutyEvidence = { title: "", link: null, by: "", note: "" };

const entryOf = (row: Row): DutyEntry => ({
  id: row.id,
  memberId: row.member_id,
  year: row.year,
  dutyOn: row.duty_on,
  kind: row.kind as DutyKind,
  sourceId: row.source_id,
  matterId: row.matter_id,
  // numeric(8, 2) says "1.00".
  quantity: row.quantity.replace(/\.?0+$/, "") || "0",
  share: { place: row.share_place, of: row.share_of },
  facts: row.facts,
  evidence: { ...NO_WORDS, ...row.evidence },
  reverses: row.reverses,
  at: row.at.toISOString(),
});
