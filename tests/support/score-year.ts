import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { daysOfScoreYear } from "#domain/score/score-year.ts";
import { bookDuty, type Duty } from "#server/duty/book-duty.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";

/** A scoring year that counts by these rules, with its published version. */
export const addScoreYear = async ({ house }: TestServer, year: string, rules: RuleSet = defaultRuleSet) => {
  const { db, tenant } = house;
  const id = randomUUID();
  const { version } = await db
    .selectFrom("rule_set")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("tenant_id", "=", tenant.id)
    .executeTakeFirstOrThrow();
  const row = { title: rules.title, rules: JSON.stringify(rules), state: "PUBLISHED" };
  await db
    .insertInto("rule_set")
    .values({
      tenant_id: tenant.id,
      id,
      version: Number(version ?? 0) + 1,
      ...row,
      created_at: house.now(),
      published_at: house.now(),
    })
    .execute();
  const { from, to } = daysOfScoreYear(year, rules.yearBegins);
  await db
    .insertInto("score_year")
    .values({ tenant_id: tenant.id, year, from_day: from, to_day: to, rule_set_id: id })
    .execute();
  return id;
};

/** Books what somebody did, as a flow would. */
export const book = async (
  { house }: TestServer,
  memberId: string | null,
  duties: readonly (Pick<Duty, "kind" | "dutyOn"> & Partial<Duty>)[],
): Promise<void> => {
  if (!memberId) throw new Error("whoever does duty is a member");
  const evidence: DutyEntry["evidence"] = { title: "演示履职", link: null, by: "", note: "" };
  await house.db.transaction().execute((tx) =>
    bookDuty(
      tx,
      house,
      duties.map((duty) => ({ sourceId: randomUUID(), memberId, evidence, ...duty })),
    ),
  );
};
