import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { decryptContact } from "#server/submissions/contact-cipher.ts";

export interface FullContact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** The contact in full. No line in the audit, no contact: both happen or neither. */
export const revealContact = async (
  house: House,
  actor: Actor,
  id: string,
  purpose: string,
): Promise<Result<FullContact, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom("submission")
      .select("contact")
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row?.contact) return refused({ kind: "not-found" });
    const contact = decryptContact(house.keys, id, row.contact);
    const line = { actor: actor.accountId, action: "submission.readContact", object: id, detail: purpose };
    await writeAudit(tx, house.tenant.id, line);
    return done({ name: contact.name ?? null, phone: contact.phone ?? null });
  });
