import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Tables } from "#server/db/tables.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoAccount, DemoMember } from "#server/demo/demo-shapes.ts";
import { dutyRow, type DutyRow } from "#server/demo/duty/duty-row.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Insertable } from "kysely";

type ManualRow = Omit<Insertable<Tables["manual_entry"]>, "tenant_id">;

const DEEDS = [
  ["RESEARCH_REPORT", "牵头完成养老服务调研报告", { part: "LEAD" }],
  ["SERVICE", "周末义诊", {}],
  ["SERVICE", "结对帮扶低收入家庭", {}],
  ["SUPERVISION", "参加“看见”监督小组暗访", {}],
  ["DELIBERATION", "民生议事堂主持", {}],
  ["STUDIO_DUTY", "委员工作室接待日值班", {}],
  ["COMMENDATION", "获评市优秀政协委员", { level: "CITY" }],
] as const satisfies readonly (readonly [DutyKind, string, Readonly<Record<string, string>>])[];

interface Entering {
  readonly chance: Chance;
  readonly now: Date;
  readonly members: readonly DemoMember[];
  readonly enterer: DemoAccount;
  readonly approver: DemoAccount;
}

const BOOKED = 150;
const PROPOSED = 6;

/** What one person of the 委工委 entered by hand: most of it approved by the other and booked, some that waits. */
export const demoManual = (
  entering: Entering,
): { readonly manual: readonly ManualRow[]; readonly duties: readonly DutyRow[] } => {
  const { chance, now, approver } = entering;
  const manual: ManualRow[] = [];
  const duties: DutyRow[] = [];
  for (let at = 0; at < BOOKED + PROPOSED; at++) {
    const isBooked = at < BOOKED;
    const done = daysLater(now, isBooked ? -chance.between(20, 640) : -chance.between(3, 12));
    const row = manualOf(entering, at, done);
    const decided = daysLater(done, 6);
    manual.push(isBooked ? { ...row, state: "BOOKED", decided_by: approver.id, decided_at: decided } : row);
    if (isBooked) duties.push(dutyOf(entering, row, decided));
  }
  return { manual, duties };
};

const manualOf = ({ chance, members, enterer }: Entering, at: number, done: Date): ManualRow => {
  const [kind, title, facts] = DEEDS[chance.below(DEEDS.length)] ?? DEEDS[1];
  return {
    id: chance.uuid(),
    member_id: (at === BOOKED ? members[0] : chance.pick(members))?.id ?? "",
    kind,
    duty_on: shanghaiDay(done),
    quantity: "1",
    share_place: 1,
    share_of: 1,
    facts: JSON.stringify(facts),
    title,
    evidence_note: "活动签到表和现场照片存委工委。",
    state: "PROPOSED",
    entered_by: enterer.id,
    entered_at: daysLater(done, 2),
    decided_by: null,
    decided_at: null,
    decision_note: "",
  };
};

const dutyOf = ({ chance, enterer, approver }: Entering, row: ManualRow, decided: Date): DutyRow =>
  dutyRow(chance, {
    kind: row.kind as DutyKind,
    source: row.id,
    member: row.member_id,
    on: row.duty_on,
    at: decided,
    facts: JSON.parse(row.facts ?? "{}"),
    evidence: { title: row.title, link: null, by: `${enterer.name} 录入、${approver.name} 复核（演示）` },
  });
