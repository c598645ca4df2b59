import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import type { DutyRow } from "#server/demo/duty/duty-row.ts";

/** Somebody who was counted as absent this year says that it is not so; nobody has answered yet. */
export const insertAppeal = async (
  tx: Tx,
  { tenant, members, accounts }: DemoOrganisation,
  duties: readonly DutyRow[],
  now: Date,
): Promise<void> => {
  const year = shanghaiDay(now).slice(0, 4);
  const entry = duties.findLast(
    ({ kind, duty_on, facts }) =>
      kind === "MEETING_ABSENT" && duty_on.startsWith(year) && facts["meetingKind"] === "TRAINING",
  );
  const member = members.find(({ id }) => id === entry?.member_id);
  const account = accounts.find(({ memberId }) => memberId === entry?.member_id);
  if (!entry || !member || !account) return;
  const id = chanceFrom(`${tenant.id}/appeal`).uuid();
  const at = daysLater(now, -1);
  await tx
    .insertInto("duty_appeal")
    .values({
      tenant_id: tenant.id,
      id,
      member_id: member.id,
      year,
      entry_id: entry.id,
      rule_id: "obligatory-absent",
      rule_words: "第五条第二款　其他必须参加的会议，缺席或请假未获批准，每次扣 2 分。",
      sentence: `${entry.duty_on.slice(5)} ${entry.evidence.title} 缺席 −2，依据第五条第二款`,
      words: "当天我在会场，手机没电未能扫码，邻座可以证明，请核对纸质签到表。",
      opened_at: at,
      changed_at: at,
    })
    .execute();
  await tx
    .insertInto("duty_appeal_move")
    .values({
      tenant_id: tenant.id,
      appeal_id: id,
      no: 1,
      at,
      actor_account_id: account.id,
      actor_name: member.name,
      move: "open",
    })
    .execute();
};
