import type { InquiryFilter, InquiryLine } from "#contract/studios-desk.ts";
import type { House } from "#server/house.ts";
import { assignWaiting } from "#server/studios/assign-waiting.ts";
import { findLate } from "#server/studios/find-late.ts";
import { conditionOf, viewInquiries } from "#server/studios/view-inquiries.ts";

const A_PAGE = 50;

export interface InquiryPage {
  readonly items: readonly InquiryLine[];
  readonly total: number;
  /** By state, and LATE: of the studio, or of all, whatever else was filtered. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Inquiries for the desk, fifty a page; what nobody has got yet is given out before. */
export const listInquiries = async (house: House, filter: InquiryFilter): Promise<InquiryPage> => {
  const { db, tenant } = house;
  await assignWaiting(house);
  const { studio: studioId, state, q } = filter;
  const late = await findLate(house, studioId);
  const wanted = {
    studioId,
    state,
    q,
    isRemoved: filter.removed === "true",
    ids: filter.late === "true" ? late.map(({ id }) => id) : undefined,
  };
  const [views, { total }, counts, names] = await Promise.all([
    viewInquiries(db, tenant.id, wanted, { limit: A_PAGE, offset: Number(filter.page ?? 0) * A_PAGE }),
    db
      .selectFrom("submission")
      .select(({ fn }) => fn.countAll<string>().as("total"))
      .where("submission.tenant_id", "=", tenant.id)
      .where(conditionOf(wanted))
      .executeTakeFirstOrThrow(),
    countStates(house, studioId),
    db.selectFrom("studio").select(["id", "name"]).where("tenant_id", "=", tenant.id).execute(),
  ]);
  const nameById = new Map(names.map(({ id, name }) => [id, name]));
  const lateById = new Map(late.map(({ id, lateness }) => [id, lateness]));
  return {
    items: views.map((view) => ({
      ...view,
      studio: nameById.get(view.studioId) ?? "",
      lateness: lateById.get(view.id) ?? null,
    })),
    total: Number(total),
    counts: { ...counts, LATE: late.length },
  };
};

const countStates = async ({ db, tenant }: House, studioId: string | undefined): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom("submission")
    .select(["state", ({ fn }) => fn.countAll<string>().as("count")])
    .where("submission.tenant_id", "=", tenant.id)
    .where(conditionOf({ studioId }))
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
};
