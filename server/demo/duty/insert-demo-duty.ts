import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { daysOfScoreYear, scoreYearOf } from "#domain/score/score-year.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { demoManual } from "#server/demo/duty/demo-manual.ts";
import { insertAppeal } from "#server/demo/duty/insert-appeal.ts";
import { insertJson } from "#server/demo/insert-json.ts";
import { demoMeetings } from "#server/demo/meetings/demo-meetings.ts";
import { insertMeetingPack } from "#server/demo/meetings/insert-meeting-pack.ts";
import type { DutyRow } from "#server/demo/duty/duty-row.ts";
import { MEETING_TABLES_IN_ORDER } from "#server/demo/meetings/meeting-rows.ts";
import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

interface Loading {
  readonly seed: string;
  readonly now: Date;
  readonly dataDir: string;
  /** What the reports of 社情民意 earned. */
  readonly opinions: readonly DutyRow[];
}

/** Meetings, the ledger of two scoring years (the former one archived), entries by hand and an open appeal. */
export const insertDemoDuty = async (
  tx: Tx,
  organisation: DemoOrganisation,
  { seed, now, dataDir, opinions }: Loading,
): Promise<void> => {
  const { tenant, members, accounts, proposals } = organisation;
  const meetings = demoMeetings(seed, now, { members, accounts });
  for (const table of MEETING_TABLES_IN_ORDER) {
    const rows = meetings.rows[table].map((row) => ({ tenant_id: tenant.id, ...row }));
    await insertJson(tx, table, rows as readonly Insertable<Tables[typeof table]>[]);
  }
  if (meetings.withPack)
    await insertMeetingPack(tx, organisation, { meetingId: meetings.withPack, now, dataDir, seed });

  const [enterer, approver] = accounts.filter(({ roles }) => roles.includes("MEMBER_AFFAIRS"));
  if (!enterer || !approver) throw new Error("nobody keeps the demo's ledger");
  const byHand = demoManual({ chance: chanceFrom(`${seed}/manual`), now, members, enterer, approver });
  await insertJson(
    tx,
    "manual_entry",
    byHand.manual.map((row) => ({ tenant_id: tenant.id, ...row, facts: JSON.parse(row.facts ?? "{}") })),
  );
  const duties = [...proposals.duty_entry, ...meetings.duties, ...opinions, ...byHand.duties];
  await insertYears(tx, tenant.id, duties, now);
  await insertEntries(tx, tenant.id, duties);
  await insertAppeal(tx, organisation, meetings.duties, now);
};

/** Every year that something falls in; those before the present one are archived. */
const insertYears = async (tx: Tx, tenantId: string, duties: readonly DutyRow[], now: Date): Promise<void> => {
  const today = scoreYearOf(shanghaiDay(now), defaultRuleSet.yearBegins);
  const names = new Set([today, ...duties.map(({ duty_on }) => scoreYearOf(duty_on, defaultRuleSet.yearBegins))]);
  const years = [...names].toSorted();
  const id = chanceFrom(`${tenantId}/rule-set`).uuid();
  const first = daysOfScoreYear(years[0] ?? today, defaultRuleSet.yearBegins);
  const published = new Date(`${first.from}T09:00:00+08:00`);
  await tx
    .insertInto("rule_set")
    .values({
      tenant_id: tenantId,
      id,
      version: 1,
      title: defaultRuleSet.title,
      rules: JSON.stringify(defaultRuleSet),
      state: "PUBLISHED",
      note: "随系统提供的办法（演示）",
      created_at: published,
      published_at: published,
    })
    .execute();
  for (const year of years) {
    const { from, to } = daysOfScoreYear(year, defaultRuleSet.yearBegins);
    const closed = new Date(`${Number(year) + 1}-01-05T10:00:00+08:00`);
    const isOver = year < today;
    await tx
      .insertInto("score_year")
      .values({
        tenant_id: tenantId,
        year,
        from_day: from,
        to_day: to,
        state: isOver ? "ARCHIVED" : "OPEN",
        rule_set_id: id,
        frozen_at: isOver ? closed : null,
        archived_at: isOver ? closed : null,
      })
      .execute();
  }
};

/** In the order of their booking, so that the chain has it. */
const insertEntries = async (tx: Tx, tenantId: string, duties: readonly DutyRow[]): Promise<void> => {
  const rows = duties
    .map((duty) => ({
      tenant_id: tenantId,
      ...duty,
      year: scoreYearOf(duty.duty_on, defaultRuleSet.yearBegins),
    }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await insertJson(tx, "duty_entry", rows);
};
