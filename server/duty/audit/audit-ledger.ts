import type { Db, Tx } from "#server/db/database.ts";
import type { Anchor } from "#server/duty/audit/anchors.ts";
import { auditChain, type ChainFinding } from "#server/duty/audit/audit-chain.ts";
import { sql } from "kysely";

export interface LedgerAudit {
  readonly chains: readonly ChainFinding[];
  /** Everything that is wrong, in Chinese; nothing where the ledger is as it was booked. */
  readonly faults: readonly string[];
}

/** Verifies the chain of every tenant and year, as the database is at one instant; people go on working. */
export const auditLedger = (db: Db, anchors: readonly Anchor[] = []): Promise<LedgerAudit> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const chains: ChainFinding[] = [];
      for (const { tenant_id, year } of await listChains(tx, anchors))
        chains.push(await auditChain(tx, tenant_id, year, anchors));
      return { chains, faults: [...chains.flatMap(({ faults }) => faults), ...(await unsealed(tx))] };
    });

const listChains = async (tx: Tx, anchors: readonly Anchor[]) => {
  const sealed = await tx
    .selectFrom("duty_seal")
    .select(["tenant_id", "year"])
    .distinct()
    .orderBy("tenant_id")
    .orderBy("year")
    .execute();
  const isSealed = (anchor: Anchor) =>
    sealed.some(({ tenant_id, year }) => tenant_id === anchor.tenant && year === anchor.year);
  const gone = anchors.filter((anchor) => !isSealed(anchor)).map(({ tenant, year }) => ({ tenant_id: tenant, year }));
  return [...sealed, ...new Map(gone.map((chain) => [`${chain.tenant_id} ${chain.year}`, chain])).values()];
};

const SHOWN = 20;

const unsealed = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ year: string; id: string; member: string | null; duty_on: string; many: string }>`
    select entry.year, entry.id, member.name as member, entry.duty_on, count(*) over () as many
    from duty_entry as entry
      left join member on member.tenant_id = entry.tenant_id and member.id = entry.member_id
    where not exists (select from duty_seal as seal where seal.tenant_id = entry.tenant_id and seal.entry_id = entry.id)
    order by entry.year, entry.at, entry.id limit ${SHOWN}`.execute(tx);
  const words = rows.map(
    ({ year, id, member, duty_on }) =>
      `${year} 年度 没有封存的记录：委员${member ?? ""} ${duty_on}，编号 ${id}，不是由系统入账的。`,
  );
  const more = Number(rows[0]?.many ?? 0) - rows.length;
  return more > 0 ? [...words, `另有 ${more} 条没有封存的记录。`] : words;
};
