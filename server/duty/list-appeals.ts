import type { AppealView } from "#contract/duty.ts";
import type { AppealState } from "#domain/score/appeal-flow.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

/** What a member asked about the ledger, the newest first, each with its trail. */
export const listAppeals = async (db: Db | Tx, { tenant }: House, memberId: string): Promise<AppealView[]> => {
  const appeals = await db
    .selectFrom("duty_appeal as appeal")
    .leftJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "appeal.tenant_id").onRef("account.id", "=", "appeal.decided_by"),
    )
    .selectAll("appeal")
    .select("account.name as decider")
    .where("appeal.tenant_id", "=", tenant.id)
    .where("appeal.member_id", "=", memberId)
    .orderBy("opened_at", "desc")
    .orderBy("appeal.id")
    .execute();
  if (appeals.length === 0) return [];
  const moves = await db
    .selectFrom("duty_appeal_move")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where(
      "appeal_id",
      "in",
      appeals.map(({ id }) => id),
    )
    .orderBy("no")
    .execute();
  return appeals.map((appeal) => ({
    id: appeal.id,
    year: appeal.year,
    entryId: appeal.entry_id,
    ruleWords: appeal.rule_words,
    sentence: appeal.sentence,
    words: appeal.words,
    state: appeal.state as AppealState,
    openedAt: shanghaiIso(appeal.opened_at),
    reply: appeal.reply,
    decidedBy: appeal.decider,
    decidedAt: appeal.decided_at === null ? null : shanghaiIso(appeal.decided_at),
    trail: moves
      .filter((move) => move.appeal_id === appeal.id)
      .map(({ at, actor_name, move, note }) => ({ at: shanghaiIso(at), who: actor_name, move, note })),
  }));
};
