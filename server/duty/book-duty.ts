import type { Refusal } from "#contract/refusals.ts";
import type { DutyEvidence, DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { holdNextOpenYear, holdYearOfDay } from "#server/duty/score-years.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** What somebody did, to be booked for one member. */
export interface Duty {
  readonly kind: DutyKind;
  /** The record that it stands for: a half-day, a proposal, a submission, a manual entry. */
  readonly sourceId: string;
  /** What it is about; the source where nothing else is said. */
  readonly matterId?: string;
  readonly memberId: string;
  /** Which of how many; one's own where nothing is said. */
  readonly share?: { readonly place: number; readonly of: number };
  /** The day of the duty itself, in Shanghai. */
  readonly dutyOn: string;
  /** A decimal as text, "1" where nothing is said. */
  readonly quantity?: string;
  readonly facts?: DutyFacts;
  readonly evidence: DutyEvidence;
}

export interface BookingChoice {
  /** It follows from an appeal: a year that is frozen for checking takes it. */
  readonly isCorrection?: boolean;
}

/**
 * The one way into the ledger, in the transaction of the move that earns it. (kind, source, member) stands once: a repeated move changes nothing;
 * what was taken back may be booked anew. What comes after its year was closed counts in the next open one, and says so.
 */
export const bookDuty = async (
  tx: Tx,
  house: House,
  duties: readonly Duty[],
  { isCorrection = false }: BookingChoice = {},
): Promise<void> => {
  if (duties.length === 0) return;
  const days = [...new Set(duties.map(({ dutyOn }) => dutyOn))].toSorted();
  const placeByDay = new Map<string, YearPlace>();
  for (const day of days) placeByDay.set(day, await yearFor(tx, house, day, isCorrection));
  await insertEntries(
    tx,
    house,
    duties.map((duty) => rowOf(duty, placeByDay.get(duty.dutyOn))),
  );
};

interface YearPlace {
  readonly year: string;
  readonly note: string;
}

const yearFor = async (tx: Tx, house: House, day: string, isCorrection: boolean): Promise<YearPlace> => {
  const { id } = house.tenant;
  const own = await holdYearOfDay(tx, id, day, house.now());
  if (own.state === "OPEN" || (isCorrection && own.state === "FROZEN")) return { year: own.year, note: "" };
  const next = await holdNextOpenYear(tx, id, own, house.now());
  const why = own.state === "FROZEN" ? "已冻结" : "已归档";
  return { year: next.year, note: `${own.year} 年度${why}，计入 ${next.year} 年度` };
};

const rowOf = (duty: Duty, place: YearPlace | undefined) => {
  const { evidence } = duty;
  const note = [evidence.note, place?.note ?? ""].filter((part) => part !== "").join("；");
  return {
    year: place?.year,
    kind: duty.kind,
    source_id: duty.sourceId,
    matter_id: duty.matterId ?? duty.sourceId,
    member_id: duty.memberId,
    duty_on: duty.dutyOn,
    quantity: duty.quantity ?? "1",
    share_place: duty.share?.place ?? 1,
    share_of: duty.share?.of ?? 1,
    facts: duty.facts ?? {},
    evidence: { ...evidence, note },
  };
};

const insertEntries = async (tx: Tx, house: House, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> => {
  await sql`
    insert into duty_entry (tenant_id, id, year, kind, source_id, matter_id, member_id, duty_on, quantity, share_place, share_of,
      facts, evidence, at, booking)
    select ${house.tenant.id}, gen_random_uuid(), year, kind, source_id, matter_id, member_id, duty_on, quantity, share_place, share_of,
      facts, evidence, ${house.now()},
      1 + (select count(*) from duty_entry as earlier
        join duty_entry as back on back.tenant_id = earlier.tenant_id and back.reverses = earlier.id
        where earlier.tenant_id = ${house.tenant.id} and earlier.source_id = duty.source_id
          and earlier.member_id = duty.member_id and earlier.kind = duty.kind and earlier.reverses is null)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as duty (year text, kind text, source_id uuid, matter_id uuid,
      member_id uuid, duty_on date, quantity numeric, share_place int, share_of int, facts jsonb, evidence jsonb)
    order by year, duty_on, kind, source_id, member_id
    on conflict do nothing`.execute(tx);
};

/** Which standing entries are taken back: of a source (all, of one kind, of one member), or one by its id. */
export interface Reversal {
  readonly sourceId?: string;
  readonly entryId?: string;
  readonly kind?: DutyKind;
  readonly memberId?: string;
  /** Why, for who reads the ledger. */
  readonly note: string;
  /** Who took it back, as to be printed; what stood there where nothing is said. */
  readonly by?: string;
  /** It follows from an appeal: a year that is frozen for checking takes it. */
  readonly isCorrection?: boolean;
  /** What a closed year does: refuse all of it (year-not-open), or keep what it holds and let the rest go. */
  readonly closedYear?: "refuse" | "keep";
}

interface Standing {
  readonly id: string;
  readonly year: string;
}

/** Takes entries back by entries of their own year that name them; nothing is ever deleted, and nothing is taken back twice. Gives how many. Refuses year-not-open. */
export const reverseDuty = async (tx: Tx, house: House, reversal: Reversal): Promise<Result<number, Refusal>> => {
  const standing = await findStanding(tx, house, reversal);
  const closed = await closedYears(tx, house, standing, reversal.isCorrection ?? false);
  const ids = standing.filter(({ year }) => !closed.has(year)).map(({ id }) => id);
  if (ids.length < standing.length && reversal.closedYear !== "keep") return refused({ kind: "year-not-open" });
  await sql`
    insert into duty_entry (tenant_id, id, year, kind, source_id, matter_id, member_id, duty_on, quantity, share_place, share_of,
      facts, evidence, reverses, at)
    select tenant_id, gen_random_uuid(), year, kind, source_id, matter_id, member_id, duty_on, quantity, share_place, share_of,
      facts, evidence || jsonb_build_object('note', ${reversal.note}::text)
        || case when ${reversal.by ?? null}::text is null then '{}' else jsonb_build_object('by', ${reversal.by ?? null}::text) end,
      id, ${house.now()}
    from duty_entry
    where tenant_id = ${house.tenant.id} and id = any(${ids}::uuid[])
    order by year, duty_on, id
    on conflict do nothing`.execute(tx);
  return done(ids.length);
};

const findStanding = async (tx: Tx, house: House, reversal: Reversal): Promise<readonly Standing[]> => {
  const { sourceId = null, entryId = null, kind = null, memberId = null } = reversal;
  if (sourceId === null && entryId === null) throw new Error("a reversal names a source or an entry");
  const { rows } = await sql<Standing>`
    select id, year from duty_entry as entry
    where tenant_id = ${house.tenant.id} and reverses is null
      and (${sourceId}::uuid is null or source_id = ${sourceId}) and (${entryId}::uuid is null or id = ${entryId})
      and (${kind}::text is null or kind = ${kind}) and (${memberId}::uuid is null or member_id = ${memberId})
      and not exists (select from duty_entry as back where back.tenant_id = entry.tenant_id and back.reverses = entry.id)`.execute(
    tx,
  );
  return rows;
};

const closedYears = async (
  tx: Tx,
  house: House,
  standing: readonly Standing[],
  isCorrection: boolean,
): Promise<ReadonlySet<string>> => {
  if (standing.length === 0) return new Set();
  const rows = await tx
    .selectFrom("score_year")
    .select(["year", "state"])
    .where("tenant_id", "=", house.tenant.id)
    .where("year", "in", [...new Set(standing.map(({ year }) => year))])
    .orderBy("year")
    .forShare()
    .execute();
  return new Set(
    rows.filter(({ state }) => state === "ARCHIVED" || (state === "FROZEN" && !isCorrection)).map(({ year }) => year),
  );
};
