import type { OpinionStanding } from "#domain/opinion/status-line.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { loadWays, type Ways } from "#server/opinions/load-ways.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";

type Standable = Pick<Opinion, "id" | "state" | "public_note" | "merged_into">;

/** Where reports stand: each with its ways and with the composite that carries it. */
export interface Standings {
  readonly standingOf: (report: Standable) => OpinionStanding;
  readonly waysOf: (id: string) => Ways;
  readonly carrierOf: (report: Standable) => Opinion | undefined;
}

/** Loads what the status lines of these reports need, however many. */
export const loadStandings = async (
  db: Db | Tx,
  tenantId: string,
  reports: readonly Standable[],
): Promise<Standings> => {
  const carrierIds = [...new Set(reports.flatMap(({ merged_into }) => merged_into ?? []))];
  const carriers = await loadCarriers(db, tenantId, carrierIds);
  const waysOf = await loadWays(db, tenantId, [...reports.map(({ id }) => id), ...carrierIds]);
  const carrierById = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const carrierOf = ({ merged_into }: Standable) => (merged_into === null ? undefined : carrierById.get(merged_into));
  const standingOf = (report: Standable): OpinionStanding => {
    const { issues, escalations, instructions } = waysOf(report.id);
    const carrier = carrierOf(report);
    return {
      state: report.state,
      publicNote: report.public_note,
      issues: issues.filter(({ signedOn }) => signedOn !== null).map(({ label }) => label),
      escalations,
      instructions,
      composite: carrier ? standingOf(carrier) : null,
    };
  };
  return { standingOf, waysOf, carrierOf };
};

const loadCarriers = async (db: Db | Tx, tenantId: string, ids: readonly string[]): Promise<readonly Opinion[]> => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("opinion_report")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "in", [...ids])
    .execute();
  return rows as Opinion[];
};
