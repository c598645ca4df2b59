import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { rolesOnInquiry } from "#server/studios/lock-inquiry.ts";
import { readSubmissionPhoto } from "#server/triage/read-submission-photo.ts";

/** The bytes (JPEG) of a photo of an inquiry for whoever of its studio answers it or heads it; undefined for everybody else. */
export const readInquiryPhoto = async (house: House, actor: Actor, id: string, sha256: string) => {
  const { db, tenant } = house;
  const inquiry = await db
    .selectFrom("submission")
    .select(["studio_id", "assignee_account_id"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .where("channel", "=", "STUDIO")
    .where("held", "is", null)
    .executeTakeFirst();
  if (!inquiry?.studio_id) return undefined;
  const asked = { studioId: inquiry.studio_id, standing: inquiry };
  const roles = await db.transaction().execute((tx) => rolesOnInquiry(tx, tenant.id, asked, actor));
  const isTheirs = roles.includes("assignee") || roles.includes("head");
  return isTheirs ? readSubmissionPhoto(house, id, sha256) : undefined;
};
