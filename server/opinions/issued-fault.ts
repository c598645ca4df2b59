import type { Refusal } from "#contract/refusals.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";

/** Why nothing can be recorded of a report above or beside: it is not printed, a composite carries it, or it goes no further. What was printed may be archived since. */
export const issuedFault = async (tx: Tx, report: Opinion, mayBeInternal = false): Promise<Refusal | undefined> => {
  const { state, sensitivity } = report;
  if (state === "MERGED") return { kind: "move-not-allowed", detail: "这份信息已并入综合，请在综合件上登记。" };
  if (state !== "ISSUED" && !(state === "ARCHIVED" && (await isPrinted(tx, report))))
    return { kind: "move-not-allowed", detail: "签发以后才能登记。" };
  if (sensitivity === "INTERNAL" && !mayBeInternal)
    return { kind: "move-not-allowed", detail: "内部掌握的信息不上报、不转办。" };
  return undefined;
};

/** The archive holds printed reports and retained ones. */
const isPrinted = async (tx: Tx, { tenant_id, id }: Opinion): Promise<boolean> => {
  const found = await tx
    .selectFrom("opinion_issue_report as carried")
    .innerJoin("opinion_issue as issue", (join) =>
      join.onRef("issue.tenant_id", "=", "carried.tenant_id").onRef("issue.id", "=", "carried.issue_id"),
    )
    .select("issue.id")
    .where("carried.tenant_id", "=", tenant_id)
    .where("carried.report_id", "=", id)
    .where("issue.state", "=", "ISSUED")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};

/** Why a day cannot be the one on which something happened that is recorded today. */
export const dayFault = (
  house: House,
  pointer: string,
  day: string,
  notBefore?: { readonly day: string; readonly what: string },
): Refusal | undefined => {
  const fault = (rule: string, detail: string): Refusal => ({
    kind: "invalid-fields",
    errors: [{ pointer, rule, detail }],
  });
  if (day > shanghaiDay(house.now())) return fault("future", "日期不能晚于今天。");
  return notBefore && day < notBefore.day ? fault("too-early", `日期不能早于${notBefore.what}。`) : undefined;
};
