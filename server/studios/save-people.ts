import type { Refusal } from "#contract/refusals.ts";
import type { StudioBody } from "#contract/studios-desk.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";

type People = StudioBody["people"];

/** Who belongs to a studio. Duty days that have been stay with those who stay; who leaves keeps nothing ahead. */
export const savePeople = async (
  tx: Tx,
  tenantId: string,
  studioId: string,
  people: People,
): Promise<Result<undefined, Refusal>> => {
  const ids = people.map(({ memberId }) => memberId);
  if (new Set(ids).size < ids.length || !(await areMembers(tx, tenantId, ids))) return refused(wrongPeople);
  const gone = tx.deleteFrom("studio_member").where("tenant_id", "=", tenantId).where("studio_id", "=", studioId);
  await (ids.length > 0 ? gone.where("member_id", "not in", ids) : gone).execute();
  if (people.length > 0)
    await tx
      .insertInto("studio_member")
      .values(
        people.map(({ memberId, part }) => ({ tenant_id: tenantId, studio_id: studioId, member_id: memberId, part })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "studio_id", "member_id"])
          .doUpdateSet((eb) => ({ part: eb.ref("excluded.part") })),
      )
      .execute();
  return done(undefined);
};

const wrongPeople: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/people", rule: "unknown", detail: "有人重复，或不在委员名册里。" }],
};

const areMembers = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return true;
  const { count } = await tx
    .selectFrom("member")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("tenant_id", "=", tenantId)
    .where("id", "in", [...ids])
    .executeTakeFirstOrThrow();
  return Number(count) === ids.length;
};
