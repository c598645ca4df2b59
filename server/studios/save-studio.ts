import type { Refusal } from "#contract/refusals.ts";
import type { StudioBody } from "#contract/studios-desk.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { savePeople } from "#server/studios/save-people.ts";
import { randomBytes } from "node:crypto";

/** Makes a studio (rev 0) or changes the revision that was read. The same again, after an answer that was lost, changes nothing. */
export const saveStudio = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: StudioBody,
): Promise<Result<undefined, Refusal>> => {
  const tenant_id = house.tenant.id;
  const { rev, people, townId, openedOn, ...rest } = body;
  const columns = { ...rest, town_id: townId, opened_on: openedOn };
  const kept = await tx
    .selectFrom("studio")
    .selectAll()
    .where("tenant_id", "=", tenant_id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if ((kept?.rev ?? 0) !== rev) {
    const isSame = kept && Object.entries(columns).every(([name, value]) => Reflect.get(kept, name) === value);
    return kept && isSame && kept.rev === rev + 1 ? done(undefined) : refused({ kind: "settings-changed" });
  }
  if (await isNameTaken(tx, tenant_id, id, body.name)) return refused({ kind: "name-taken" });
  if (townId !== null && !(await isTown(tx, tenant_id, townId))) return refused(noTown);

  if (kept)
    await tx
      .updateTable("studio")
      .set({ ...columns, rev: rev + 1, changed_at: house.now() })
      .where("tenant_id", "=", tenant_id)
      .where("id", "=", id)
      .execute();
  else
    await tx
      .insertInto("studio")
      .values({ tenant_id, id, code: await freeCode(tx, tenant_id), ...columns })
      .execute();
  const saved = await savePeople(tx, tenant_id, id, people);
  if (!saved.ok) return saved;
  await writeAudit(tx, tenant_id, {
    actor: actor.accountId,
    action: kept ? "studio.change" : "studio.make",
    object: id,
  });
  return done(undefined);
};

const noTown: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/townId", rule: "unknown", detail: "没有这个镇街。" }],
};

const isTown = async (tx: Tx, tenantId: string, townId: string): Promise<boolean> =>
  (await tx
    .selectFrom("town")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", townId)
    .executeTakeFirst()) !== undefined;

const isNameTaken = async (tx: Tx, tenantId: string, id: string, name: string): Promise<boolean> =>
  (await tx
    .selectFrom("studio")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("name", "=", name)
    .where("id", "<>", id)
    .executeTakeFirst()) !== undefined;

/** A code that neither a point nor a studio has: both are typed into the same field. */
const freeCode = async (tx: Tx, tenantId: string): Promise<string> => {
  for (;;) {
    const code = pointCodeFromBytes(randomBytes(6));
    const point = tx
      .selectFrom("liaison_point")
      .select("id")
      .where("tenant_id", "=", tenantId)
      .where("code", "=", code);
    const studio = tx.selectFrom("studio").select("id").where("tenant_id", "=", tenantId).where("code", "=", code);
    if ((await point.unionAll(studio).execute()).length === 0) return code;
  }
};
