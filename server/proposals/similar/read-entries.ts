import type { SimilarEntry } from "#domain/proposal/similar/similar-entry.ts";
import { FILED_STATES } from "#domain/proposal/proposal-state.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

const MOST = 12_000;
const LONGEST_TEXT = 20_000;

/** What every member may be told of: filed proposals, and those being cosigned whose proposer allows others to join; not where the proposer wants nothing public. `caseNo` 0: no number yet. */
export const readMemberEntries = async (house: House): Promise<SimilarEntry[]> =>
  (await readEntries(house)).filter(
    ({ publicLevel, isFiled, canCosign }) => publicLevel !== "NONE" && (isFiled || canCosign),
  );

/** Everything that was handed in, for those who may read it all. */
export const readOfficeEntries = async (house: House): Promise<SimilarEntry[]> =>
  (await readEntries(house)).filter(({ wasHandedIn }) => wasHandedIn);

/** Changes whenever an index would: the last transaction that touched a proposal, and how many there are. */
export const readIndexMark = async ({ db, tenant }: House): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`
    select concat(max(changed_xid), '-', count(*)) as mark from proposal where tenant_id = ${tenant.id}`.execute(db);
  return rows[0]?.mark ?? "";
};

const readEntries = async ({ db, tenant, now }: House) => {
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "case_no", "title", "state", "allow_cosign", "cosign_deadline", "public_level"])
    .select(["submitted_at", "filed_at", "created_at"])
    .select(sql<string>`left(concat_ws(' ', situation, analysis, suggestions), ${LONGEST_TEXT})`.as("text"))
    .where("tenant_id", "=", tenant.id)
    .where("state", "not in", ["DRAFT", "WITHDRAWN"])
    .orderBy("created_at", "desc")
    .limit(MOST)
    .execute();
  const filed = new Set<string>(FILED_STATES);
  return rows.map((row) => ({
    id: row.id,
    caseNo: row.case_no ?? 0,
    year: Number(shanghaiDay(row.filed_at ?? row.created_at).slice(0, 4)),
    title: row.title,
    state: row.state,
    canCosign:
      row.state === "COSIGNING" && row.allow_cosign && (row.cosign_deadline === null || row.cosign_deadline > now()),
    text: row.text,
    publicLevel: row.public_level,
    isFiled: filed.has(row.state),
    wasHandedIn: row.submitted_at !== null,
  }));
};
