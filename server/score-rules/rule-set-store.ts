import type { RuleSetView } from "#contract/rule-sets.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** One writer of rules at a time: versions have no gaps, and a draft is not written while it is published. */
export const lockRuleSets = async (tx: Tx, { tenant }: House): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`${tenant.id} rule_set`}))`.execute(tx);
};

export const loadRuleSet = (db: Db | Tx, { tenant }: House, id: string) =>
  db.selectFrom("rule_set").selectAll().where("tenant_id", "=", tenant.id).where("id", "=", id).executeTakeFirst();

/** Every version, the newest first, without its rules. */
export const listRuleSetViews = async (db: Db | Tx, { tenant }: House, id?: string): Promise<RuleSetView[]> => {
  const rows = await db
    .selectFrom("rule_set")
    .leftJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "rule_set.tenant_id").onRef("account.id", "=", "rule_set.created_by"),
    )
    .select(["rule_set.id", "version", "title", "state", "note", "rev", "rule_set.created_at", "published_at"])
    .select("account.name as created_by")
    .where("rule_set.tenant_id", "=", tenant.id)
    .$if(id !== undefined, (query) => query.where("rule_set.id", "=", id ?? ""))
    .orderBy("version", "desc")
    .execute();
  const years = await db
    .selectFrom("score_year")
    .select(["year", "rule_set_id"])
    .where("tenant_id", "=", tenant.id)
    .orderBy("year", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    state: row.state === "PUBLISHED" ? "PUBLISHED" : "DRAFT",
    note: row.note,
    rev: row.rev,
    createdAt: shanghaiIso(row.created_at),
    createdBy: row.created_by ?? "系统默认",
    publishedAt: row.published_at === null ? null : shanghaiIso(row.published_at),
    years: years.filter(({ rule_set_id }) => rule_set_id === row.id).map(({ year }) => year),
  }));
};

/** The rules that a year counts by, with the year's row. */
export const loadYearRules = async (db: Db | Tx, { tenant }: House, year: string) => {
  const row = await db
    .selectFrom("score_year")
    .innerJoin("rule_set", (join) =>
      join.onRef("rule_set.tenant_id", "=", "score_year.tenant_id").onRef("rule_set.id", "=", "score_year.rule_set_id"),
    )
    .select(["score_year.year", "score_year.state", "from_day", "to_day", "version", "rules"])
    .where("score_year.tenant_id", "=", tenant.id)
    .where("score_year.year", "=", year)
    .executeTakeFirst();
  return row && { ...row, rules: row.rules satisfies RuleSet };
};
