import { answerRateOf, type AnswerRate } from "#domain/studio/answer-rate.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

export interface StudioCounts {
  readonly rate: AnswerRate;
  readonly open: number;
}

const NONE = { asked: 0, removed: 0, replied: 0 };
export const noCounts: StudioCounts = { rate: answerRateOf(NONE), open: 0 };

/**
 * What each studio was asked, by studio. Held ones count once they are released. Replied is what has its answer and does not wait for another:
 * after a supplement it waits again.
 */
export const countInquiries = async (
  db: Db | Tx,
  tenantId: string,
  studioId?: string,
): Promise<ReadonlyMap<string, StudioCounts>> => {
  const rows = await db
    .selectFrom("submission")
    .select("studio_id")
    .select(({ fn }) => fn.countAll<string>().as("asked"))
    .select(sql<string>`count(*) filter (where removal_reason is not null)`.as("removed"))
    .select(
      sql<string>`count(*) filter (where removal_reason is null and answer is not null and state in ('ANSWERED', 'CONVERTED', 'CLOSED'))`.as(
        "replied",
      ),
    )
    .select(sql<string>`count(*) filter (where state in ('RECEIVED', 'TRANSFERRED', 'NEEDS_INFO'))`.as("open"))
    .where("tenant_id", "=", tenantId)
    .where("channel", "=", "STUDIO")
    .where("held", "is", null)
    .where("studio_id", "is not", null)
    .$if(studioId !== undefined, (query) => query.where("studio_id", "=", studioId ?? null))
    .groupBy("studio_id")
    .execute();
  return new Map(
    rows.map(({ studio_id, asked, removed, replied, open }) => [
      studio_id ?? "",
      {
        rate: answerRateOf({ asked: Number(asked), removed: Number(removed), replied: Number(replied) }),
        open: Number(open),
      },
    ]),
  );
};

/** All studios together. */
export const totalRate = (counts: Iterable<StudioCounts>): AnswerRate => {
  const sum = { ...NONE };
  for (const { rate } of counts) {
    sum.asked += rate.asked;
    sum.removed += rate.removed;
    sum.replied += rate.replied;
  }
  return answerRateOf(sum);
};
