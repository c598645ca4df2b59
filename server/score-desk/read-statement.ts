import type { readStatement as endpoint } from "#contract/score-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { hashOfStatement } from "#server/duty/statement-of.ts";
import type { House } from "#server/house.ts";
import { findAppealsOf } from "#server/score-desk/appeal-rows.ts";
import { readYearStatements } from "#server/score-desk/year-statements.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { z } from "zod";

type OneStatement = z.input<(typeof endpoint)["answers"][200]>;

/** One member's year whole. A score is private to its member and to the staff who keep it: who opened it stands in the audit. */
export const readStatement = async (
  house: House,
  actor: Actor,
  memberId: string,
  name: string,
): Promise<OneStatement | undefined> => {
  const { db, tenant } = house;
  const read = await readYearStatements(house, name, memberId);
  const item = read?.items[0];
  if (!read || !item) return undefined;
  await writeAudit(db, tenant.id, {
    actor: actor.accountId,
    action: "score.readStatement",
    object: memberId,
    detail: name,
  });
  const { year } = read;
  const confirmation = await db
    .selectFrom("score_confirmation")
    .select(["statement_hash", "confirmed_at"])
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", name)
    .where("member_id", "=", memberId)
    .executeTakeFirst();
  const { id, memberNo, name: memberName, sector } = item.member;
  const appeals = await findAppealsOf(db, tenant.id, memberId, name);
  return {
    member: { id, memberNo, name: memberName, sector },
    year: {
      ...year,
      rules: year.rules as OneStatement["year"]["rules"],
      entries: item.entries.map((entry) => ({ ...entry })) as OneStatement["year"]["entries"],
      total: item.statement.total,
      confirmedAt: confirmation?.confirmed_at ? shanghaiIso(confirmation.confirmed_at) : null,
      isFrozenAsShown:
        year.state !== "OPEN" && confirmation?.statement_hash.equals(hashOfStatement(item.statement)) === true,
    },
    appeals: appeals.map(({ member: _member, entry: _entry, ...appeal }) => appeal),
  };
};
