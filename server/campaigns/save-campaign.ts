import type { CampaignBody, CampaignDetail } from "#contract/campaigns.ts";
import type { Refusal } from "#contract/refusals.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { readCampaign } from "#server/campaigns/read-campaign.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";
import { randomBytes } from "node:crypto";

/** Creates a campaign under the caller's id with a code of its own, or changes it where nobody else has since `rev`; an archived one stays as it is. */
export const saveCampaign = (
  house: House,
  actor: Actor,
  id: string,
  { rev, ...body }: CampaignBody,
): Promise<Result<CampaignDetail & { readonly isNew: boolean }, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenantId } = house.tenant;
    const known = await lockCampaign(tx, tenantId, id);
    if (known && known.rev !== rev)
      return refused({ kind: "settings-changed", detail: "这次征集刚被另一位同事改过，请重新读取后再改。" });
    if (known?.state === "ARCHIVED") return refused({ kind: "move-not-allowed", detail: "已归档的征集不能再改。" });
    const columns = {
      title: body.title,
      intro: body.intro,
      prompt: body.prompt,
      questions: JSON.stringify(body.questions),
      category: body.category,
      asks_place: body.asksPlace,
      from_day: body.fromDay,
      to_day: body.toDay,
      shows_counter: body.showsCounter,
      changed_at: house.now(),
    };
    if (known) {
      await tx
        .updateTable("campaign")
        .set({ ...columns, rev: rev + 1 })
        .where("tenant_id", "=", tenantId)
        .where("id", "=", id)
        .execute();
    } else {
      const code = await freeCode(tx, tenantId);
      const made = { tenant_id: tenantId, id, code, created_by: actor.accountId, created_at: house.now() };
      await tx
        .insertInto("campaign")
        .values({ ...made, ...columns })
        .execute();
    }
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "campaign.save", object: id });
    const read = await readCampaign(tx, house, id);
    return read.ok ? { ok: true, value: { ...read.value, isNew: !known } } : read;
  });

/** The row of one campaign, held until the transaction ends. */
export const lockCampaign = (tx: Tx, tenantId: string, id: string) =>
  tx
    .selectFrom("campaign")
    .select(["rev", "state"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** A code that no point, studio or campaign has: one poster leads to one place. */
const freeCode = async (tx: Tx, tenantId: string): Promise<string> => {
  for (;;) {
    const code = pointCodeFromBytes(randomBytes(5));
    const { rows } = await sql<{ code: string }>`
      select code from liaison_point where tenant_id = ${tenantId} and code = ${code}
      union all select code from studio where tenant_id = ${tenantId} and code = ${code}
      union all select code from campaign where tenant_id = ${tenantId} and code = ${code}`.execute(tx);
    if (rows.length === 0) return code;
  }
};
