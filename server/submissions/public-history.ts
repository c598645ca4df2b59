import { labelByConversionKind, type ConversionKind } from "#domain/submission/submission-lists.ts";
import { sentenceByInquiryState } from "#domain/studio/inquiry-flow.ts";
import { WITHDRAWN } from "#domain/submission/submission-flow.ts";
import { sentenceBySubmissionState, type SubmissionState } from "#domain/submission/submission-state.ts";
import { flooredToHour, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { loadResidentLines } from "#server/opinions/load-resident-lines.ts";

export interface PublicHistoryEntry {
  readonly at: string;
  readonly state: SubmissionState;
  readonly sentence: string;
}

/** How submissions went, in words for their authors, by id: no staff, no notes among colleagues, moves that were undone left out. */
export const loadPublicHistories = async (
  db: Db | Tx,
  tenantId: string,
  submissions: readonly { id: string; received_at: Date; channel?: string }[],
): Promise<Map<string, PublicHistoryEntry[]>> => {
  const inquiries = new Set(submissions.filter(({ channel }) => channel === "STUDIO").map(({ id }) => id));
  const sentences = (id: string) => (inquiries.has(id) ? sentenceByInquiryState : sentenceBySubmissionState);
  const histories = new Map<string, PublicHistoryEntry[]>(
    submissions.map(({ id, received_at }) => [
      id,
      [{ at: shanghaiIso(received_at), state: "RECEIVED", sentence: sentences(id).RECEIVED }],
    ]),
  );
  if (submissions.length === 0) return histories;
  const moves = await db
    .selectFrom("submission_move")
    .select(["submission_id", "at", "move", "to_state"])
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "in", [...histories.keys()])
    .where("undone_at", "is", null)
    .where("move", "not in", ["undo", "release", "category", "submitAnswer", "returnAnswer"])
    .orderBy("submission_id")
    .orderBy("no")
    .execute();
  for (const move of moves) {
    const state = move.to_state as SubmissionState;
    const history = histories.get(move.submission_id);
    // The hour is all that is told, but never one before the step before.
    const at = [shanghaiIso(flooredToHour(move.at)), history?.at(-1)?.at ?? ""].toSorted().at(-1) ?? "";
    history?.push({ at, state, sentence: sentenceOf(move.move, sentences(move.submission_id)[state]) });
  }
  return histories;
};

const sentenceOf = (move: string, sentence: string): string => (move === "withdraw" ? `${WITHDRAWN}。` : sentence);

/** What submissions became, in words, by id: 「议题 2026年第3号」, of a report also where it is by now: 「社情民意信息 2026年第18号：已编入 2026年第9期，市政协采用」. */
export const loadConversionWords = async (
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const lines = await loadResidentLines(db, tenantId, ids);
  const rows = await db
    .selectFrom("conversion_source")
    .innerJoin("conversion", (join) =>
      join
        .onRef("conversion.tenant_id", "=", "conversion_source.tenant_id")
        .onRef("conversion.id", "=", "conversion_source.conversion_id"),
    )
    .select(["conversion_source.submission_id", "conversion.kind", "conversion.number"])
    .where("conversion_source.tenant_id", "=", tenantId)
    .where("conversion_source.submission_id", "in", [...ids])
    .where("conversion.voided_at", "is", null)
    .execute();
  const words = new Map([...lines].map(([id, line]) => [id, `${labelByConversionKind.REPORT}：${line}`]));
  for (const { submission_id: id, kind, number } of rows) {
    const line = kind === "REPORT" ? lines.get(id) : undefined;
    words.set(id, `${labelByConversionKind[kind as ConversionKind]} ${number}${line === undefined ? "" : `：${line}`}`);
  }
  return words;
};

/** How many photos a submission came with and how many of them have arrived, by id. */
export const loadPhotoCounts = async (db: Db | Tx, tenantId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, { expected: number; arrived: number }>();
  const rows = await db
    .selectFrom("submission_photo")
    .leftJoin("photo", (join) =>
      join
        .onRef("photo.tenant_id", "=", "submission_photo.tenant_id")
        .onRef("photo.submission_id", "=", "submission_photo.submission_id")
        .onRef("photo.sha256", "=", "submission_photo.sha256"),
    )
    .select(({ fn }) => [
      "submission_photo.submission_id",
      fn.countAll<string>().as("expected"),
      fn.count<string>("photo.sha256").as("arrived"),
    ])
    .where("submission_photo.tenant_id", "=", tenantId)
    .where("submission_photo.submission_id", "in", [...ids])
    .groupBy("submission_photo.submission_id")
    .execute();
  return new Map(
    rows.map((row) => [row.submission_id, { expected: Number(row.expected), arrived: Number(row.arrived) }]),
  );
};
