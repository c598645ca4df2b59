import type { readStatement as endpoint } from "#contract/score-desk.ts";
import { statementBytes } from "#domain/score/statement-bytes.ts";
import type { Statement } from "#domain/score/statement.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { findAppealsOf } from "#server/score-desk/appeal-rows.ts";
import { readYearStatements } from "#server/score-desk/year-statements.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { createHash } from "node:crypto";
import type { z } from "zod";

type OneStatement = z.input<(typeof endpoint)["answers"][200]>;

/** One member's year whole. A score is private to its member and to the staff who keep it: who opened it stands in the audit. */
export const readStatement = async (
  { db, tenant }: House,
  actor: Actor,
  memberId: string,
  name: string,
): Promise<OneStatement | undefined> => {
  const read = await readYearStatements(db, tenant.id, name, memberId);
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
      isFrozenAsShown: year.state !== "OPEN" && confirmation?.statement_hash.equals(hashOf(item.statement)) === true,
    },
    appeals: appeals.map(({ member: _member, entry: _entry, ...appeal }) => appeal),
  };
};

const hashOf = (statement: Statement): Buffer => createHash("sha256").update(statementBytes(statement)).digest();
